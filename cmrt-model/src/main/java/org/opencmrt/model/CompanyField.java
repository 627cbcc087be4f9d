package org.opencmrt.model;

/** The fields of a declaration's company block, by meaning. */
public enum CompanyField {
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
