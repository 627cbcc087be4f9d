package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.model.Finding;

/**
 * Text that was read but is not in the list, with its place, its content, and the reason. Consecutive lines are
 * reported together.
 */
final class Skips {
    private static final int LONGEST = 120;

    /** Consecutive lines that were skipped for the same reason. */
    private static final class Run {
        private final String where;
        private final String unit;
        private final String reason;
        private final int first;
        private int last;
        private int count = 1;
        private final String firstText;
        private String lastText;
        private final Finding.Severity severity;

        Run(String where, String unit, String reason, int number, String text, Finding.Severity severity) {
            this.where = where;
            this.unit = unit;
            this.reason = reason;
            this.first = number;
            this.last = number;
            this.firstText = text;
            this.lastText = text;
            this.severity = severity;
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    void line(SourceBlock.Grid grid, int number, String text, String reason, Finding.Severity severity) {
        Run open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean follows = open != null
                && open.where.equals(grid.where())
                && open.reason.equals(reason)
                && severity == Finding.Severity.INFO
                && number >= open.last;
        if (follows) {
            open.last = number;
            open.lastText = text;
            open.count++;
        } else {
            runs.add(new Run(grid.where(), grid.kind().unit(), reason, number, text, severity));
        }
    }

    void note(Finding finding) {
        others.add(finding);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Run run : runs) {
            String place = run.where + ", "
                    + (run.count == 1 ? run.unit + " " + run.first : run.unit + "s " + run.first + "-" + run.last);
            String text =
                    run.count == 1 ? quoted(run.firstText) : quoted(run.firstText) + " to " + quoted(run.lastText);
            all.add(ListRule.LIST_LINE_SKIPPED
                    .of(
                            "place",
                            place,
                            "lines",
                            run.count + " " + run.unit + (run.count == 1 ? "" : "s"),
                            "reason",
                            run.reason,
                            "text",
                            text)
                    .as(run.severity));
        }
        all.addAll(others);
        return all;
    }

    static String quoted(String text) {
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "'";
    }
}
