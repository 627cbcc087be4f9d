package org.opencmrt.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencmrt.model.Severity;

/**
 * One thing that a careful reader looks for in a declaration. A rule holds no state, is safe for use by many threads, and
 * gives the same observations in the same order whenever it is asked.
 *
 * <p>Rules of your own go beside the standard ones with {@link DeclarationReview#with}.
 */
public interface ReviewRule {
    /** The id of its findings, such as {@code REVIEW_DATE_OLD}; part of the API, never changes its meaning. */
    String id();

    /** How much its findings matter, unless an observation or the caller says otherwise. */
    Severity severity();

    /** What it is about. */
    Topic topic();

    /** When it finds something, in words. */
    String condition();

    /** Where the rule comes from: a template's instructions, a law, or practice. */
    String source();

    /** What it cannot do without; where one of them is missing, the rule is not run and the result says so. */
    default Set<Need> needs() {
        return Set.of();
    }

    /** What lets it see more; where one of them is missing, the rule is run and the result says that it saw less. */
    default Set<Need> uses() {
        return Set.of();
    }

    /** The sentence of its findings, in English; {@code {name}} stands for what an observation gives under that name. */
    String message();

    /** What is asked of the supplier, in the same form; empty when there is nothing to ask. */
    Optional<String> followUp();

    /** Looks at a declaration and hands over what it observes. */
    void review(ReviewSubject subject, Consumer<Observation> found);
}
