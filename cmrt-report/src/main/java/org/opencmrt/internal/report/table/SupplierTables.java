package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.rollup.Survey;
import org.opencmrt.rollup.Survey.Response.Attributed;

/** The surveyed suppliers, and what each has sent. */
final class SurveyTable {
    static final String NAME = "Suppliers asked";

    private SurveyTable() {}

    static Table<?> of(ReportInput input) {
        return Table.of(NAME, input.survey().map(Survey::responses).orElse(List.of()))
                .text("Supplier", 30, row -> row.supplier().name())
                .maybe("Id", 12, row -> row.supplier().id())
                .text("State", 14, row -> TableWords.of(row.state()))
                .text("Responded", 11, row -> yes(row.state() != Survey.State.NOT_ANSWERED))
                .text("Usable", 9, row -> yes(row.state() == Survey.State.ANSWERED))
                .text("Product level", 9, row -> yes(row.current().stream().anyMatch(SurveyTable::isProductLevel)))
                .maybeNumber("Spend", 12, row -> row.supplier().spend())
                .text(
                        "Expected metals",
                        20,
                        row -> row.supplier().expectedMetals().stream()
                                .map(metal -> metal.label())
                                .collect(Collectors.joining("; ")))
                .text("Current declarations", 40, row -> files(row.current()))
                .text("Superseded", 30, row -> files(row.superseded()))
                .text(
                        "Unusable files",
                        40,
                        row -> row.rejected().stream()
                                .map(file -> file.file() + ": " + file.reason())
                                .collect(Collectors.joining("; ")))
                .text("Matched by", 40, SurveyTable::evidence);
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String files(List<Attributed> declarations) {
        return declarations.stream().map(one -> one.declaration().file()).collect(Collectors.joining("; "));
    }

    private static boolean isProductLevel(Attributed one) {
        return one.declaration().header().company().scope().equals(Optional.of(DeclarationScope.PRODUCT));
    }

    private static String evidence(Survey.Response response) {
        return response.current().stream().map(Attributed::evidence).distinct().collect(Collectors.joining("; "));
    }
}
