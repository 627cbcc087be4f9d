package org.opencmrt.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.report.Format;

/**
 * The changes between two roll-ups or declarations as text for people: one line for each change, with its cause below.
 */
final class DiffText {
    private static final int MAX_CELLS = 3;

    private final RollUpDiff diff;
    private final Appendable out;

    private DiffText(RollUpDiff diff, Appendable out) {
        this.diff = diff;
        this.out = out;
    }

    /** Writes the text, which ends with a line feed. */
    static void write(RollUpDiff diff, Appendable out) throws IOException {
        new DiffText(diff, out).write();
    }

    private void write() throws IOException {
        line("before: " + side(diff.before()));
        line("after:  " + side(diff.after()));
        if (diff.changes().isEmpty()) {
            line("");
            line("nothing has changed");
        }
        for (Kind kind : Kind.values()) {
            List<Change> changes = diff.of(kind);
            if (!changes.isEmpty()) {
                line("");
                line(heading(kind) + " (" + changes.size() + ")");
                for (Change change : changes) {
                    change(change);
                }
            }
        }
        if (!diff.findings().isEmpty()) {
            line("");
            line("Findings (" + diff.findings().size() + ")");
            for (Finding finding : diff.findings()) {
                line("  " + finding.rule() + ": " + Format.plain(finding.message()));
            }
        }
    }

    private static String side(RollUpSummary summary) {
        return Format.plain(summary.label()) + ": "
                + (summary.isPublishedList()
                        ? "published list"
                        : Terminal.counted(summary.declarations().size(), "declaration"))
                + ", "
                + Terminal.counted(summary.facilities().size(), "facility", "facilities")
                + (summary.lists().references().isEmpty()
                        ? ""
                        : "; matched against "
                                + Format.plain(summary.lists().references().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))));
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case FACILITY_ADDED -> "Facilities added";
            case FACILITY_REMOVED -> "Facilities removed";
            case FACILITY_RENAMED -> "Facilities with a new name, country, or ID";
            case FACILITY_SUPPLIERS -> "Facilities reported by different suppliers";
            case STATUS_CHANGED -> "Statuses changed";
            case SUPPLIER_ADDED -> "Suppliers added";
            case SUPPLIER_REMOVED -> "Suppliers removed";
            case SUPPLIER_RENAMED -> "Suppliers renamed";
            case ANSWER_ADDED -> "Answers added";
            case ANSWER_REMOVED -> "Answers removed";
            case ANSWER_CHANGED -> "Answers changed";
            case ENTRY_ADDED -> "Unmatched entries added";
            case ENTRY_REMOVED -> "Unmatched entries removed";
            case ENTRY_CHANGED -> "Unmatched entries changed";
            case OUTCOME_CHANGED -> "Outcomes of the country of origin inquiry changed";
        };
    }

    private void change(Change change) throws IOException {
        line("  " + sign(change) + " " + Format.plain(what(change)));
        String causes = change.causes().stream().map(Cause::text).collect(Collectors.joining(", "));
        line("      " + causes + ": " + Format.plain(change.reason()) + cells(change.cells()));
    }

    private static String sign(Change change) {
        return change.before().isEmpty() ? "+" : change.after().isEmpty() ? "-" : "~";
    }

    private static String what(Change change) {
        String metal = change.metal()
                .map(Metal::label)
                .filter(label -> !label.equals(change.about()))
                .map(label -> label + "  ")
                .orElse("");
        String about = change.question().isPresent()
                ? change.about() + ": "
                        + change.question()
                                .get()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                : change.about()
                        + change.id()
                                .map(SmelterId::value)
                                .map(id -> " (" + id + ")")
                                .orElse("");
        boolean both = change.before().isPresent() && change.after().isPresent();
        boolean says = both
                || change.question().isPresent()
                || change.kind() == Kind.ENTRY_ADDED
                || change.kind() == Kind.ENTRY_REMOVED;
        String values = both
                ? change.before().get() + " -> " + change.after().get()
                : change.after().or(change::before).orElse("");
        return metal + about + (says ? ": " + values : "");
    }

    private static String cells(List<CellRef> cells) {
        return cells.isEmpty()
                ? ""
                : " ["
                        + Format.plain(cells.stream()
                                .limit(MAX_CELLS)
                                .map(CellRef::toString)
                                .collect(Collectors.joining(", ")))
                        + (cells.size() > MAX_CELLS ? ", ..." : "") + "]";
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
