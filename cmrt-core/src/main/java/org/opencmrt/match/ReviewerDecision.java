package org.opencmrt.match;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * A reviewer's decision about a name: which facility it refers to, or that it is not a smelter.
 *
 * @param metal the metal that the decision applies to
 * @param name the name as reported; case, accents, and punctuation are ignored
 * @param facility the facility; empty if the name is not a smelter
 * @param by the person who decided; empty if unknown
 * @param date the date of the decision; empty if unknown
 * @param note the reason, in the reviewer's words; empty if there is no note
 */
public record ReviewerDecision(
        Metal metal,
        String name,
        Optional<SmelterId> facility,
        Optional<String> by,
        Optional<LocalDate> date,
        Optional<String> note) {
    /** Checks that there is a name. */
    public ReviewerDecision {
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(note, "note");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a decision needs a name");
        }
    }

    /** A decision that a name refers to a facility. */
    public static ReviewerDecision match(Metal metal, String name, SmelterId facility) {
        return new ReviewerDecision(
                metal, name, Optional.of(facility), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A decision that a name does not refer to a smelter. */
    public static ReviewerDecision noSmelter(Metal metal, String name) {
        return new ReviewerDecision(
                metal, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same decision with its reviewer. */
    public ReviewerDecision by(String reviewer) {
        return new ReviewerDecision(metal, name, facility, Optional.of(reviewer), date, note);
    }

    /** The same decision with its date. */
    public ReviewerDecision on(LocalDate day) {
        return new ReviewerDecision(metal, name, facility, by, Optional.of(day), note);
    }

    /** The same decision with the reviewer's reason. */
    public ReviewerDecision because(String reason) {
        return new ReviewerDecision(metal, name, facility, by, date, Optional.of(reason));
    }

    /** The source for evidence texts: {@code a reviewer (J. Doe, 2025-03-14): "same plant"}. */
    String source() {
        String who = by.map(name -> name + date.map(day -> ", " + day).orElse(""))
                .or(() -> date.map(LocalDate::toString))
                .orElse("");
        return "a reviewer" + (who.isEmpty() ? "" : " (" + who + ")")
                + note.map(text -> ": \"" + text + "\"").orElse("");
    }
}
