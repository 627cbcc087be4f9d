package org.opencmrt.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A facility's audit status. A status is valid as of the date of its list and under the scheme of that list.
 *
 * @param auditClass the class of the status
 * @param word the word used by the list
 * @param scheme the audit program, such as {@code RMAP}; empty if the list does not say
 * @param listDate the date of the list; empty when not known
 */
public record AuditStatus(AuditClass auditClass, String word, Optional<String> scheme, Optional<LocalDate> listDate) {
    /** Checks that there are a class and a word. */
    public AuditStatus {
        Objects.requireNonNull(auditClass, "auditClass");
        Checks.notBlank(word, "word");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(listDate, "listDate");
    }
}
