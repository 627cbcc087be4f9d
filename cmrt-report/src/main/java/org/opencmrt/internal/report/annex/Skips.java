package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.model.Finding;

/**
 * Text that was read but is not in the list, with its place, its content, and the reason. Consecutive lines are
 * reported together.
 */
final class Skips {
    private static final int LONGEST = 120;

    /** Consecutive lines that were skipped for the same reason. */
    private record Run(
            SourceBlock.Grid grid,
            String reason,
            Finding.Severity severity,
            int first,
            int last,
            int count,
            String firstText,
            String lastText) {}

    private final List<Run> runs = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    void line(SourceBlock.Grid grid, int number, String text, String reason, Finding.Severity severity) {
        Run open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean follows = open != null
                && open.grid.where().equals(grid.where())
                && open.reason.equals(reason)
                && severity == Finding.Severity.INFO
                && number >= open.last;
        if (follows) {
            runs.set(
                    runs.size() - 1,
                    new Run(
                            open.grid,
                            reason,
                            open.severity,
                            open.first,
                            number,
                            open.count + 1,
                            open.firstText,
                            text));
        } else {
            runs.add(new Run(grid, reason, severity, number, number, 1, text, text));
        }
    }

    void note(Finding finding) {
        others.add(finding);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Run run : runs) {
            String unit = run.grid.kind().unit();
            String place = run.grid.where() + ", " + unit
                    + (run.count == 1 ? " " + run.first : "s " + run.first + "-" + run.last);
            String text =
                    run.count == 1 ? quoted(run.firstText) : quoted(run.firstText) + " to " + quoted(run.lastText);
            String lines = run.count + " " + unit + (run.count == 1 ? "" : "s");
            all.add(ListRule.LIST_LINE_SKIPPED
                    .of("place", place, "lines", lines, "reason", run.reason, "text", text)
                    .as(run.severity));
        }
        all.addAll(others);
        return all;
    }

    /** The first text, and the last one if there are several. */
    static String quoted(List<String> texts) {
        String first = quoted(texts.get(0));
        return texts.size() == 1 ? first : first + " to " + quoted(texts.get(texts.size() - 1));
    }

    static String quoted(String text) {
        return "'" + (text.length() > LONGEST ? SafeText.cut(text, LONGEST) + "..." : text) + "'";
    }
}
