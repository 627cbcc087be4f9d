package org.opencmrt.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.AssessedFile;

/**
 * Findings about declarations as JSON, {@code opencmrt/check/1}, described by {@code docs/schema/check.json}; a file
 * that could not be read is an {@code opencmrt/unreadable/1} document, as in {@link DeclarationJson}.
 */
public final class CheckJson {
    /** Schema of the findings about one declaration. */
    public static final String SCHEMA = "opencmrt/check/1";

    private CheckJson() {}

    /**
     * A writer for documents, one after the other.
     *
     * @param out is flushed but not closed when the writer is closed
     */
    public static JsonDocuments<AssessedFile> writer(JsonDocuments.Layout layout, Writer out) throws IOException {
        return new JsonDocuments<>(layout, out, CheckJson::write);
    }

    private static void write(JsonOut json, AssessedFile file) throws IOException {
        Optional<SupplierDeclaration> declaration = file.declaration();
        if (declaration.isEmpty()) {
            DeclarationFields.write(json, file.reading());
            return;
        }
        DeclarationFields fields = new DeclarationFields(json);
        json.object(() -> {
            json.text("schema", SCHEMA);
            fields.source(declaration.get().source());
            fields.template(declaration.get().template());
            json.object("checker", () -> {
                json.number("incompleteTotal", file.incompleteTotal());
                json.objects("items", file.checkItems(), item -> write(json, item));
            });
            json.objects("findings", file.findings(), fields::finding);
            json.objects("notRun", file.notRun(), rule -> write(json, rule));
        });
    }

    private static void write(JsonOut json, CheckResult.Item item) throws IOException {
        json.text("cell", item.cell().address());
        json.text("item", item.item());
        json.text("metal", item.metal());
        json.flag("required", item.required());
        json.flag("complete", item.complete());
        json.flag("counted", item.counted());
    }

    private static void write(JsonOut json, ReviewResult.NotRun rule) throws IOException {
        json.text("rule", rule.rule());
        json.text("extent", rule.extent());
        json.texts("missing", rule.missing());
    }
}
