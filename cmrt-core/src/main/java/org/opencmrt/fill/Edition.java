package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
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
 * @param name the label: {@code CMRT 3.x and 4.x}
 * @param family the template
 * @param majors the major version numbers
 * @param minerals the possible minerals of a declaration, if the supplier selects them from a closed list; otherwise
 *     empty
 * @param listedMinerals by version, the minerals that the form offers; other minerals are typed next to them
 * @param scopes the form's words for the scope of a declaration
 * @param answers the form's words for the answers to a question, in the order of its lists; by metal if they differ
 * @param sameForm versions with identical forms
 * @param responderProductsFrom the first version whose product list asks for the responder's numbers and names; earlier
 *     versions ask for the manufacturer's
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
        majors = Set.copyOf(majors);
        minerals = List.copyOf(minerals);
        listedMinerals = Map.copyOf(listedMinerals);
        scopes = Map.copyOf(scopes);
        answers = Map.copyOf(answers);
        sameForm = Set.copyOf(sameForm);
    }

    boolean includes(TemplateId id) {
        return id.family() == family && majors.contains(id.version().major());
    }

    /** The allowed answers; empty if the rules do not list them, so that only the blank form determines them. */
    List<String> answers(Question question, Optional<Metal> metal) {
        Map<Optional<Metal>, List<String>> byMetal = answers.getOrDefault(question, Map.of());
        List<String> ofMetal = byMetal.get(metal);
        return ofMetal != null ? ofMetal : byMetal.getOrDefault(Optional.<Metal>empty(), List.of());
    }

    /** True if a version asks for the responder's own product numbers; false if it asks for the manufacturer's. */
    boolean asksForResponderProducts(TemplateId id) {
        return responderProductsFrom
                .filter(first -> id.version().compareTo(first) >= 0)
                .isPresent();
    }

    /** True if a form of one version is also a form of the other, so that its date remains correct. */
    boolean isSameForm(TemplateId one, TemplateId other) {
        return one.family() == other.family()
                && (one.version().isSameRelease(other.version())
                        || (sameForm.contains(one.version().text())
                                && sameForm.contains(other.version().text())));
    }
}
