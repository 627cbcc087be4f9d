package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Country;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.Facility;

/**
 * Where facilities source their material, according to the user's origin data: a row for each facility and country.
 * Such data may be confidential by contract, so this table is for internal use.
 */
final class OriginTable {
    static final String NAME = "Origins";

    /** Shown if the data name no country. */
    private static final String NO_COUNTRY = "no country given";

    private static final String NOT_KNOWN = "unknown";

    private OriginTable() {}

    private record Origin(Facility facility, String from, boolean covered, Optional<OriginData.Origin> said) {}

    static Table<?> of(ReportInput input, OriginData data) {
        List<Origin> rows = new ArrayList<>();
        input.rollUp().facilities().forEach(facility -> add(facility, data, rows));
        return FacilityTables.identity(Table.of(NAME, rows), Origin::facility)
                .text("Origin of material", 24, Origin::from)
                .yes("Covered origin", 10, Origin::covered)
                .maybe("Levels", 16, row -> row.said().map(OriginTable::levels))
                .maybe("Where in the data", 30, row -> row.said().map(said -> String.join("; ", said.places())))
                .text("Data", 30, row -> data.label());
    }

    private static void add(Facility facility, OriginData data, List<Origin> rows) {
        Optional<OriginData.Origin> said = data.of(facility.smelter());
        if (said.filter(one -> !one.isUnknown()).isEmpty()) {
            rows.add(new Origin(facility, NOT_KNOWN, false, said));
        } else if (said.get().countries().isEmpty()) {
            rows.add(new Origin(facility, NO_COUNTRY, said.get().isCovered(), said));
        } else {
            for (Country country : said.get().countries()) {
                rows.add(new Origin(facility, country.name(), country.isCovered(), said));
            }
        }
    }

    private static String levels(OriginData.Origin said) {
        return said.levels().stream().map(OriginData.Level::name).collect(Collectors.joining("; "));
    }
}
