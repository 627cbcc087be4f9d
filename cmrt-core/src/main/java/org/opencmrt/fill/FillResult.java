package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;

/**
 * What filling a template did.
 *
 * @param template the template that was filled in
 * @param written the cells that were filled in, in the order of the form: declaration, smelters, mines, products
 * @param leftOut what the declaration says and the filled form does not, each with its reason; empty when nothing was lost
 * @param findings what was odd, such as {@code FILL_LEFTOVER_CLEARED}: an entry of the blank that the declaration does not
 *     have, or {@code FILL_DATE_OUTSIDE}: a date that Excel would not let a person type
 * @param smelterRows how many rows of the smelter list were filled in
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
        /** The company block, scope and effective date included. */
        COMPANY,
        /** The minerals that the declaration is about, where the template lets them be picked. */
        MINERALS,
        /** The answer to a question. */
        ANSWER,
        /** The comment beside an answer. */
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
     * @param field the field by its name in the model: a {@link org.opencmrt.model.CompanyField}, {@link
     *     org.opencmrt.model.Question}, or column such as {@link org.opencmrt.model.SmelterColumn}
     * @param metal the metal that it is about, if one
     * @param target the cell of the filled workbook
     * @param value what stands there now; a date as ISO 8601 writes it, the number 1 of "100 %" as {@code 1}
     * @param source the cell from which the declaration took it; empty when it comes from no cell
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
     * Something that the declaration says and that was not written.
     *
     * @param part the part of the form
     * @param field the field by its name in the model, as in {@link FillResult.Written#field()}; for a row that was left out as a whole
     *     {@code ROW}
     * @param metal the metal that it is about, if one
     * @param value what the declaration says
     * @param source the cell that says it; empty when it comes from no cell
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
