package org.opencmrt.read;

import java.util.List;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;

/**
 * The layout by which a workbook is read.
 *
 * @param layout the layout
 * @param template family and version as the workbook prints them
 * @param fit how well the layout is known to fit
 * @param rows where the rows of the declaration sheet are
 * @param declaration the cells of the declaration sheet
 * @param findings what was odd
 */
record FormFit(
        Layout layout,
        TemplateId template,
        Template.Fit fit,
        RowMap rows,
        SheetCells declaration,
        List<Finding> findings) {}
