package org.opencmrt.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewRule;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.fill.FillReport;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.rcoi.CahraReview;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Survey;

/** The published schemas are strict, have descriptions, and use the same words as the program. */
class SchemaShapeTest {
    /** The words of each closed list, by the name of its definition. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            entry("family", names(TemplateFamily.values())),
            entry("language", texts(Template.Language.values(), Template.Language::label)),
            entry("layout", names(Template.Fit.values())),
            entry("fileFormat", names(SourceFile.Format.values())),
            entry("fileFormatOrNull", names(SourceFile.Format.values())),
            entry("unreadableCode", names(UnreadableCode.values())),
            entry("severity", names(Finding.Severity.values())),
            entry("extent", names(ReviewResult.NotRun.Extent.values())),
            entry("need", names(ReviewRule.Need.values())),
            entry("scope", names(DeclarationScope.values())),
            entry("scopeOrNull", names(DeclarationScope.values())),
            entry("metalQuestion", questions(Question.Level.METAL)),
            entry("companyQuestion", questions(Question.Level.COMPANY)),
            entry("question", names(Question.values())),
            entry("questionOrNull", names(Question.values())),
            entry("answerValue", names(Answer.Value.values())),
            entry("origin", names(DeclaredText.Origin.values())),
            entry("entry", names(Entry.values())),
            entry("bucket", names(EntryVerdict.Bucket.values())),
            entry("unmatchedKind", names(EntryVerdict.UnmatchedKind.values())),
            entry("fileKind", names(PassedOver.Kind.values())),
            entry("basis", names(MatchResult.Basis.values())),
            entry("auditClass", names(AuditClass.values())),
            entry("operating", names(StatusList.OperatingState.values())),
            entry("responseState", names(Survey.State.values())),
            entry("outcome", names(RcoiResult.Outcome.values())),
            entry("filing", names(RcoiResult.Outcome.Filing.values())),
            entry("signal", names(RcoiResult.Signal.values())),
            entry("weight", names(RcoiResult.Signal.Weight.values())),
            entry("cahraSignal", names(CahraReview.Signal.Kind.values())),
            entry("transfer", names(FillReport.Field.Transfer.values())),
            entry("cause", names(RollUpDiff.Cause.values())),
            entry("companyField", texts(Company.Field.values(), JsonNames::of)),
            entry("smelterField", texts(DeclaredSmelter.Column.values(), JsonNames::of)),
            entry("mineField", texts(DeclaredMine.Column.values(), JsonNames::of)),
            entry("productField", texts(Product.Column.values(), JsonNames::of)),
            entry("scopedMineralField", texts(ScopedMineral.Column.values(), JsonNames::of)));

    /** Names of properties that have the same meaning everywhere, with their definitions. */
    private static final Map<String, Set<String>> MEANINGS = Map.ofEntries(
            entry("asOf", Set.of("dateOrNull")),
            entry("date", Set.of("dateOrNull")),
            entry("effectiveDate", Set.of("date", "dateOrNull")),
            entry("listDate", Set.of("dateOrNull")),
            entry("statusDate", Set.of("dateOrNull")),
            entry("file", Set.of("file")),
            entry("countedAs", Set.of("file")),
            entry("sha256", Set.of("sha256")),
            entry("cell", Set.of("address", "addressOrNull", "cellName")),
            entry("commentCell", Set.of("address")),
            entry("row", Set.of("row")),
            entry("metal", Set.of("metal", "metalOrNull")),
            entry("countryCode", Set.of("countryCode")),
            entry("question", Set.of("metalQuestion", "companyQuestion", "question", "questionOrNull", "fillItem")),
            entry("value", Set.of("answerValue")),
            entry("rule", Set.of("rule")),
            entry("severity", Set.of("severity")),
            entry("entry", Set.of("entry")),
            entry("bucket", Set.of("bucket")),
            entry("scope", Set.of("scopeOrNull")),
            entry("auditClass", Set.of("auditClass")),
            entry("outcome", Set.of("outcome")),
            entry("filing", Set.of("filing", "companyFacts")));

    /** Documents written by people, who may leave out keys. */
    private static final Set<String> INPUTS = Set.of("company");

    static Stream<String> schemas() {
        return Schemas.names().stream();
    }

