package org.opencmrt.report;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;

/**
 * Facts about a company as JSON, {@code opencmrt/company/1}, described by {@code docs/schema/company.json}. All keys
 * are optional. An unknown key is an error, so a misspelled key does not go unnoticed.
 */
public final class CompanyJson {
    /** Schema of the document. */
    public static final String SCHEMA = "opencmrt/company/1";

    private static final Set<String> DOCUMENT =
            Set.of("schema", "company", "answers", "companyAnswers", "products", "filing", "letters", "language");
    private static final Set<String> LETTERS = Set.of("replyTo", "due");
    /** Facts for filings that are lists of texts. */
    private static final Set<String> LISTS = Set.of("riskFactors", "nextSteps");

    private static final Set<String> ANSWER = Set.of("question", "metal", "value", "comment");
    /** Keys that are the same as in declaration documents; the texts repeat the scope and the date. */
    private static final Set<String> PLAIN = Set.of("scope", "scopeText", "effectiveDate", "effectiveDateText");

    private CompanyJson() {}

    /**
     * Reads a document.
     *
     * @throws DocumentFormatException if the text is not such a document
     */
    public static CompanyProfile read(Reader json) throws IOException {
        return StreamedJson.checked(() -> profile(JsonIn.document(StreamedJson.MAPPER.readTree(json))));
    }

    private static CompanyProfile profile(JsonIn document) {
        document.only(DOCUMENT);
        document.text("schema").filter(schema -> !schema.equals(SCHEMA)).ifPresent(schema -> {
            throw new DocumentFormatException(document.at("schema") + " is '" + schema + "'; expected " + SCHEMA);
        });
        Map<Company.Field, String> fields = new EnumMap<>(Company.Field.class);
        Optional<JsonIn> company = document.has("company") ? Optional.of(document.object("company")) : Optional.empty();
        company.ifPresent(block -> fields(block, fields));
        List<CompanyProfile.GivenAnswer> answers = new ArrayList<>();
        objects(document, "answers").forEach(answer -> answers.add(answer(answer)));
        objects(document, "companyAnswers").forEach(answer -> answers.add(answer(answer)));
        Optional<JsonIn> letters = document.has("letters") ? Optional.of(document.object("letters")) : Optional.empty();
        letters.ifPresent(object -> object.only(LETTERS));
        return new CompanyProfile(
                fields,
                company.flatMap(block -> block.constantOrNone("scope", DeclarationScope.class)),
                company.flatMap(block -> block.date("effectiveDate")),
                answers,
                objects(document, "products").stream().map(CompanyJson::product).toList(),
                document.has("filing") ? filing(document.object("filing")) : Map.of(),
                document.text("language"),
                letters.flatMap(object -> object.text("replyTo")),
                letters.flatMap(object -> object.date("due")));
    }

    private static Map<String, List<String>> filing(JsonIn facts) {
        facts.only(CompanyProfile.FILING_FACTS.keySet());
        Map<String, List<String>> filing = new LinkedHashMap<>();
        for (String name : CompanyProfile.FILING_FACTS.keySet()) {
            List<String> texts = LISTS.contains(name)
                    ? facts.has(name) ? facts.texts(name) : List.of()
                    : facts.text(name).map(List::of).orElse(List.of());
            filing.put(name, texts);
        }
        return filing;
    }

    /** A complete example document for users to edit. */
    public static String example() {
        return ReportResources.text(CompanyJson.class, "company-example.json");
    }

    private static List<JsonIn> objects(JsonIn document, String name) {
        return document.has(name) ? document.objects(name) : List.of();
    }

    private static void fields(JsonIn block, Map<Company.Field, String> fields) {
        Set<String> keys = new LinkedHashSet<>(PLAIN);
        Map<String, Set<String>> persons =
                Map.of("contact", new LinkedHashSet<>(), "authorizer", new LinkedHashSet<>());
        for (Company.Field field : Company.Field.values()) {
            String name = JsonNames.of(field);
            int point = name.indexOf('.');
            String who = point < 0 ? name : name.substring(0, point);
            keys.add(who);
            if (point >= 0) {
                persons.get(who).add(name.substring(point + 1));
            }
            boolean apart = field == Company.Field.SCOPE || field == Company.Field.EFFECTIVE_DATE;
            Optional<String> text = apart
                    ? Optional.empty()
                    : point < 0
                            ? block.text(name)
                            : block.has(who) ? block.object(who).text(name.substring(point + 1)) : Optional.empty();
            text.ifPresent(given -> fields.put(field, given));
        }
        block.only(keys);
        persons.forEach((who, names) -> {
            if (block.has(who)) {
                block.object(who).only(names);
            }
        });
    }

    private static CompanyProfile.GivenAnswer answer(JsonIn answer) {
        answer.only(ANSWER);
        Question question = answer.constant("question", Question.class);
        Optional<Metal> metal = answer.metal("metal");
        if (question.level() == Question.Level.METAL && metal.isEmpty()) {
            throw new DocumentFormatException(
                    answer.at("metal") + " is missing; " + question + " is asked about each metal");
        }
        return new CompanyProfile.GivenAnswer(
                question,
                metal,
                answer.constantOrNone("value", Answer.Value.class),
                answer.text("comment").filter(text -> !text.isBlank()));
    }

    private static Map<Product.Column, String> product(JsonIn product) {
        Map<Product.Column, String> texts = new EnumMap<>(Product.Column.class);
        Set<String> keys = new LinkedHashSet<>();
        for (Product.Column column : Product.Column.values()) {
            String name = JsonNames.of(column);
            keys.add(name);
            product.text(name).filter(text -> !text.isBlank()).ifPresent(text -> texts.put(column, text));
        }
        product.only(keys);
        return texts;
    }
}
