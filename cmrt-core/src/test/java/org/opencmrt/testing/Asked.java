package org.opencmrt.testing;

import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** One place of a form that wants an answer: a question, and the metal where it is asked for each. */
record Asked(Question question, Optional<Metal> metal) {
    @Override
    public String toString() {
        return question + metal.map(m -> " about " + m.label()).orElse("");
    }
}
