package org.opencmrt.report;

import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;

/** Writes the fields of a declaration. */
final class DeclarationFields {
    private static final Set<String> RECYCLED_WORDS = Set.of("YES", "NO", "UNKNOWN");

    private final JsonOut json;

    DeclarationFields(JsonOut json) {
        this.json = json;
    }

    static void write(JsonOut json, ReadResult result) throws IOException {
        DeclarationFields fields = new DeclarationFields(json);
        if (result instanceof ReadResult.Declaration read) {
            json.object(() -> fields.declaration(read.value()));
        } else if (result instanceof ReadResult.Unreadable failed) {
            json.object(() -> fields.unreadable(failed));
        }
    }

    private void unreadable(ReadResult.Unreadable failed) throws IOException {
        json.text("schema", DeclarationJson.UNREADABLE_SCHEMA);
        if (failed.source().isPresent()) {
            source(failed.source().get());
        } else {
            json.object("source", () -> {
                json.text("file", failed.file());
                json.nothing("sha256");
                json.nothing("bytes");
                json.nothing("format");
            });
        }
        json.object("error", () -> {
            json.text("code", failed.code());
            json.text("message", failed.message());
        });
    }

    private void declaration(SupplierDeclaration declaration) throws IOException {
        json.text("schema", DeclarationJson.DECLARATION_SCHEMA);
        source(declaration.source());
        template(declaration.template());
        json.object("company", () -> company(declaration.company()));
        json.texts("metals", declaration.metals());
        json.objects("answers", declaration.answers(), this::answer);
        json.objects("companyAnswers", declaration.companyAnswers(), this::answer);
        json.objects("smelters", declaration.smelters(), this::smelter);
        json.objects("mines", declaration.mines(), this::mine);
        json.objects("products", declaration.products(), this::product);
        json.objects("mineralsScope", declaration.mineralsScope(), this::scopedMineral);
        json.objects("findings", declaration.findings(), this::finding);
        json.object("filling", () -> filling(declaration.filling()));
    }

    private void filling(FormFilling filling) throws IOException {
        json.objects("picks", filling.picks(), this::cellText);
        json.objects("otherNames", filling.otherNames(), this::cellText);
        json.objects("verbatim", filling.verbatim().entrySet(), cell -> {
            json.text("cell", cell.getKey().address());
            json.text("text", cell.getValue());
        });
    }

    private void cellText(DeclaredText text) throws IOException {
        json.text("cell", text.cell().address());
        json.text("text", text.text());
        json.text("origin", text.origin());
    }

    void source(SourceFile source) throws IOException {
        json.object("source", () -> {
            json.text("file", source.file());
            json.text("sha256", source.sha256());
            json.number("bytes", source.bytes());
            json.text("format", source.format());
        });
    }

    void template(Template template) throws IOException {
        json.object("template", () -> {
            json.text("family", template.id().family());
            json.text("version", template.id().version());
            json.text("language", template.language().map(Template.Language::label));
            json.text("layout", template.layout());
        });
    }

    private void company(Company company) throws IOException {
        json.text("name", company.name());
        json.text("scope", company.scope());
        texts(company, Company.Field.SCOPE, Company.Field.ADDRESS);
        json.object("contact", () -> texts(company, Company.Field.CONTACT_NAME, Company.Field.CONTACT_PHONE));
        json.object("authorizer", () -> texts(company, Company.Field.AUTHORIZER_NAME, Company.Field.AUTHORIZER_PHONE));
        json.text("effectiveDate", company.effectiveDate());
        json.text("effectiveDateText", company.text(Company.Field.EFFECTIVE_DATE));
        provenance(company.fields(), JsonNames::of);
    }

    /** Writes the texts of a range of fields; a person's fields are inside the person's object. */
    private void texts(Company company, Company.Field first, Company.Field last) throws IOException {
        for (Company.Field field : EnumSet.range(first, last)) {
            String name = JsonNames.of(field);
            json.text(name.substring(name.indexOf('.') + 1), company.text(field));
        }
    }

