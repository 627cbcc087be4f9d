package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.report.InquiryWords;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.rcoi.RcoiResult.Mineral.Basis;

/** The results of the country of origin inquiry, and their basis. */
final class InquirySheets {
    static final String OUTCOMES = "RCOI";
    static final String EVIDENCE = "RCOI evidence";
    static final String BASIS = "RCOI basis";

    private InquirySheets() {}

    private record Found(RcoiResult.Mineral mineral, RcoiResult.Evidence evidence) {}

    static Table<?> outcomes(ReportInput input) {
        return Table.of(OUTCOMES, minerals(input))
                .text("Metal", 12, row -> row.metal().label())
                .text("Outcome (an indication)", 26, row -> InquiryWords.of(row.outcome()))
                .text(
                        "Filing that would follow",
                        26,
                        row -> InquiryWords.of(row.outcome().filing()))
                .number("Line of the decision table", 12, RcoiResult.Mineral::line)
                .text("Reason", 60, RcoiResult.Mineral::reason)
                .maybeNumber("Suppliers asked", 10, row -> surveyed(row, input).map(Basis::asked))
                .maybeNumber("Responded", 10, row -> surveyed(row, input).map(Basis::answered))
                .number("Unmatched entries", 10, row -> row.basis().unmatched())
                .number("Strong signals", 9, row -> count(row, RcoiResult.Signal.Weight.STRONG))
                .number("Warning signs", 9, row -> count(row, RcoiResult.Signal.Weight.WARNING))
                .number("Missing information", 11, row -> count(row, RcoiResult.Signal.Weight.OPEN))
                .number("Supporting", 10, row -> count(row, RcoiResult.Signal.Weight.SUPPORT))
                .text("What would change the outcome", 60, row -> String.join("; ", row.wouldChange()));
    }

    /** The policy and the decision table by which the outcomes were determined. */
    static Table<?> basis(ReportInput input) {
        RcoiResult rcoi = input.result().rcoi();
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        rcoi.policy().sentences().forEach(text -> lines.add(Map.entry("Policy", text)));
        RcoiResult.decisionTable().forEach(text -> lines.add(Map.entry("Decision table", text)));
        rcoi.notes().forEach(text -> lines.add(Map.entry("Note", text)));
        return Table.of(BASIS, lines)
                .text("About", 18, Map.Entry::getKey)
                .text("How the outcomes were determined", 110, Map.Entry::getValue);
    }

    static Table<?> evidence(ReportInput input) {
        Iterable<Found> rows = () -> minerals(input).stream()
                .flatMap(mineral -> mineral.evidence().stream().map(one -> new Found(mineral, one)))
                .iterator();
        Table<Found> table = Table.of(EVIDENCE, rows)
                .text("Metal", 12, row -> row.mineral().metal().label())
                .text("Weight", 10, row -> TableWords.of(row.evidence().signal().weight()))
                .text("Signal", 24, row -> TableWords.of(row.evidence().signal()))
                .text("About", 32, row -> row.evidence().about())
                .text("Finding", 60, row -> row.evidence().text())
                .yes("Explained as recycled or scrap", 12, row -> row.evidence().explained());
        return TableWords.at(table, row -> row.evidence().cells().stream().findFirst())
                .number("Cells", 8, row -> row.evidence().cells().size())
                .text("More cells", 60, row -> StorableText.more(row.evidence().cells()));
    }

    /** The numbers of suppliers; empty without a list of them, because files were counted instead. */
    private static Optional<Basis> surveyed(RcoiResult.Mineral mineral, ReportInput input) {
        return input.result().survey().map(survey -> mineral.basis());
    }

    private static List<RcoiResult.Mineral> minerals(ReportInput input) {
        return input.result().rcoi().minerals();
    }

    private static int count(RcoiResult.Mineral mineral, RcoiResult.Signal.Weight weight) {
        return mineral.evidence(weight).size();
    }
}
