package org.opencmrt.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The company block of a declaration: who declares, with which scope and effective date.
 *
 * @param fields the filled fields with their cells, in the order of {@link Field}; blank ones are absent
 * @param scope what the declaration covers; empty if the field is blank or not one of the version's choices
 * @param effectiveDate the effective date as a date; empty if the field is blank, not a date, or ambiguous in day and
 *     month
 */
public record Company(
        Map<Field, DeclaredText> fields, Optional<DeclarationScope> scope, Optional<LocalDate> effectiveDate) {

    /** Copies the fields. */
    public Company {
        fields = Checks.copyOf(fields, Field.class);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveDate, "effectiveDate");
    }

    /** The text of a field; empty if it is blank. */
    public Optional<String> text(Field field) {
        return Optional.ofNullable(fields.get(field)).map(DeclaredText::text);
    }

    /** The company's name; empty when the field is blank. */
    public Optional<String> name() {
        return text(Field.NAME);
    }

    /** The fields of a declaration's company block, by meaning. */
    public enum Field {
        /** Company name. */
        NAME,
        /** Declaration scope or class. */
        SCOPE,
        /** Description of scope. */
        SCOPE_DESCRIPTION,
        /** Company unique id, such as a DUNS number. */
        UNIQUE_ID,
        /** Authority that issued the unique id. */
        UNIQUE_ID_AUTHORITY,
        /** Address. */
        ADDRESS,
        /** Contact name. */
        CONTACT_NAME,
        /** Contact's title. No template asks for it so far, but other sources of declarations may provide it. */
        CONTACT_TITLE,
        /** Contact's e-mail address. */
        CONTACT_EMAIL,
        /** Contact's phone number. */
        CONTACT_PHONE,
        /** Name of the person who authorizes the declaration. */
        AUTHORIZER_NAME,
        /** Authorizer's title. */
        AUTHORIZER_TITLE,
        /** Authorizer's e-mail address. */
        AUTHORIZER_EMAIL,
        /** Authorizer's phone number. */
        AUTHORIZER_PHONE,
        /** Effective date. */
        EFFECTIVE_DATE
    }
}
