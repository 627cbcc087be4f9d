package org.opencmrt.report;

import java.io.IOException;
import java.io.Writer;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.UsedList;

/** The changes between two roll-ups or declarations as JSON: {@code opencmrt/diff/1}. */
public final class DiffJson {
    /** Schema of the document. */
    public static final String SCHEMA = "opencmrt/diff/1";

    private final JsonOut json;
    private final RollUpDiff diff;

    private DiffJson(JsonOut json, RollUpDiff diff) {
        this.json = json;
        this.diff = diff;
    }

    /** Writes a document, indented, with a line terminator; {@code out} is flushed but not closed. */
    public static void write(RollUpDiff diff, Writer out) throws IOException {
        JsonOut.document(out, json -> new DiffJson(json, diff).document());
    }

    private void document() throws IOException {
        json.text("schema", SCHEMA);
        json.object("before", () -> side(diff.before()));
        json.object("after", () -> side(diff.after()));
        json.number("changes", diff.changes().size());
        json.object("facilities", () -> {
            changes("added", Kind.FACILITY_ADDED);
            changes("removed", Kind.FACILITY_REMOVED);
            changes("renamed", Kind.FACILITY_RENAMED);
            changes("suppliersChanged", Kind.FACILITY_SUPPLIERS);
        });
        json.object("statuses", () -> changes("changed", Kind.STATUS_CHANGED));
        json.object("suppliers", () -> {
            changes("added", Kind.SUPPLIER_ADDED);
            changes("removed", Kind.SUPPLIER_REMOVED);
            changes("renamed", Kind.SUPPLIER_RENAMED);
        });
        json.object("answers", () -> {
            changes("added", Kind.ANSWER_ADDED);
            changes("removed", Kind.ANSWER_REMOVED);
            changes("changed", Kind.ANSWER_CHANGED);
        });
        json.object("entries", () -> {
            changes("added", Kind.ENTRY_ADDED);
            changes("removed", Kind.ENTRY_REMOVED);
            changes("changed", Kind.ENTRY_CHANGED);
        });
        json.object("outcomes", () -> changes("changed", Kind.OUTCOME_CHANGED));
        json.findings(diff.findings());
    }

    private void side(RollUpSummary summary) throws IOException {
        json.text("label", summary.label());
        json.text("asOf", summary.asOf());
        json.objects("referenceLists", summary.lists().references(), this::list);
        json.objects("decisionFiles", summary.lists().decisions(), this::list);
        json.objects("statusLists", summary.lists().statuses(), this::list);
        json.objects("originData", summary.lists().origins(), this::list);
        json.number("facilities", summary.facilities().size());
        json.number("openEntries", summary.entries().size());
        json.number("declarations", summary.declarations().size());
    }

    private void list(UsedList list) throws IOException {
        json.text("label", list.label());
        json.text("date", list.date());
    }

    private void changes(String name, Kind kind) throws IOException {
        json.objects(name, diff.of(kind), this::change);
    }

    private void change(Change change) throws IOException {
        json.text("metal", change.metal());
        json.text("id", change.id());
        json.text("about", change.about());
        json.text("question", change.question());
        json.text("before", change.before());
        json.text("after", change.after());
        json.texts("causes", change.causes());
        json.text("reason", change.reason());
        json.objects("cells", change.cells(), cell -> {
            json.text("file", cell.file());
            json.text("sheet", cell.sheet());
            json.text("cell", cell.cell());
        });
    }
}
