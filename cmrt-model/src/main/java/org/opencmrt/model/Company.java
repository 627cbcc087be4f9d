package org.opencmrt.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The company block of a declaration: who declares, with which scope and effective date.
 *
 * @param fields the filled fields with their cells, in the order of {@link CompanyField}; blank ones are absent
 * @param scope what the declaration covers; empty if the field is blank or not one of the version's choices
 * @param effectiveDate the effective date as a date; empty if the field is blank, not a date, or ambiguous in day and
 *     month
 */
public record Company(
        Map<CompanyField, DeclaredText> fields, Optional<DeclarationScope> scope, Optional<LocalDate> effectiveDate) {

    /** Copies the fields. */
    public Company {
        fields = Checks.copyOf(fields, CompanyField.class);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveDate, "effectiveDate");
    }

    /** The text of a field; empty if it is blank. */
    public Optional<String> text(CompanyField field) {
        return Optional.ofNullable(fields.get(field)).map(DeclaredText::text);
    }

    /** The company's name; empty when the field is blank. */
    public Optional<String> name() {
        return text(CompanyField.NAME);
    }
}
