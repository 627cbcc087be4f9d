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

    /** What a rule may need to know beside the declaration. All of it is optional; see {@link ReviewInputs}. */
    public enum Need {
        /** The day as of which declarations are judged. */
        AS_OF("the day of review"),
        /** That day, or the reporting year. */
        AS_OF_OR_PERIOD("the day of review or the reporting year"),
        /** A reference list of facilities. */
        REFERENCE("a reference list"),
        /** Audit status lists. */
        STATUS("audit status lists"),
        /** Countries of origin by facility. */
        ORIGINS("origin data"),
        /** The list of suppliers that were asked. */
        ASKED_SUPPLIERS("the list of suppliers that were asked"),
        /** The metals that are expected of this supplier. */
        EXPECTED_METALS("the metals expected of the supplier"),
        /** The scope that was asked for. */
        EXPECTED_SCOPE("the scope that was asked for"),
        /** The user's list of names and ids that are known not to be smelters. */
        NON_SMELTERS("a list of companies that are no smelters");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** In words, such as {@code a reference list}. */
        public String label() {
            return label;
        }
    }

    /** What a rule is about. */
    public enum Topic {
        /** The file and its template. */
        DOCUMENT("Document"),
        /** The company block. */
        COMPANY("Company"),
        /** The numbered questions, asked for each metal. */
        ANSWERS("Answers about metals"),
        /** The lettered questions, about the company's own programme. */
        PROGRAM("Answers about the company"),
        /** A row of the smelter list. */
        SMELTER_ROWS("Smelter rows"),
        /** The smelter list as a whole. */
        SMELTER_LIST("Smelter list");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /** In words, as a heading. */
        public String label() {
            return label;
        }
    }
}
