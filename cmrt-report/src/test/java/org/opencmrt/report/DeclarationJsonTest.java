package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.AnyDeclaration;
import org.opencmrt.testing.DeclarationBuilder;

class DeclarationJsonTest {
    private static final ReadResult ACME = DeclarationBuilder.in("acme.xlsx")
            .company("Acme Relays Ltd.")
            .answer(Question.INTENTIONALLY_ADDED, Metal.TANTALUM, Answer.Value.YES)
            .smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining", "SWITZERLAND", "CID900001")
            .read();

    @Provide
    Arbitrary<ReadResult> results() {
        return AnyDeclaration.results();
    }

    @Property(tries = 500)
    void written_documents_are_read_back_unchanged(@ForAll("results") ReadResult result) {
        assertThat(DeclarationJson.parse(DeclarationJson.toJson(result))).isEqualTo(result);
    }

    @Property(tries = 200)
    void written_documents_match_their_schema(@ForAll("results") ReadResult result) {
        String schema = result.declaration().isPresent() ? "declaration" : "unreadable";
        assertThat(Schemas.problems(schema, DeclarationJson.toJson(result))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = JsonDocuments.Layout.class,
            names = {"ARRAY", "NDJSON"})
    void several_documents_read_back_in_order(JsonDocuments.Layout layout) throws IOException {
        List<ReadResult> results = List.of(
                ACME,
                DeclarationBuilder.unreadable("locked.xlsx"),
                DeclarationBuilder.in("b.xlsx").read());

        String json = written(layout, results);

        assertThat(DeclarationJson.read(new StringReader(json))).isEqualTo(results);
        assertThat(json).endsWith("\n").doesNotContain("\r");
        if (layout == JsonDocuments.Layout.NDJSON) {
            assertThat(json.lines()).hasSize(3).allMatch(line -> line.startsWith("{\"schema\":"));
        }
    }

    @Test
    void zero_documents_are_an_empty_array_or_an_empty_text() throws IOException {
        assertThat(written(JsonDocuments.Layout.ARRAY, List.of())).isEqualTo("[ ]\n");
        assertThat(written(JsonDocuments.Layout.NDJSON, List.of())).isEmpty();
    }

    @Test
    void a_single_document_is_one_object() throws IOException {
        Golden.check("declaration-acme.json", written(JsonDocuments.Layout.SINGLE, List.of(ACME)));
        assertThatThrownBy(() -> written(JsonDocuments.Layout.SINGLE, List.of(ACME, ACME)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_written_after_the_end() throws IOException {
        StringWriter out = new StringWriter();
        JsonDocuments<ReadResult> documents = DeclarationJson.writer(JsonDocuments.Layout.ARRAY, out);
        documents.close();
        documents.close();

        assertThatThrownBy(() -> documents.write(ACME)).isInstanceOf(IllegalStateException.class);
        assertThat(out).hasToString("[ ]\n");
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"Yes,YES", "no,NO", "UNKNOWN,UNKNOWN", "Ｙｅｓ,YES", "Mostly,Mostly", "100%,100%"})
    void recycled_or_scrap_is_a_value_where_the_word_is_known_and_the_text_otherwise(String text, String value) {
        ReadResult result = DeclarationBuilder.in("a.xlsx")
                .smelter(Entry.LISTED, Metal.TIN, Map.of(DeclaredSmelter.Column.RECYCLED_OR_SCRAP, text))
                .read();

        assertThat(DeclarationJson.toJson(result))
                .contains("\"recycledOrScrap\":\"" + value + "\"", "\"recycledOrScrapText\":\"" + text + "\"");
    }

    @Test
    void an_unreadable_file_gives_its_code_and_message() {
        assertThat(DeclarationJson.toJson(DeclarationBuilder.unreadable("locked.xlsx")))
                .isEqualTo(
                        "{\"schema\":\"opencmrt/unreadable/1\",\"source\":{\"file\":\"locked.xlsx\",\"sha256\":null,\"bytes\":null,"
                                + "\"format\":null},\"error\":{\"code\":\"ENCRYPTED\",\"message\":\"locked.xlsx: the file is encrypted."
                                + " Ask for one without a password\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "not json",
                "{\"schema\":\"opencmrt/declaration/1\"",
                "{\"schema\":\"opencmrt/rollup/1\"}",
                "{\"schema\":\"opencmrt/declaration/1\",\"source\":{\"file\":\"a\"}}",
                "{\"schema\":\"opencmrt/unreadable/1\",\"source\":{\"file\":\"a\"},\"error\":{\"code\":\"SAD\",\"message\":\"m\"}}",
                "{\"schema\":\"opencmrt/unreadable/1\",\"source\":{\"file\":\"a\",\"sha256\":\"1\",\"bytes\":1,\"format\":\"XLS\"},"
                        + "\"error\":{\"code\":\"CORRUPT\",\"message\":\"m\"}}",
                "17"
            })
    void other_json_is_refused_with_a_reason(String json) {
        assertThatThrownBy(() -> DeclarationJson.parse(json))
                .isInstanceOf(DocumentFormatException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void a_damaged_document_names_the_field() {
        String json = DeclarationJson.toJson(ACME).replace("\"entry\":\"LISTED\"", "\"entry\":\"LOST\"");

        assertThatThrownBy(() -> DeclarationJson.parse(json))
                .hasMessage("document 1: smelters[0].entry has the unknown value 'LOST'");
    }

    @Test
    void a_metal_in_small_letters_is_named_with_its_field() {
        String json = DeclarationJson.toJson(ACME).replaceFirst("\"metal\":\"GOLD\"", "\"metal\":\"Gold\"");

        assertThatThrownBy(() -> DeclarationJson.parse(json))
                .hasMessageMatching(
                        "document 1: \\w+\\[\\d+]\\.metal must be a metal in capital letters, such as TIN, but was"
                                + " 'Gold'");
    }

    @Test
    void a_declaration_without_the_cells_of_its_texts_is_read() throws IOException {
        String json = """
                {"schema": "opencmrt/declaration/1",
                 "source": {"file": "made.xlsx", "sha256": "%s", "bytes": 1, "format": "XLSX"},
                 "template": {"family": "CMRT", "version": "6.5", "language": "English", "layout": "EXACT"},
                 "company": {"name": "Alder Relays", "scope": "COMPANY", "scopeText": "A. Company", "scopeDescription": null,
                   "contact": {"name": "J. Doe"}, "authorizer": {}, "effectiveDate": null, "effectiveDateText": null},
                 "metals": ["GOLD"],
                 "answers": [{"question": "INTENTIONALLY_ADDED", "number": "1", "metal": "GOLD", "value": "YES",
                   "text": "Yes", "comment": null, "cell": "Declaration!D28"}],
                 "companyAnswers": [],
                 "smelters": [{"row": 5, "idInput": "CID900001", "metal": "GOLD", "country": "Sweden", "recycledOrScrap": "NO",
                   "entry": "LISTED"}],
                 "mines": [], "products": [{"row": 6, "number": "A-1"}], "findings": []}
                """.formatted("a".repeat(64));

        SupplierDeclaration read = ((ReadResult.Declaration)
                        DeclarationJson.read(new StringReader(json)).get(0))
                .value();

        assertThat(read.company().text(Company.Field.CONTACT_NAME)).contains("J. Doe");
        assertThat(read.smelters().get(0).at()).isEqualTo(new CellRef("made.xlsx", "Smelter List", "A5"));
        assertThat(read.smelters().get(0).text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900001");
        assertThat(read.smelters().get(0).text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP))
                .contains("No");
        assertThat(read.smelters().get(0).country()).contains(Country.of("SE"));
        assertThat(read.products().get(0).text(Product.Column.NUMBER)).contains("A-1");
    }

    private static String written(JsonDocuments.Layout layout, List<ReadResult> results) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonDocuments<ReadResult> writer = DeclarationJson.writer(layout, text)) {
            for (ReadResult result : results) {
                writer.write(result);
            }
        }
        return text.toString();
    }
}
