package org.opencmrt.internal.report.table;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SupplierScore;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.Survey;
import org.opencmrt.rollup.Survey.Response.Attributed;

/** The suppliers: what those that were asked have sent, and the result of the declarations of each. */
final class SupplierTables {
    static final String ASKED = "Suppliers asked";
    static final String SCORECARD = "Supplier scorecard";

    private SupplierTables() {}

    /** The surveyed suppliers, and what each has sent. */
    static Table<?> asked(ReportInput input) {
        return Table.of(ASKED, input.result().survey().map(Survey::responses).orElse(List.of()))
                .text("Supplier", 30, row -> row.supplier().name())
                .maybe("Id", 12, row -> row.supplier().id())
                .text("State", 14, row -> TableWords.of(row.state()))
                .text("Responded", 11, row -> yes(row.state() != Survey.State.NOT_ANSWERED))
                .text("Usable", 9, row -> yes(row.state() == Survey.State.ANSWERED))
                .text("Product level", 9, row -> yes(isProductLevel(row)))
                .maybeNumber("Spend", 12, row -> row.supplier().spend())
                .text("Expected metals", 20, row -> joined(row.supplier().expectedMetals(), Metal::label))
                .text("Current declarations", 40, row -> files(row.current()))
                .text("Superseded", 30, row -> files(row.superseded()))
                .text("Unusable files", 40, row -> joined(row.rejected(), file -> file.file() + ": " + file.reason()))
                .text("Matched by", 40, row -> joined(row.current(), Attributed::evidence));
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static boolean isProductLevel(Survey.Response response) {
        return response.current().stream().anyMatch(one -> one.declaration().isProductLevel());
    }

    private static String files(List<Attributed> declarations) {
        return joined(declarations, one -> one.declaration().file());
    }

    private static <T> String joined(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).distinct().collect(Collectors.joining("; "));
    }

    /** The result of each supplier's declarations, with the follow-up requests. */
    static Table<?> scorecard(ReportInput input) {
        Table<SupplierScore> table = Table.<SupplierScore>of(SCORECARD, SupplierScore.of(input))
                .text("Supplier", 32, line -> line.assessment().supplier())
                .text("Class", 14, line -> TableWords.of(line.assessment().supplierClass()))
                .text("Risk", 10, line -> TableWords.of(line.assessment().risk()))
                .text("In words", 60, SupplierScore::text)
                .number("Fields to complete", 10, line -> line.assessment().incompleteTotal())
                .number("Errors", 8, line -> line.assessment().count(Finding.Severity.ERROR))
                .number("Warnings", 10, line -> line.assessment().count(Finding.Severity.WARNING))
                .number("Notes", 8, line -> line.assessment().count(Finding.Severity.INFO))
                .text("What led to the class", 60, SupplierTables::decisive)
                .text("Follow-up: what to ask for", 70, SupplierTables::followUp)
                .maybeNumber(
                        "Facilities",
                        10,
                        line -> line.open().map(any -> line.facilities().size()))
                .maybeNumber("Open entries", 10, SupplierScore::open)
                .text("Files", 40, line -> String.join("; ", line.assessment().files()));
        return input.result().comparison().isPresent()
                ? table.maybe(ChangeTable.SINCE, 40, SupplierScore::change)
                : table;
    }

    private static String decisive(SupplierScore line) {
        return line.assessment().decisive().stream()
                .map(finding -> finding.rule()
                        + finding.cell().map(cell -> " at " + cell).orElse(""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String followUp(SupplierScore line) {
        return line.assessment().findings().stream()
                .flatMap(finding -> finding.followUp().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
