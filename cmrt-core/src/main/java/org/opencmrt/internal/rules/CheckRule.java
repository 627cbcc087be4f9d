package org.opencmrt.internal.rules;

import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;

/**
 * The rules of completeness: what the templates' own Checker sheets ask for. All are errors: that part of the declaration
 * cannot be used until it is completed. Which version asks for what, and when, is told by its layout.
 */
public enum CheckRule implements LibraryRule {
    COMPANY_NAME,
    SCOPE,
    SCOPE_DESCRIPTION,
    CONTACT_NAME,
    CONTACT_EMAIL,
    CONTACT_PHONE,
    AUTHORIZER_NAME,
    AUTHORIZER_EMAIL,
    AUTHORIZER_PHONE,
    EFFECTIVE_DATE,
    MINERALS_IN_SCOPE,
    OTHER_MINERAL_NAMES,
    ANSWER,
    COMPANY_ANSWER,
    POLICY_URL,
    PRODUCT_LIST,
    SMELTER_FOR_MINERAL,
    NOT_LISTED_DETAILS;

    @Override
    public String id() {
        return "CHECK_" + name();
    }

    @Override
    public Finding.Severity severity() {
        return Finding.Severity.ERROR;
    }

    @Override
    public Audience audience() {
        return Audience.SUPPLIER;
    }

    /** The rule of a field of the company. */
    public static CheckRule of(Company.Field field) {
        return field == Company.Field.NAME ? COMPANY_NAME : valueOf(field.name());
    }
}
