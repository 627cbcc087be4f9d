package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Question;

/**
 * How declarations of one edition are converted to another.
 *
 * @param from name of the old edition
 * @param to name of the new edition
 * @param rules the rules in the order in which they are tried, question by question
 * @param leftOut questions of the old edition that the new one does not ask, with the reason
 * @param furtherMinerals what to ask where the new edition lets the supplier pick minerals that the old one lacks
 */
record Route(
        String from,
        String to,
        List<TranslationRule> rules,
        Map<Question, String> leftOut,
        Optional<String> furtherMinerals) {
    Route {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        rules = List.copyOf(rules);
        leftOut = Map.copyOf(leftOut);
        Objects.requireNonNull(furtherMinerals, "furtherMinerals");
    }
}
