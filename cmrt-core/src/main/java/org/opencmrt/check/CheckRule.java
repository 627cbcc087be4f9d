package org.opencmrt.check;

import org.opencmrt.model.CellRef;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/**
 * The rules of completeness: what the templates' own Checker sheets ask for. All are errors: that part of the declaration
 * cannot be used until it is completed. Which version asks for what, and when, is told by its layout.
 */
public enum CheckRule {
    /** Company name. */
    COMPANY_NAME("the company's name is blank", "Please give your company's name."),
    /** Declaration scope. */
    SCOPE("the declaration's scope is blank", "Please choose what the declaration covers."),
    /** Description of scope. */
    SCOPE_DESCRIPTION(
            "the scope is to be described, but the description is blank",
            "Please describe what the declaration covers."),
    /** Contact. */
    CONTACT_NAME("the contact's name is blank", "Please name a person whom we can ask."),
    /** Contact's e-mail address. */
    CONTACT_EMAIL("the contact's e-mail address is blank or has no \"@\"", "Please give the contact's e-mail address."),
    /** Contact's telephone number. */
    CONTACT_PHONE("the contact's telephone number is blank", "Please give the contact's telephone number."),
    /** Authorizer. */
    AUTHORIZER_NAME("the authorizer's name is blank", "Please name the person who authorizes the declaration."),
    /** Authorizer's e-mail address. */
    AUTHORIZER_EMAIL(
            "the authorizer's e-mail address is blank or has no \"@\"", "Please give the authorizer's e-mail address."),
    /** Authorizer's telephone number (CMRT 5.x and older). */
    AUTHORIZER_PHONE("the authorizer's telephone number is blank", "Please give the authorizer's telephone number."),
    /** Effective date. */
    EFFECTIVE_DATE("the effective date is blank", "Please give the date of the declaration."),
    /** Minerals in scope (EMRT 2.x, AMRT). */
    MINERALS_IN_SCOPE("no mineral is picked", "Please pick the minerals that the declaration is about."),
    /** Names of "other" minerals (AMRT 1.3). */
    OTHER_MINERAL_NAMES(
            "a mineral is picked as \"other\", but its name is blank", "Please name each \"other\" mineral."),
    /** Answer about a metal. */
    ANSWER("a question about a metal is asked, but not answered", "Please answer the question."),
    /** Answer about the company. */
    COMPANY_ANSWER("a question about the company is asked, but not answered", "Please answer the question."),
    /** Address of the policy. */
    POLICY_URL(
            "the policy is said to be public, but its web address is missing in the comment",
            "Please give the web address of the policy in the comment."),
    /** Product list. */
    PRODUCT_LIST(
            "the scope is a list of products, but the product list is blank",
            "Please list the products that the declaration covers, from the first row on."),
    /** Smelter of a metal. */
    SMELTER_FOR_MINERAL(
            "a metal is in scope, but no smelter of it is listed", "Please list the smelters of the metal."),
    /** Name and country of smelters that are not listed. */
    NOT_LISTED_DETAILS(
            "a row says \"Smelter not listed\", but name or country is blank",
            "Please give the smelter's name and the country in which it stands.");

    private final String condition;
    private final String request;

    CheckRule(String condition, String request) {
        this.condition = condition;
        this.request = request;
    }

    /** The rule's id, such as {@code CHECK_COMPANY_NAME}; part of the API. */
    public String id() {
        return "CHECK_" + name();
    }

    /** When the rule fires, as a clause. */
    public String condition() {
        return condition;
    }

    /** What the supplier is asked for, as a sentence. */
    public String request() {
        return request;
    }

    static CheckRule of(CompanyField field) {
        return field == CompanyField.NAME ? COMPANY_NAME : valueOf(field.name());
    }

    /** The rule's own words about a cell. */
    Finding at(CellRef cell) {
        return at(cell, condition, request);
    }

    Finding at(CellRef cell, String message, String asking) {
        return Finding.at(cell, id(), Severity.ERROR, message).asking(asking);
    }
}
