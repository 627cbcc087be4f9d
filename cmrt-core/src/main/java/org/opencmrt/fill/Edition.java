package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/**
 * Versions of a template that ask the same questions.
 *
 * @param name what to call them: {@code CMRT 3.x and 4.x}
 * @param family the template
 * @param majors the digits before the point of these versions
 * @param minerals the minerals that a declaration may be about, where the supplier picks them from a closed list; else empty
 * @param listedMinerals by version, the minerals that the form offers; others are typed beside them
 * @param scopes the form's words for what a declaration covers
 * @param answers the form's words for the answers to a question, in the order of its lists; by metal where they differ
 * @param sameForm versions whose forms are equal
 * @param responderProductsFrom the first version whose product list asks for the responder's numbers and names; others ask for the
 *     manufacturer's
 */
record Edition(
        String name,
        TemplateFamily family,
        Set<Integer> majors,
        List<Metal> minerals,
        Map<String, List<Metal>> listedMinerals,
        Map<DeclarationScope, String> scopes,
        Map<Question, Map<Optional<Metal>, List<String>>> answers,
        Set<String> sameForm,
        Optional<TemplateId.Version> responderProductsFrom) {
    Edition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(family, "family");
        majors = Set.copyOf(majors);
        minerals = List.copyOf(minerals);
        listedMinerals = Map.copyOf(listedMinerals);
        scopes = Map.copyOf(scopes);
        answers = Map.copyOf(answers);
        sameForm = Set.copyOf(sameForm);
        Objects.requireNonNull(responderProductsFrom, "responderProductsFrom");
    }

    boolean includes(TemplateId id) {
        return id.family() == family && majors.contains(id.version().major());
    }

    /** What may be answered; empty when the rules do not say, and only the blank form knows. */
    List<String> answers(Question question, Optional<Metal> metal) {
        Map<Optional<Metal>, List<String>> byMetal = answers.getOrDefault(question, Map.of());
        List<String> ofMetal = byMetal.get(metal);
        return ofMetal != null ? ofMetal : byMetal.getOrDefault(Optional.<Metal>empty(), List.of());
    }

    /** True when a version asks for the responder's own product numbers, false when it asks for the manufacturer's. */
    boolean asksForResponderProducts(TemplateId id) {
        return responderProductsFrom
                .filter(first -> id.version().compareTo(first) >= 0)
                .isPresent();
    }

    /** True when a form of one version is also one of the other, so that its date stays true. */
    boolean isSameForm(TemplateId one, TemplateId other) {
        return one.family() == other.family()
                && (one.version().isSameRelease(other.version())
                        || (sameForm.contains(one.version().text())
                                && sameForm.contains(other.version().text())));
    }
}
