package org.opencmrt.testing;

import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** A place in a form that requires an answer: a question, and the metal if the question is asked for each metal. */
record Asked(Question question, Optional<Metal> metal) {
    @Override
    public String toString() {
        return question + metal.map(m -> " about " + m.label()).orElse("");
    }
}
