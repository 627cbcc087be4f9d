package org.opencmrt.testing;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/** Assertions about a supplier's declaration. */
public final class DeclarationAssert extends AbstractAssert<DeclarationAssert, SupplierDeclaration> {
    DeclarationAssert(SupplierDeclaration actual) {
        super(actual, DeclarationAssert.class);
    }

    /** Verifies that the declaration is from this company. */
    public DeclarationAssert isOf(String company) {
        isNotNull();
        if (!actual.company().name().equals(Optional.of(company))) {
            failWithMessage(
                    "expected a declaration of <%s>, but it is of <%s>",
                    company, actual.company().name().orElse("nobody"));
        }
        return this;
    }

    /** Verifies that the declaration was made with this template. */
    public DeclarationAssert isMadeWith(TemplateFamily family, String version) {
        isNotNull();
        TemplateId expected = TemplateId.of(family, version);
        if (!actual.template().id().equals(expected)) {
            failWithMessage(
                    "expected a declaration made with %s, but it was made with %s",
                    expected, actual.template().id());
        }
        return this;
    }

    /** Verifies the scope. */
    public DeclarationAssert covers(DeclarationScope scope) {
        isNotNull();
        if (!actual.company().scope().equals(Optional.of(scope))) {
            failWithMessage(
                    "expected the scope %s, but it is %s",
                    scope, actual.company().scope().map(DeclarationScope::name).orElse("blank"));
        }
        return this;
    }

    /**
     * Verifies that the declaration reports a metal as used, and not as absent from the product. Further assertions
     * about that metal can follow.
     */
    public MetalAssert reports(Metal metal) {
        isNotNull();
        answers(Question.INTENTIONALLY_ADDED, metal, Answer.Value.YES);
        if (value(Question.REMAINS_IN_PRODUCT, metal).equals(Optional.of(Answer.Value.NO))) {
            failWithMessage("expected %s to remain in the product, but it does not", metal.label());
        }
        return new MetalAssert(this, metal);
    }

    /** Verifies that the declaration reports a metal as not used or as not remaining in the product. */
    public DeclarationAssert doesNotReport(Metal metal) {
        isNotNull();
        boolean denied = value(Question.INTENTIONALLY_ADDED, metal).equals(Optional.of(Answer.Value.NO))
                || value(Question.REMAINS_IN_PRODUCT, metal).equals(Optional.of(Answer.Value.NO));
        if (!denied) {
            failWithMessage("expected the declaration to say that %s is not used, but it does not", metal.label());
        }
        return this;
    }

    /** Verifies an answer about a metal. */
    public DeclarationAssert answers(Question question, Metal metal, Answer.Value expected) {
        isNotNull();
        Optional<Answer> answer = actual.answer(question, metal);
        if (answer.isEmpty()) {
            failWithMessage("the template does not ask %s about %s", question, metal.label());
        } else if (!answer.get().is(expected)) {
            failWithMessage(
                    "expected %s to %s about %s, but %s says '%s'",
                    expected,
                    question,
                    metal.label(),
                    answer.get().cell(),
                    answer.get().text().orElse(""));
        }
        return this;
    }

    /** Verifies the number of rows in the smelter list. */
    public DeclarationAssert hasSmelterRows(int expected) {
        isNotNull();
        if (actual.smelters().size() != expected) {
            failWithMessage(
                    "expected %d rows of smelters, but there are %d",
                    expected, actual.smelters().size());
        }
        return this;
    }

    private Optional<Answer.Value> value(Question question, Metal metal) {
        return actual.answer(question, metal).flatMap(Answer::value);
    }

    /** Assertions about one metal of a declaration. */
    public static final class MetalAssert {
        private final DeclarationAssert declaration;
        private final Metal metal;

        private MetalAssert(DeclarationAssert declaration, Metal metal) {
            this.declaration = declaration;
            this.metal = metal;
        }

        /** Verifies that the smelter list reports a facility with this id. */
        public MetalAssert smelter(String id) {
            SmelterId expected = new SmelterId(id);
            List<DeclaredSmelter> rows = rows();
            if (rows.stream().noneMatch(row -> row.declaredId().equals(Optional.of(expected)))) {
                declaration.failWithMessage(
                        "expected a %s smelter %s, but the list has %s",
                        metal.label(),
                        id,
                        rows.stream()
                                .map(row -> row.declaredId()
                                        .map(SmelterId::value)
                                        .or(row::declaredName)
                                        .orElse("row " + row.row()))
                                .toList());
            }
            return this;
        }

        /** Verifies the number of rows of the metal in the smelter list. */
        public MetalAssert hasSmelterRows(int expected) {
            int found = rows().size();
            if (found != expected) {
                declaration.failWithMessage(
                        "expected %d rows of %s smelters, but there are %d", expected, metal.label(), found);
            }
            return this;
        }

        /** Verifies an answer about the metal. */
        public MetalAssert answers(Question question, Answer.Value expected) {
            declaration.answers(question, metal, expected);
            return this;
        }

        /** Returns to assertions about the declaration. */
        public DeclarationAssert and() {
            return declaration;
        }

        private List<DeclaredSmelter> rows() {
            return declaration.actual.smelters().stream()
                    .filter(row -> row.metal().equals(Optional.of(metal)))
                    .toList();
        }
    }
}
