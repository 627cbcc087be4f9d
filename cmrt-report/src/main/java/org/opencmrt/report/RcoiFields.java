package org.opencmrt.report;

import java.io.IOException;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.rcoi.CahraReview;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.rcoi.RcoiResult;

/** Writes the results of the inquiry. */
final class RcoiFields {
    /** The maximum number of cells written for a piece of evidence. All cells of a facility are with its entries. */
    private static final int MAX_CELLS = 10;

    private RcoiFields() {}

    static void write(JsonOut json, RollUpTables tables, RcoiResult rcoi, ConflictMineralsProgram program)
            throws IOException {
        json.text("outcome", rcoi.outcome());
        json.text("filing", rcoi.outcome().filing());
        json.texts("notes", rcoi.notes());
        RcoiPolicy policy = rcoi.policy();
        json.object("policy", () -> {
            json.texts("metals", policy.metals());
            json.texts("notNecessary", policy.notNecessary());
            json.texts("transitCountries", policy.transitCountries());
            json.number("minimumAnswered", policy.minimumAnswered());
            json.number("maximumUnresolved", policy.maximumUnresolved());
            json.flag("inquiryConfirmed", policy.inquiryConfirmed());
            json.text("suppliersAsked", program.inquirySettings().get("suppliersAsked"));
        });
        json.texts("decisionTable", RcoiResult.decisionTable());
        json.object("originData", rcoi.origins(), origins -> {
            json.text("label", origins.label());
            json.text("date", origins.date());
            json.text("sha256", program.origins().sha256());
        });
        json.objects("findings", rcoi.findings(), finding -> {
            json.text("rule", finding.rule());
            json.text("severity", finding.severity());
            json.text("message", finding.message());
            json.text("metal", finding.metal());
        });
        json.objects("minerals", rcoi.minerals(), mineral -> mineral(json, tables, mineral));
        json.object("cahras", rcoi.cahras(), cahras -> cahras(json, tables, cahras));
    }

    private static void cahras(JsonOut json, RollUpTables tables, CahraReview cahras) throws IOException {
        json.text("list", cahras.list());
        json.text("asOf", cahras.asOf());
        json.objects("signals", cahras.signals(), signal -> {
            json.text("kind", signal.kind());
            json.text("metal", signal.metal());
            tables.text("about", signal.about());
            tables.text("text", signal.text());
            tables.cells(signal.cells(), MAX_CELLS);
        });
    }

    private static void mineral(JsonOut json, RollUpTables tables, RcoiResult.Mineral mineral) throws IOException {
        json.text("metal", mineral.metal());
        json.text("outcome", mineral.outcome());
        json.text("filing", mineral.outcome().filing());
        json.number("line", mineral.line());
        json.text("reason", mineral.reason());
        json.number("asked", mineral.basis().asked());
        json.number("answered", mineral.basis().answered());
        json.number("unmatched", mineral.basis().unmatched());
        json.texts("usedBy", mineral.basis().usedBy());
        json.number("openPoints", mineral.openPoints().size());
        json.texts("wouldChange", mineral.wouldChange());
        json.objects("evidence", mineral.evidence(), evidence -> evidence(json, tables, evidence));
    }

    private static void evidence(JsonOut json, RollUpTables tables, RcoiResult.Evidence evidence) throws IOException {
        json.text("signal", evidence.signal());
        json.text("weight", evidence.signal().weight());
        tables.text("about", evidence.about());
        tables.text("text", evidence.text());
        json.flag("explained", evidence.explained());
        tables.cells(evidence.cells(), MAX_CELLS);
    }
}
