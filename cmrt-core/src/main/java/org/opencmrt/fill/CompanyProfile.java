package org.opencmrt.fill;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;

/**
 * Facts that a company provides for its own declaration: the company block, answers that only it can give, and its
 * products. They take precedence over copied and proposed values.
 *
 * @param fields the given texts of the company block, without scope and effective date
 * @param scope the scope of the declaration; empty if not given
 * @param effectiveDate the effective date; empty if not given
 * @param answers the company's own answers
 * @param products the products that the declaration covers, in order; may be empty
 * @param filing facts for SEC filings by name (see {@link #FILING_FACTS}); one text each, or one for each item of a
 *     list
 * @param language the requested display language; empty if not given. Forms keep their own language, so this is only
 *     reported
 * @param replyTo the e-mail address to which suppliers reply to letters; empty for none
 * @param due the reply date in letters; empty for none
 */
public record CompanyProfile(
        Map<Company.Field, String> fields,
        Optional<DeclarationScope> scope,
        Optional<LocalDate> effectiveDate,
        List<GivenAnswer> answers,
        List<Map<Product.Column, String>> products,
        Map<String, List<String>> filing,
        Optional<String> language,
        Optional<String> replyTo,
        Optional<LocalDate> due) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

    /** The facts for filings that a profile can contain, with a description of each. */
    public static final Map<String, String> FILING_FACTS = filingFacts();

    private static final CompanyProfile NOTHING = named("");

    /** Copies the collections. */
    public CompanyProfile {
        Map<Company.Field, String> copy = new EnumMap<>(Company.Field.class);
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                copy.put(field, text);
            }
        });
        fields = Collections.unmodifiableMap(copy);
        if (fields.containsKey(Company.Field.SCOPE) || fields.containsKey(Company.Field.EFFECTIVE_DATE)) {
            throw new IllegalArgumentException(
                    "set the scope and the effective date of a company profile with scope(...) and effectiveDate(...)");
        }
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveDate, "effectiveDate");
        answers = List.copyOf(answers);
        products = products.stream().map(Map::copyOf).toList();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        filing.forEach((name, texts) -> {
            if (!FILING_FACTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a known fact for filings. The known facts are "
                                + String.join(", ", FILING_FACTS.keySet()));
            }
            List<String> given = texts.stream().filter(text -> !text.isBlank()).toList();
            if (!given.isEmpty()) {
                facts.put(name, given);
            }
        });
        filing = Collections.unmodifiableMap(facts);
        Objects.requireNonNull(language, "language");
        replyTo.ifPresent(CompanyProfile::requireAddress);
        Objects.requireNonNull(due, "due");
    }

    /**
     * Checks that a text has the form of one e-mail address.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static void requireAddress(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an e-mail address. Write it as minerals@example.com");
        }
    }

    private static Map<String, String> filingFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        Resources.rows(CompanyProfile.class, "filing-facts.tsv").forEach(fact -> facts.put(fact[0], fact[1]));
        return Collections.unmodifiableMap(facts);
    }

    /** The company's name; empty if it is not given. */
    public Optional<String> name() {
        return Optional.ofNullable(fields.get(Company.Field.NAME));
    }

    /** A fact for filings, with list items joined into one text; empty if it is not given. */
    public Optional<String> filingFact(String name) {
        return Optional.ofNullable(filing.get(name)).map(texts -> String.join(" ", texts));
    }

    /** The metals that, according to the company's answers, are not added to its products. */
    public Set<Metal> metalsNotUsed() {
        return answers.stream()
                .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                .filter(answer -> answer.value().equals(Optional.of(Answer.Value.NO)))
                .flatMap(answer -> answer.metal().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An empty profile. */
    public static CompanyProfile nothing() {
        return NOTHING;
    }

    /** Only the company's name, which may be blank if it is not known. */
    public static CompanyProfile named(String name) {
        return new CompanyProfile(
                Map.of(Company.Field.NAME, name),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * An answer of the company.
     *
     * @param question the question by meaning
     * @param metal the metal it is about; empty for the company
     * @param value the answer; empty to leave it blank
     * @param comment the comment on the answer
     */
    public record GivenAnswer(
            Question question, Optional<Metal> metal, Optional<Answer.Value> value, Optional<String> comment) {
        /** Checks that nothing is null. */
        public GivenAnswer {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(comment, "comment");
        }
    }

    Optional<GivenAnswer> answer(Question question, Optional<Metal> metal) {
        return answers.stream()
                .filter(given -> given.question() == question && given.metal().equals(metal))
                .reduce((first, second) -> second);
    }
}
