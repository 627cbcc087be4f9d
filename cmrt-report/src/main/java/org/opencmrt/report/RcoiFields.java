package org.opencmrt.report;

import java.io.IOException;
import org.opencmrt.rcoi.Evidence;
import org.opencmrt.rcoi.MineralOutcome;
import org.opencmrt.rcoi.RcoiResult;

/** Writes what the inquiry comes to. */
final class RcoiFields {
    /** Cells shown beside a piece of evidence; those of a facility stand with its mentions, all of them. */
    private static final int MAX_CELLS = 10;

    private RcoiFields() {}

    static void write(JsonOut json, RcoiResult rcoi) throws IOException {
        json.text("outcome", rcoi.outcome());
        json.text("filing", rcoi.outcome().filing());
        json.texts("notes", rcoi.notes());
        json.objects("minerals", rcoi.minerals(), mineral -> mineral(json, mineral));
    }

    private static void mineral(JsonOut json, MineralOutcome mineral) throws IOException {
        json.text("metal", mineral.metal());
        json.text("outcome", mineral.outcome());
        json.text("filing", mineral.outcome().filing());
        json.number("line", mineral.line());
        json.text("reason", mineral.reason());
        json.texts("wouldChange", mineral.wouldChange());
        json.objects("evidence", mineral.evidence(), evidence -> evidence(json, evidence));
    }

    private static void evidence(JsonOut json, Evidence evidence) throws IOException {
        json.text("signal", evidence.signal());
        json.text("weight", evidence.signal().weight());
        json.text("about", evidence.about());
        json.text("text", evidence.text());
        json.flag("explained", evidence.explained());
        json.number("cellCount", evidence.cells().size());
        json.objects("cells", evidence.cells().stream().limit(MAX_CELLS).toList(), cell -> {
            json.text("file", cell.file());
            json.text("sheet", cell.sheet());
            json.text("cell", cell.cell());
        });
    }
}
