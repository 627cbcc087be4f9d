package org.opencmrt.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Objects;
import org.opencmrt.check.CheckResult;
import org.opencmrt.fill.FillReport;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DocumentFormatException;

/** The result of filling in a form as JSON: {@code opencmrt/fill/1}, described by {@code docs/schema/fill.json}. */
public final class FillJson {
    /** Schema of the document. */
    public static final String SCHEMA = "opencmrt/fill/1";

    private final JsonOut json;

    private FillJson(JsonOut json) {
        this.json = json;
    }

    /**
     * Reads the part of a roll-up document that a company's own declaration needs; see
     * {@link org.opencmrt.fill.OwnDeclaration}. Reads the document as a stream.
     *
     * @param label the label of the roll-up, such as the file name
     * @throws DocumentFormatException if the text is not such a document
     */
    public static SupplyChain supplyChain(String label, Reader json) throws IOException {
        return SupplyChainParser.read(Objects.requireNonNull(label, "label"), json);
    }

    /** Writes a document, indented, with a line terminator; {@code out} is flushed but not closed. */
    public static void write(FillReport report, Writer out) throws IOException {
        JsonOut.document(out, json -> new FillJson(json).document(report));
    }

    private void document(FillReport report) throws IOException {
        json.text("schema", SCHEMA);
        json.text("source", report.source());
        json.object("template", () -> {
            json.text("family", report.template().family());
            json.text("version", report.template().version());
        });
        json.flag("translated", report.translated());
        json.object("counts", () -> {
            json.number("smelters", report.smelterRows());
            json.number("answers", report.answers());
            json.number("written", report.written().size());
            json.number("confirm", report.toConfirm().size());
            json.number("toAsk", report.toAsk().size());
            json.number(
                    "required",
                    report.toAsk().stream().filter(FillReport.Field::required).count());
            json.number("dropped", report.leftOut().size());
            json.number(
                    "incomplete",
                    report.incomplete().stream()
                            .filter(CheckResult.Item::counted)
                            .count());
        });
        json.objects("written", report.written(), this::field);
        json.objects("confirm", report.toConfirm(), this::field);
        json.objects("toAsk", report.toAsk(), this::field);
        json.objects("dropped", report.leftOut(), this::field);
        json.objects("incomplete", report.incomplete(), item -> {
            json.text("item", item.item());
            json.text("metal", item.metal());
            json.text("cell", item.cell().address());
        });
        json.objects("findings", report.findings(), new DeclarationFields(json)::finding);
    }

    private void field(FillReport.Field field) throws IOException {
        json.text("class", field.transfer());
        json.text("question", field.item());
        json.text("metal", field.metal());
        json.text("label", field.label());
        json.texts("sources", field.sources().stream().map(CellRef::toString).toList());
        json.text("cell", field.target());
        json.text("said", field.said());
        json.text("text", field.text());
        json.text("reason", field.reason());
        if (field.transfer() == FillReport.Field.Transfer.ASK) {
            json.text("wording", field.wording());
            json.flag("required", field.required());
        }
    }
}
