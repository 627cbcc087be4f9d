package org.opencmrt.check;

import org.opencmrt.model.CompanyField;

/**
 * The rules of completeness: what the templates' own Checker sheets ask for. All are errors: that part of the declaration
 * cannot be used until it is completed. Which version asks for what, and when, is told by its layout.
 */
public enum CheckRule {
    /** Company name. */
    COMPANY_NAME("the company's name is blank"),
    /** Declaration scope. */
    SCOPE("the declaration's scope is blank"),
    /** Description of scope. */
    SCOPE_DESCRIPTION("the scope is to be described, but the description is blank"),
    /** Contact. */
    CONTACT_NAME("the contact's name is blank"),
    /** Contact's e-mail address. */
    CONTACT_EMAIL("the contact's e-mail address is blank or has no \"@\""),
    /** Contact's telephone number. */
    CONTACT_PHONE("the contact's telephone number is blank"),
    /** Authorizer. */
    AUTHORIZER_NAME("the authorizer's name is blank"),
    /** Authorizer's e-mail address. */
    AUTHORIZER_EMAIL("the authorizer's e-mail address is blank or has no \"@\""),
    /** Authorizer's telephone number (CMRT 5.x and older). */
    AUTHORIZER_PHONE("the authorizer's telephone number is blank"),
    /** Effective date. */
    EFFECTIVE_DATE("the effective date is blank"),
    /** Minerals in scope (EMRT 2.x, AMRT). */
    MINERALS_IN_SCOPE("no mineral is picked"),
    /** Names of "other" minerals (AMRT 1.3). */
    OTHER_MINERAL_NAMES("a mineral is picked as \"other\", but its name is blank"),
    /** Answer about a metal. */
    ANSWER("a question about a metal is asked, but not answered"),
    /** Answer about the company. */
    COMPANY_ANSWER("a question about the company is asked, but not answered"),
    /** Address of the policy. */
    POLICY_URL("the policy is said to be public, but its web address is missing in the comment"),
    /** Product list. */
    PRODUCT_LIST("the scope is a list of products, but the product list is blank"),
    /** Smelter of a metal. */
    SMELTER_FOR_MINERAL("a metal is in scope, but no smelter of it is listed"),
    /** Name and country of smelters that are not listed. */
    NOT_LISTED_DETAILS("a row says \"Smelter not listed\", but name or country is blank");

    private final String condition;

    CheckRule(String condition) {
        this.condition = condition;
    }

    /** The rule's id, such as {@code CHECK_COMPANY_NAME}; part of the API. */
    public String id() {
        return "CHECK_" + name();
    }

    /** When the rule fires, as a clause. */
    public String condition() {
        return condition;
    }

    static CheckRule of(CompanyField field) {
        return field == CompanyField.NAME ? COMPANY_NAME : valueOf(field.name());
    }
}
