package org.opencmrt.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/** Reads declarations from JSON; the counterpart of {@link DeclarationFields}. */
final class DeclarationParser {
    private final JsonIn document;
    private final String file;

    private DeclarationParser(JsonIn document) {
        this.document = document;
        this.file = document.object("source").needed("file");
    }

    static List<ReadResult> read(Reader json) throws IOException {
        List<ReadResult> results = new ArrayList<>();
        return StreamedJson.checked(() -> {
            try (MappingIterator<JsonNode> documents =
                    StreamedJson.MAPPER.readerFor(JsonNode.class).readValues(json)) {
                while (documents.hasNextValue()) {
                    results.add(result(JsonIn.document(documents.nextValue(), results.size() + 1)));
                }
            }
            return results;
        });
    }

    private static ReadResult result(JsonIn document) {
        String schema = document.needed("schema");
        try {
            return switch (schema) {
                case DeclarationJson.DECLARATION_SCHEMA ->
                    new ReadResult.Declaration(new DeclarationParser(document).declaration());
                case DeclarationJson.UNREADABLE_SCHEMA -> new DeclarationParser(document).unreadable();
                default ->
                    throw new DocumentFormatException(document.at("schema") + " is '" + schema + "'; expected "
                            + DeclarationJson.DECLARATION_SCHEMA + " or " + DeclarationJson.UNREADABLE_SCHEMA);
            };
        } catch (IllegalArgumentException e) {
            // A value object rejected its parts.
            throw new DocumentFormatException(document.at("declaration") + " cannot be used: " + e.getMessage(), e);
        }
    }

    private ReadResult unreadable() {
        JsonIn error = document.object("error");
        Optional<SourceFile> source =
                document.object("source").has("sha256") ? Optional.of(source()) : Optional.empty();
        return new ReadResult.Unreadable(
                file, source, error.constant("code", UnreadableCode.class), error.needed("message"));
    }

    private SupplierDeclaration declaration() {
        JsonIn template = document.object("template");
        return new SupplierDeclaration(
                new DeclarationHeader(
                        source(),
                        new Template(
                                TemplateId.of(
                                        template.constant("family", TemplateFamily.class), template.needed("version")),
                                template.text("language").flatMap(DeclarationFields::language),
                                template.constant("layout", Template.Fit.class)),
                        company(document.object("company")),
                        document.texts("metals").stream().map(Metal::new).toList(),
                        all("answers", this::answer),
                        all("companyAnswers", this::answer)),
                all("smelters", this::smelter),
                all("mines", this::mine),
                all("products", this::product),
                // documents from versions before 1.0 do not have this list
                document.has("mineralsScope") ? all("mineralsScope", this::scopedMineral) : List.of(),
                all("findings", this::finding),
                document.has("filling") ? filling(document.object("filling")) : FormFilling.plain());
    }

    private FormFilling filling(JsonIn filling) {
        Map<CellRef, String> verbatim = new LinkedHashMap<>();
        filling.objects("verbatim").forEach(cell -> verbatim.put(cell.cell("cell", file), cell.needed("text")));
        return new FormFilling(cellTexts(filling, "picks"), cellTexts(filling, "otherNames"), verbatim);
    }

    private List<DeclaredText> cellTexts(JsonIn filling, String name) {
        return filling.objects(name).stream()
                .map(text -> new DeclaredText(
                        text.needed("text"),
                        text.cell("cell", file),
                        text.constant("origin", DeclaredText.Origin.class)))
                .toList();
    }

    private <V> List<V> all(String name, Function<JsonIn, V> one) {
        return document.objects(name).stream().map(one).toList();
    }

    private SourceFile source() {
        JsonIn source = document.object("source");
        return new SourceFile(
                file,
                source.needed("sha256"),
                source.number("bytes"),
                source.constant("format", SourceFile.Format.class));
    }

    private Company company(JsonIn company) {
        Map<Company.Field, DeclaredText> fields = new EnumMap<>(Company.Field.class);
        Provenance provenance = provenance(company, new CellRef(file, "Declaration", "A1"));
        for (Company.Field field : Company.Field.values()) {
            String name = JsonNames.of(field);
            int point = name.indexOf('.');
            Optional<String> text = point < 0
                    ? company.text(name)
                    : company.object(name.substring(0, point)).text(name.substring(point + 1));
            text.ifPresent(present -> fields.put(field, provenance.text(name, present)));
        }
        return new Company(
                fields, company.constantOrNone("scope", DeclarationScope.class), company.date("effectiveDate"));
    }

