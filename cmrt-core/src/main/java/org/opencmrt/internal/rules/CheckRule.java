package org.opencmrt.internal.rules;

import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;

/**
 * The completeness rules, based on the templates' own Checker sheets. All are errors: the affected part of the
 * declaration cannot be used until it is completed. The layout of each version determines which rules apply, and when.
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

    /** The rule for a company field. */
    public static CheckRule of(Company.Field field) {
        return field == Company.Field.NAME ? COMPANY_NAME : valueOf(field.name());
    }
}
