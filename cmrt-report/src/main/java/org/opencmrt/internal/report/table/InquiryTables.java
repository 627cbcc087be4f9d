package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.CellRef;
import org.opencmrt.rcoi.Evidence;
import org.opencmrt.rcoi.MineralOutcome;
import org.opencmrt.rcoi.Signal;

/** What the country of origin inquiry comes to, and what it rests on. */
final class InquiryTables {
    static final String OUTCOMES = "RCOI";
    static final String EVIDENCE = "RCOI evidence";

    private static final int CELLS_SHOWN = 20;

    private InquiryTables() {}

    private record Found(MineralOutcome mineral, Evidence evidence) {}

    static Table<?> outcomes(ReportInput input) {
        return Table.of(OUTCOMES, minerals(input))
                .text("Metal", 12, row -> row.metal().label())
                .text("Outcome (an indication)", 26, row -> Words.of(row.outcome()))
                .text(
                        "Filing that would follow",
                        26,
                        row -> Words.of(row.outcome().filing()))
                .number("Line of the decision table", 12, MineralOutcome::line)
                .text("Reason", 60, MineralOutcome::reason)
                .number("Strong signals", 9, row -> count(row, Signal.Weight.STRONG))
                .number("Warning signs", 9, row -> count(row, Signal.Weight.WARNING))
                .number("Open points", 9, row -> count(row, Signal.Weight.OPEN))
                .number("Supporting", 10, row -> count(row, Signal.Weight.SUPPORT))
                .text("What would change it", 60, row -> String.join("; ", row.wouldChange()));
    }

    static Table<?> evidence(ReportInput input) {
        Iterable<Found> rows = () -> minerals(input).stream()
                .flatMap(mineral -> mineral.evidence().stream().map(one -> new Found(mineral, one)))
                .iterator();
        Table<Found> table = Table.of(EVIDENCE, rows)
                .text("Metal", 12, row -> row.mineral().metal().label())
                .text("Weight", 10, row -> Words.of(row.evidence().signal().weight()))
                .text("Signal", 24, row -> Words.of(row.evidence().signal()))
                .text("About", 32, row -> row.evidence().about())
                .text("What was found", 60, row -> row.evidence().text())
                .text(
                        "Explained as recycled or scrap",
                        12,
                        row -> row.evidence().explained() ? "yes" : "");
        return Words.at(table, row -> row.evidence().cells().stream().findFirst())
                .number("Cells", 8, row -> row.evidence().cells().size())
                .text("More cells", 60, row -> more(row.evidence().cells()));
    }

    private static List<MineralOutcome> minerals(ReportInput input) {
        return input.rcoi().minerals();
    }

    private static int count(MineralOutcome mineral, Signal.Weight weight) {
        return mineral.evidence(weight).size();
    }

    /** A facility's may be thousands; all of them stand among the reported rows. */
    private static String more(List<CellRef> cells) {
        String shown =
                cells.stream().skip(1).limit(CELLS_SHOWN).map(CellRef::toString).collect(Collectors.joining("; "));
        int left = cells.size() - 1 - CELLS_SHOWN;
        return Stream.of(shown, left > 0 ? "and " + left + " more" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