    private Answer answer(JsonIn answer) {
        return new Answer(
                answer.constant("question", Question.class),
                answer.needed("number"),
                answer.metal("metal"),
                answer.constantOrNone("value", Answer.Value.class),
                answer.text("text"),
                answer.text("comment"),
                answer.cell("cell", file),
                answer.cell(answer.has("commentCell") ? "commentCell" : "cell", file));
    }

    private DeclaredSmelter smelter(JsonIn row) {
        CellRef at = at(row, "Smelter List");
        Map<DeclaredSmelter.Column, DeclaredText> cells = cells(row, at, DeclaredSmelter.Column.class);
        if (!row.has("cells")) {
            row.text("recycledOrScrap")
                    .map(DeclarationParser::answered)
                    .ifPresent(text -> cells.putIfAbsent(
                            DeclaredSmelter.Column.RECYCLED_OR_SCRAP,
                            new DeclaredText(text, at, DeclaredText.Origin.TYPED)));
        }
        return new DeclaredSmelter(
                row.index("row"), at, row.constant("entry", Entry.class), row.metal("metal"), country(row), cells);
    }

    /** The country. A declaration that another program wrote may have its name without its code. */
    private static Optional<Country> country(JsonIn row) {
        Optional<Country> code = row.text("countryCode").map(Country::of);
        return row.has("cells") ? code : code.or(() -> row.text("country").flatMap(Country::tryParse));
    }

    /** An answer as a supplier would type it: {@code Yes} for {@code YES}. */
    private static String answered(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The row's cell. A declaration that another program wrote may not have it; then it is the row's first cell. */
    private CellRef at(JsonIn row, String sheet) {
        return row.has("cell") ? row.cell("cell", file) : new CellRef(file, sheet, "A" + row.index("row"));
    }

    private DeclaredMine mine(JsonIn row) {
        CellRef at = at(row, "Mine List");
        return new DeclaredMine(
                row.index("row"), at, row.metal("metal"), country(row), cells(row, at, DeclaredMine.Column.class));
    }

    private Product product(JsonIn row) {
        CellRef at = at(row, "Product List");
        return new Product(row.index("row"), at, cells(row, at, Product.Column.class));
    }

    private ScopedMineral scopedMineral(JsonIn row) {
        CellRef at = at(row, "Minerals Scope");
        return new ScopedMineral(row.index("row"), at, row.metal("metal"), cells(row, at, ScopedMineral.Column.class));
    }

    private <C extends Enum<C>> Map<C, DeclaredText> cells(JsonIn row, CellRef at, Class<C> columns) {
        Provenance provenance = provenance(row, at);
        Map<C, DeclaredText> cells = new EnumMap<>(columns);
        for (C column : columns.getEnumConstants()) {
            String name = JsonNames.of(column);
            row.text(name).ifPresent(text -> cells.put(column, provenance.text(name, text)));
        }
        return cells;
    }

    private Finding finding(JsonIn finding) {
        Finding.Severity severity = finding.constant("severity", Finding.Severity.class);
        return new Finding(
                Rules.of(finding.needed("rule"), severity),
                severity,
                finding.needed("message"),
                Map.of(),
                finding.text("cell").map(address -> finding.cell("cell", file)),
                finding.metal("metal"),
                finding.text("followUp"));
    }

    private Provenance provenance(JsonIn object, CellRef at) {
        return object.has("cells")
                ? new Provenance(
                        Optional.of(object.object("cells")), object.texts("calculated"), object.texts("lookedUp"), at)
                : new Provenance(Optional.empty(), List.of(), List.of(), at);
    }

    /**
     * The cells of the texts of an object, and the origins of the texts. In a declaration that another program wrote
     * without them, each text counts as typed, at the cell of its row.
     */
    private record Provenance(Optional<JsonIn> cells, List<String> calculated, List<String> lookedUp, CellRef at) {
        DeclaredText text(String name, String text) {
            CellRef cell = cells.map(known -> known.cell(name, at.file())).orElse(at);
            DeclaredText.Origin origin = calculated.contains(name)
                    ? DeclaredText.Origin.CALCULATED
                    : lookedUp.contains(name) ? DeclaredText.Origin.LOOKED_UP : DeclaredText.Origin.TYPED;
            return new DeclaredText(text, cell, origin);
        }
    }
}
