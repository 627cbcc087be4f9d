package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;

/**
 * The result of filling in a template.
 *
 * @param template the template that was filled in
 * @param written the cells that were filled in, in the order of the form: declaration, smelters, mines, products
 * @param leftOut the values of the declaration that the filled form does not contain, each with the reason; empty if
 *     nothing was lost
 * @param findings findings such as {@code FILL_LEFTOVER_CLEARED} (the blank had an entry that the declaration does not
 *     have) or {@code FILL_DATE_OUTSIDE} (Excel would not accept the date from a person)
 * @param smelterRows the number of smelter list rows filled in
 */
public record FillResult(
        TemplateId template, List<Written> written, List<LeftOut> leftOut, List<Finding> findings, int smelterRows) {
    /** Copies the lists. */
    public FillResult {
        Objects.requireNonNull(template, "template");
        written = List.copyOf(written);
        leftOut = List.copyOf(leftOut);
        findings = List.copyOf(findings);
    }

    /** The parts of a template that a person fills in. */
    public enum Part {
        /** The company block, including scope and effective date. */
        COMPANY,
        /** The minerals that the declaration covers, if they are selected on the form. */
        MINERALS,
        /** The answer to a question. */
        ANSWER,
        /** The comment on an answer. */
        COMMENT,
        /** A cell of the smelter list. */
        SMELTER,
        /** A cell of the mine list. */
        MINE,
        /** A cell of the product list. */
        PRODUCT,
        /** A cell of the sheet "Minerals Scope". */
        MINERALS_SCOPE
    }

    /**
     * A cell that was filled in.
     *
     * @param part the part of the form
     * @param field the field by its name in the model: a {@link org.opencmrt.model.Company.Field}, {@link
     *     org.opencmrt.model.Question}, or column such as {@link org.opencmrt.model.DeclaredSmelter.Column}
     * @param metal the metal that it is about, if any
     * @param target the cell of the filled workbook
     * @param value the new value; a date in ISO 8601, the number 1 for "100 %" as {@code 1}
     * @param source the source cell of the value in the declaration; empty if it has none
     */
    public record Written(
            FillResult.Part part,
            String field,
            Optional<Metal> metal,
            CellRef target,
            String value,
            Optional<CellRef> source) {
        /** Checks that nothing is null. */
        public Written {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * A value of the declaration that was not written.
     *
     * @param part the part of the form
     * @param field the field by its name in the model, as in {@link FillResult.Written#field()}; {@code ROW} for an
     *     entire row
     * @param metal the metal that it is about, if any
     * @param value the value in the declaration
     * @param source the source cell; empty if it has none
     * @param reason why it was not written, and what to do; a sentence for the user
     */
    public record LeftOut(
            FillResult.Part part,
            String field,
            Optional<Metal> metal,
            String value,
            Optional<CellRef> source,
            String reason) {
        /** Checks that nothing is null. */
        public LeftOut {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
