package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Finding;
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
        TemplateId template, List<FilledCell> written, List<LeftOut> leftOut, List<Finding> findings, int smelterRows) {
    /** Copies the lists. */
    public FillResult {
        Objects.requireNonNull(template, "template");
        written = List.copyOf(written);
        leftOut = List.copyOf(leftOut);
        findings = List.copyOf(findings);
    }
}
