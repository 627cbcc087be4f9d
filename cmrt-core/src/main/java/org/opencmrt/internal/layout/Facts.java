package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** What a {@link Condition} may ask about an item of the Checker and the declaration that it belongs to. */
public interface Facts {
    /** What the item itself says; empty when it is blank, or is no single cell. */
    Optional<String> text();

    /** The comment beside the question that the item is about. */
    Optional<String> comment();

    /** The metal that the item is about; empty for items about the company or the whole declaration. */
    Optional<Metal> metal();

    /** What a question is answered with: about the item's metal where it is asked by metal. */
    Optional<String> answer(Question question);

    /** What a field of the company block says. */
    Optional<String> field(Company.Field field);

    /** What the declaration covers. */
    Optional<DeclarationScope> scope();

    /** The metals that the Checker goes through. */
    List<Metal> metals();

    /** The same facts for an item about a metal. */
    Facts about(Metal metal);

    /** The rows of the smelter list. */
    List<DeclaredSmelter> smelters();

    /** What a column of a row of the smelter list says. */
    Optional<String> text(DeclaredSmelter row, DeclaredSmelter.Column column);

    /** The metal of a row of the smelter list. */
    Optional<Metal> metal(DeclaredSmelter row);

    /** The rows of the product list that hold a product number, in the order of the sheet. */
    List<Integer> productRows();

    /** The first row of the product list that a supplier fills. */
    int firstProductRow();

    /** How many picked minerals are "other" ones, to be named below. */
    int otherPicks();

    /** How many names of "other" minerals there are. */
    int otherNames();
}
