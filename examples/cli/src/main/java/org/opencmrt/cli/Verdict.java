package org.opencmrt.cli;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Finding.Severity;
import org.opencmrt.program.AssessedFile;

/** Counts the findings in all files. */
final class Verdict {
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Set<String> notRun = new TreeSet<>();
    private final Set<ReviewRule.Need> missing = EnumSet.noneOf(ReviewRule.Need.class);
    private int files;
    private int clear;
    private int unreadable;

    /**
     * Counts a file.
     *
     * @param findings the findings that are shown to the user
     */
    void add(AssessedFile file, List<Finding> findings) {
        files++;
        if (!file.isReadable()) {
            unreadable++;
            return;
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        clear += findings.stream().allMatch(finding -> finding.severity() == Severity.INFO) ? 1 : 0;
        for (ReviewResult.NotRun rule : file.notRun()) {
            if (rule.extent() == ReviewResult.NotRun.Extent.WHOLLY) {
                notRun.add(rule.rule());
                missing.addAll(rule.missing());
            }
        }
    }

    /** True if there is a finding of at least this severity. */
    boolean hasAtLeast(Severity severity) {
        return counts.keySet().stream().anyMatch(found -> found.compareTo(severity) <= 0);
    }

    /** The verdict in one line. */
    String line() {
        return Terminal.counted(files, "file") + ": " + clear + " without errors or warnings, " + unreadable
                + " unreadable; "
                + Terminal.counted(count(Severity.ERROR), "error") + ", "
                + Terminal.counted(count(Severity.WARNING), "warning") + ", "
                + Terminal.counted(count(Severity.INFO), "note");
    }

    /** The number of rules that did not run, and the missing inputs; empty if all rules ran. */
    String notRun() {
        return notRun.isEmpty()
                ? ""
                : Terminal.counted(notRun.size(), "rule") + " did not run because these inputs are missing: "
                        + missing.stream().map(ReviewRule.Need::label).collect(Collectors.joining(", "));
    }

    private int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }
}
