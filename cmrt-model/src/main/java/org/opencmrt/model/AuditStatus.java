package org.opencmrt.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A facility's audit status. A status is true as of the date of the list that says so, and under the scheme of that list.
 *
 * @param auditClass what it comes down to
 * @param word the word of the list
 * @param scheme the audit programme, such as {@code RMAP}; empty when the list does not say
 * @param listDate the date of the list; empty when not known
 */
public record AuditStatus(AuditClass auditClass, String word, Optional<String> scheme, Optional<LocalDate> listDate) {
    /** Checks that class and word are there. */
    public AuditStatus {
        Objects.requireNonNull(auditClass, "auditClass");
        Checks.notBlank(word, "word");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(listDate, "listDate");
    }
}
