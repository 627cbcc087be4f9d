package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.Question;

/**
 * Conversion of declarations from one edition to another.
 *
 * @param from the name of the old edition
 * @param to the name of the new edition
 * @param rules the rules in the order in which they are tried, for each question
 * @param leftOut questions of the old edition that the new one does not ask, with the reason
 * @param furtherMinerals what to ask if the new edition lets the supplier select minerals that the old one lacks
 */
record Route(
        String from,
        String to,
        List<TranslationRule> rules,
        Map<Question, String> leftOut,
        Optional<String> furtherMinerals) {
    Route {
        rules = List.copyOf(rules);
        leftOut = Map.copyOf(leftOut);
    }
}
