package org.opencmrt.report;

import java.io.IOException;
import java.util.List;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Survey;

/** Writes the surveyed suppliers and their responses. */
final class SurveyFields {
    private SurveyFields() {}

    static void write(JsonOut json, Survey survey) throws IOException {
        json.object("rate", () -> rate(json, survey.rate()));
        json.objects("responses", survey.responses(), response -> response(json, response));
        json.texts(
                "notAsked",
                survey.notAsked().stream().map(RolledDeclaration::file).toList());
        json.texts(
                "unattributed",
                survey.unattributed().stream().map(ReadResult::file).toList());
        json.findings(survey.findings());
    }

    private static void rate(JsonOut json, Survey.Rate rate) throws IOException {
        json.number("asked", rate.asked());
        json.number("answered", rate.answered());
        json.number("rejected", rate.rejected());
        json.number("notAnswered", rate.notAnswered());
        json.text("spendAsked", rate.spendAsked().toPlainString());
        json.text("spendAnswered", rate.spendAnswered().toPlainString());
        json.number("withoutSpend", rate.withoutSpend());
    }

    private static void response(JsonOut json, Survey.Response response) throws IOException {
        AskedSupplier supplier = response.supplier();
        json.text("supplier", supplier.name());
        json.text("id", supplier.id());
        json.text("spend", supplier.spend().map(spend -> spend.toPlainString()));
        json.texts("expectedMetals", supplier.expectedMetals());
        json.text("state", response.state());
        declarations(json, "current", response.current());
        declarations(json, "superseded", response.superseded());
        json.objects("rejected", response.rejected(), rejected -> {
            json.text("file", rejected.file());
            json.text(
                    "reason",
                    rejected.unreadable().map(ReadResult.Unreadable::message).orElse(rejected.reason()));
            json.text("evidence", rejected.evidence());
        });
    }

    private static void declarations(JsonOut json, String name, List<Survey.Response.Attributed> declarations)
            throws IOException {
        json.objects(name, declarations, one -> {
            json.text("file", one.declaration().file());
            json.text("evidence", one.evidence());
        });
    }
}
