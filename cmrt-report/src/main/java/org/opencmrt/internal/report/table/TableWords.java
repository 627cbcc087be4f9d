package org.opencmrt.internal.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.Smelter;
import org.opencmrt.rollup.Facility;

/** The wording of values in tables. */
final class TableWords {
    private TableWords() {}

    /** A constant in words: {@code NOT_LISTED} is {@code not listed}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Optional<? extends Enum<?>> constant) {
        return constant.map(TableWords::of).orElse("");
    }

    static Optional<String> country(Smelter smelter) {
        return smelter.countryText().or(() -> smelter.country().map(Country::name));
    }

    /**
     * The word under which reports count a facility. For a facility that they leave out, this is the list's own word.
     */
    static String countedAs(Facility facility, ReportInput input) {
        Optional<AuditStatus> status = input.status(facility);
        return ReportInput.countedAs(input.words(), status)
                .or(() -> status.map(AuditStatus::word))
                .orElse("");
    }

    /** Adds file, sheet, and cell as three columns. */
    static <R> Table<R> at(Table<R> table, Function<? super R, Optional<CellRef>> cell) {
        return table.maybe("File", 28, row -> cell.apply(row).map(CellRef::file))
                .maybe("Sheet", 14, row -> cell.apply(row).map(CellRef::sheet))
                .maybe("Cell", 8, row -> cell.apply(row).map(CellRef::cell));
    }
}
