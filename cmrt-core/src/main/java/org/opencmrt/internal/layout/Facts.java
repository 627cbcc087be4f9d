package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** The information about an item of the Checker and its declaration that the conditions of its {@link CheckerLayout.Gate} can use. */
public interface Facts {
    /** The text of the item; empty if it is blank or not a single cell. */
    Optional<String> text();

    /** The comment next to the question of the item. */
    Optional<String> comment();

    /** The metal of the item; empty for items about the company or the whole declaration. */
    Optional<Metal> metal();

    /** The answer to a question; for the item's metal if the question is asked for each metal. */
    Optional<String> answer(Question question);

    /** The text of a field of the company block. */
    Optional<String> field(Company.Field field);

    /** The scope of the declaration. */
    Optional<DeclarationScope> scope();

    /** The metals that the Checker examines. */
    List<Metal> metals();

    /** The same facts for an item about a metal. */
    Facts about(Metal metal);

    /** The rows of the smelter list. */
    List<DeclaredSmelter> smelters();

    /** The text in a column of a row of the smelter list. */
    Optional<String> text(DeclaredSmelter row, DeclaredSmelter.Column column);

    /** The metal of a row of the smelter list. */
    Optional<Metal> metal(DeclaredSmelter row);

    /** The rows of the product list with a product number, in the order of the sheet. */
    List<Integer> productRows();

    /** The first row of the product list that a supplier fills in. */
    int firstProductRow();

    /** The number of picked minerals that are "other" ones, whose names are entered separately. */
    int otherPicks();

    /** The number of names of "other" minerals. */
    int otherNames();
}
