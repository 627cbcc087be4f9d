package org.opencmrt.match;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * What a person decided about a name: that it means a facility, or that it means none.
 *
 * @param metal the metal for which it holds
 * @param name the name as declared; case, accents and punctuation do not matter when it is looked up
 * @param facility the facility that is meant; empty when the name means no smelter
 * @param by who decided; empty when not told
 * @param date when; empty when not told
 * @param note why, in the reviewer's words; empty when not told
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
            throw new IllegalArgumentException("a decision needs the name it is about");
        }
    }

    /** For evidence: {@code a reviewer (J. Doe, 2025-03-14): "same plant"}. */
    String source() {
        String who = by.map(name -> name + date.map(day -> ", " + day).orElse(""))
                .or(() -> date.map(LocalDate::toString))
                .orElse("");
        return "a reviewer" + (who.isEmpty() ? "" : " (" + who + ")")
                + note.map(text -> ": \"" + text + "\"").orElse("");
    }
}
