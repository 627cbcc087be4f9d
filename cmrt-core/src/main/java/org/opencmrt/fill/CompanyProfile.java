package org.opencmrt.fill;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ProductColumn;
import org.opencmrt.model.Question;

/**
 * What a company says about itself for a declaration of its own: the company block, answers that only it can give, and its
 * products. What is given here comes before what is copied or proposed.
 *
 * @param fields the texts of the company block; what is not given is absent. Scope and effective date are given apart
 * @param scope what the declaration covers; empty when not given
 * @param effectiveDate the effective date; empty when not given
 * @param answers answers of the company itself
 * @param products the products that the declaration covers, in order; may be empty
 * @param language the display language asked for; a form keeps its own, so it is only reported. Empty when not given
 */
public record CompanyProfile(
        Map<CompanyField, String> fields,
        Optional<DeclarationScope> scope,
        Optional<LocalDate> effectiveDate,
        List<GivenAnswer> answers,
        List<Map<ProductColumn, String>> products,
        Optional<String> language) {
    private static final CompanyProfile NOTHING =
            new CompanyProfile(Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /** Copies the collections. */
    public CompanyProfile {
        Map<CompanyField, String> copy = new EnumMap<>(CompanyField.class);
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                copy.put(field, text);
            }
        });
        fields = Collections.unmodifiableMap(copy);
        if (fields.containsKey(CompanyField.SCOPE) || fields.containsKey(CompanyField.EFFECTIVE_DATE)) {
            throw new IllegalArgumentException("scope and effective date of a company profile are given apart");
        }
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveDate, "effectiveDate");
        answers = List.copyOf(answers);
        products = products.stream().map(Map::copyOf).toList();
        Objects.requireNonNull(language, "language");
    }

    /** A profile that gives nothing. */
    public static CompanyProfile nothing() {
        return NOTHING;
    }

    /**
     * An answer of the company.
     *
     * @param question the question by meaning
     * @param metal the metal it is about; empty for the company
     * @param value the answer; empty to leave it blank
     * @param comment the comment beside it
     */
    public record GivenAnswer(
            Question question, Optional<Metal> metal, Optional<AnswerValue> value, Optional<String> comment) {
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
