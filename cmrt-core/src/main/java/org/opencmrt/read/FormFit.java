package org.opencmrt.read;

import java.util.List;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;

/**
 * The layout that is used to read a workbook.
 *
 * @param layout the layout
 * @param template the family and version that the workbook shows
 * @param fit the quality of the fit of the layout
 * @param rows the positions of the rows on the declaration sheet
 * @param declaration the cells of the declaration sheet
 * @param findings irregularities found
 */
record FormFit(
        Layout layout,
        TemplateId template,
        Template.Fit fit,
        RowMap rows,
        SheetCells declaration,
        List<Finding> findings) {}