    private void answer(Answer answer) throws IOException {
        json.text("question", answer.question());
        json.text("number", answer.number());
        json.text("metal", answer.metal());
        json.text("value", answer.value());
        json.text("text", answer.text());
        json.text("comment", answer.comment());
        json.text("cell", answer.cell().address());
        json.text("commentCell", answer.commentCell().address());
    }

    private void smelter(DeclaredSmelter row) throws IOException {
        json.number("row", row.row());
        texts(row.cells(), DeclaredSmelter.Column.ID_INPUT, DeclaredSmelter.Column.ID_INPUT);
        json.text("metal", row.metal());
        texts(row.cells(), DeclaredSmelter.Column.METAL, DeclaredSmelter.Column.COUNTRY);
        json.text("countryCode", row.country());
        texts(row.cells(), DeclaredSmelter.Column.ID, DeclaredSmelter.Column.MINE_COUNTRIES);
        json.text(
                "recycledOrScrap",
                row.text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP).map(DeclarationFields::recycled));
        texts(row.cells(), DeclaredSmelter.Column.COMMENTS, DeclaredSmelter.Column.COMMENTS);
        json.text("entry", row.entry());
        texts(row.cells(), DeclaredSmelter.Column.RECYCLED_OR_SCRAP, DeclaredSmelter.Column.RECYCLED_OR_SCRAP);
        cells(row.at(), row.cells());
    }

    private void mine(DeclaredMine row) throws IOException {
        json.number("row", row.row());
        json.text("metal", row.metal());
        texts(row.cells(), DeclaredMine.Column.METAL, DeclaredMine.Column.COUNTRY);
        json.text("countryCode", row.country());
        texts(row.cells(), DeclaredMine.Column.STREET, DeclaredMine.Column.COMMENTS);
        cells(row.at(), row.cells());
    }

    private void product(Product row) throws IOException {
        json.number("row", row.row());
        texts(row.cells(), Product.Column.NUMBER, Product.Column.COMMENTS);
        cells(row.at(), row.cells());
    }

    private void scopedMineral(ScopedMineral row) throws IOException {
        json.number("row", row.row());
        json.text("metal", row.metal());
        texts(row.cells(), ScopedMineral.Column.METAL, ScopedMineral.Column.REASON);
        cells(row.at(), row.cells());
    }

    /** Writes the texts of a row in a range of columns. */
    private <C extends Enum<C>> void texts(Map<C, DeclaredText> cells, C first, C last) throws IOException {
        for (C column : EnumSet.range(first, last)) {
            json.text(
                    JsonNames.of(column), Optional.ofNullable(cells.get(column)).map(DeclaredText::text));
        }
    }

    private <C extends Enum<C>> void cells(CellRef at, Map<C, DeclaredText> cells) throws IOException {
        json.text("cell", at.address());
        provenance(cells, JsonNames::of);
    }

    void finding(Finding finding) throws IOException {
        json.text("rule", finding.rule());
        json.text("severity", finding.severity());
        json.text("message", finding.message());
        json.text("cell", finding.cell().map(CellRef::address));
        json.text("metal", finding.metal());
        json.text("followUp", finding.followUp());
    }

    /** Writes the cells of an object's texts, and marks the texts that nobody typed. */
    private <C> void provenance(Map<C, DeclaredText> texts, Function<C, String> names) throws IOException {
        json.object("cells", () -> {
            for (Map.Entry<C, DeclaredText> text : texts.entrySet()) {
                json.text(names.apply(text.getKey()), text.getValue().cell().address());
            }
        });
        json.texts("calculated", names(texts, DeclaredText.Origin.CALCULATED, names));
        json.texts("lookedUp", names(texts, DeclaredText.Origin.LOOKED_UP, names));
    }

    private static <C> List<String> names(
            Map<C, DeclaredText> texts, DeclaredText.Origin origin, Function<C, String> names) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().origin() == origin)
                .map(text -> names.apply(text.getKey()))
                .toList();
    }

    /** Yes, No, and Unknown as values; any other text unchanged. */
    private static String recycled(String text) {
        String value = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return RECYCLED_WORDS.contains(value) ? value : text;
    }

    static Optional<Template.Language> language(String label) {
        return Stream.of(Template.Language.values())
                .filter(language -> language.label().equals(label))
                .findFirst();
    }
}