    @Test
    void there_is_a_schema_for_each_document_and_for_each_output() {
        assertThat(Schemas.names())
                .containsExactly(
                        "check", "checks", "company", "declaration", "diff", "fill", "read", "rollup", "unreadable");
        assertThat(List.of(
                        CheckJson.SCHEMA,
                        CompanyJson.SCHEMA,
                        FillJson.SCHEMA,
                        DeclarationJson.DECLARATION_SCHEMA,
                        DiffJson.SCHEMA,
                        RollUpJson.SCHEMA,
                        DeclarationJson.UNREADABLE_SCHEMA))
                .allSatisfy(name -> assertThat(Schemas.published(name.split("/")[1])
                                .at("/properties/schema/const")
                                .asText())
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void is_a_schema_of_the_draft_that_it_names(String name) {
        JsonNode schema = Schemas.published(name);

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo(Schemas.BASE + name + ".json");
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(Schemas.faults(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void explains_each_part(String name) {
        JsonNode schema = Schemas.published(name);
        List<String> parts = new ArrayList<>();
        parts(schema).forEach((path, part) -> {
            if (part.path("description").asText().isBlank()) {
                parts.add(path);
            }
        });
        assertThat(parts).as("parts without a description").isEmpty();
    }

    /** The document itself, and each property and definition. */
    private static Map<String, JsonNode> parts(JsonNode schema) {
        Map<String, JsonNode> parts = new TreeMap<>(Map.of("", schema));
        nodes(schema).forEach((path, node) -> {
            for (String kind : List.of("properties", "$defs")) {
                for (Map.Entry<String, JsonNode> part : node.path(kind).properties()) {
                    if (!path.endsWith("/if")) {
                        parts.put(path + "/" + kind + "/" + part.getKey(), part.getValue());
                    }
                }
            }
        });
        return parts;
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void refuses_unknown_and_missing_keys(String name) {
        nodes(Schemas.published(name)).forEach((path, node) -> {
            if (node.has("properties") && !path.endsWith("/if")) {
                Set<String> required = new TreeSet<>();
                node.path("required").forEach(key -> required.add(key.asText()));
                Set<String> known = new TreeSet<>();
                node.path("properties").fieldNames().forEachRemaining(known::add);
                if (INPUTS.contains(name)) {
                    assertThat(known).as(path).containsAll(required);
                } else {
                    assertThat(required).as(path).isEqualTo(known);
                }
                assertThat(node.path("additionalProperties").toString())
                        .as(path)
                        .isEqualTo("false");
                assertThat(node.path("type").asText()).as(path).isEqualTo("object");
            } else if (node.has("additionalProperties")) {
                assertThat(node.has("propertyNames")).as(path).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void has_the_words_of_the_program_and_no_others(String name) {
        nodes(Schemas.published(name)).forEach((path, node) -> {
            if (node.has("enum")) {
                assertThat(path).as("words stand in definitions").startsWith("/$defs/");
                List<String> words = new ArrayList<>();
                node.path("enum").forEach(word -> words.add(word.asText(null)));
                boolean nullable = words.remove(null);
                assertThat(words).as(path).isEqualTo(WORDS.get(path.substring("/$defs/".length())));
                assertThat(node.path("type").toString().contains("null"))
                        .as(path)
                        .isEqualTo(nullable);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_the_same_of_the_same_property_wherever_it_stands(String name) {
        parts(Schemas.published(name)).forEach((path, part) -> {
            String property = path.substring(path.lastIndexOf('/') + 1);
            if (path.contains("/properties/") && MEANINGS.containsKey(property)) {
                JsonNode reference = part.has("oneOf") ? part.at("/oneOf/0/$ref") : part.path("$ref");
                assertThat(reference.asText().replace("#/$defs/", "")).as(path).isIn(MEANINGS.get(property));
            }
        });
    }

    @Test
    void counts_rows_by_the_buckets_of_the_program() {
        List<String> buckets = new ArrayList<>();
        Schemas.published("rollup").at("/$defs/buckets/properties").fieldNames().forEachRemaining(buckets::add);
        assertThat(buckets).isEqualTo(names(EntryVerdict.Bucket.values()));
    }

    @Test
    void all_words_are_published() {
        Set<String> published = new TreeSet<>();
        schemas()
                .forEach(name -> nodes(Schemas.published(name)).forEach((path, node) -> {
                    if (node.has("enum")) {
                        published.add(path.substring("/$defs/".length()));
                    }
                }));
        assertThat(published).isEqualTo(new TreeSet<>(WORDS.keySet()));
    }

    @Test
    void the_same_name_has_the_same_description_in_all_schemas() {
        Map<String, JsonNode> known = new HashMap<>();
        schemas().filter(name -> Schemas.published(name).has("properties")).forEach(name -> {
            for (Map.Entry<String, JsonNode> definition :
                    Schemas.published(name).path("$defs").properties()) {
                assertThat(definition.getValue())
                        .as(definition.getKey() + " of " + name)
                        .isEqualTo(known.getOrDefault(definition.getKey(), definition.getValue()));
                known.put(definition.getKey(), definition.getValue());
            }
        });
        assertThat(known).hasSizeGreaterThan(50);
    }

    /** All objects of a schema by their paths. */
    private static Map<String, JsonNode> nodes(JsonNode schema) {
        Map<String, JsonNode> nodes = new TreeMap<>();
        collect("", schema, nodes);
        return nodes;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> nodes) {
        if (node.isObject() && !path.endsWith("/properties") && !path.endsWith("/$defs")) {
            nodes.put(path, node);
        }
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), nodes));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), nodes);
        }
    }

    private static List<String> names(Enum<?>... words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    private static <W> List<String> texts(W[] words, Function<W, String> text) {
        return Arrays.stream(words).map(text).toList();
    }

    private static List<String> questions(Question.Level level) {
        return Arrays.stream(Question.values())
                .filter(question -> question.level() == level)
                .map(Enum::name)
                .toList();
    }
}
