package org.opencmrt.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencmrt.model.Finding;

/**
 * A review rule: one thing that a careful reader looks for in a declaration. A rule has no state, is thread-safe, and
 * always returns the same observations in the same order.
 *
 * <p>Add your own rules to the standard ones with {@link DeclarationReview#with}.
 */
public interface ReviewRule {
    /** The id of its findings, such as {@code REVIEW_DATE_OLD}; part of the API, never changes its meaning. */
    String id();

    /** The default severity of its findings; an observation or the caller can change it. */
    Finding.Severity severity();

    /** The topic of the rule. */
    Topic topic();

    /** The condition under which it finds something, as text. */
    String condition();

    /** Where the rule comes from: a template's instructions, a law, or practice. */
    String source();

    /** Required inputs. If one is missing, the rule does not run, and the result says so. */
    default Set<Need> needs() {
        return Set.of();
    }

    /** Optional inputs. If one is missing, the rule runs only in part, and the result says so. */
    default Set<Need> uses() {
        return Set.of();
    }

    /**
     * The message of its findings, in English; {@code {name}} is a placeholder for the observation's value with that
     * name.
     */
    String message();

    /** The follow-up request to the supplier, in the same form; empty if there is nothing to ask. */
    Optional<String> followUp();

    /** Reviews a declaration and reports each observation. */
    void review(ReviewSubject subject, Consumer<Observation> found);

    /**
     * An input that a rule may need in addition to the declaration. All of them are optional; see {@link ReviewInputs}.
     */
    public enum Need {
        /** The review date. */
        AS_OF("the review date"),
        /** The review date or the reporting year. */
        AS_OF_OR_PERIOD("the review date or the reporting year"),
        /** A reference list of facilities. */
        REFERENCE("a reference list"),
        /** Audit status lists. */
        STATUS("audit status lists"),
        /** Countries of origin by facility. */
        ORIGINS("origin data"),
        /** The list of surveyed suppliers. */
        ASKED_SUPPLIERS("the list of surveyed suppliers"),
        /** The metals expected from this supplier. */
        EXPECTED_METALS("the metals expected from the supplier"),
        /** The requested scope. */
        EXPECTED_SCOPE("the requested scope"),
        /** The user's list of names and ids that are known not to be smelters. */
        NON_SMELTERS("a list of companies that are not smelters");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** The label, such as {@code a reference list}. */
        public String label() {
            return label;
        }
    }

    /** The topic of a rule. */
    public enum Topic {
        /** The file and its template. */
        DOCUMENT("Document"),
        /** The company block. */
        COMPANY("Company"),
        /** The numbered questions, asked for each metal. */
        ANSWERS("Answers about metals"),
        /** The lettered questions, about the company's own program. */
        PROGRAM("Answers about the company"),
        /** A row of the smelter list. */
        SMELTER_ROWS("Smelter rows"),
        /** The smelter list as a whole. */
        SMELTER_LIST("Smelter list");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /** The topic as a heading. */
        public String label() {
            return label;
        }
    }
}
