package org.opencmrt.fill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.opencmrt.fill.FillException.Reason;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.read.CmrtReader;

/**
 * A template to fill in.
 *
 * @param name its file name
 * @param bytes the whole file
 * @param layout the positions of its contents
 * @param known the facts about it that have been determined
 */
@SuppressWarnings("ArrayRecordComponent") // the file in memory, which nobody compares or copies
record Blank(String name, byte[] bytes, Layout layout, Known known) {
    static Blank of(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        try {
            return of(name, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new FillException(
                    Reason.NOT_A_TEMPLATE,
                    name + ": the file does not exist. Give the path of a blank template (.xlsx)",
                    e);
        } catch (IOException e) {
            throw new FillException(
                    Reason.NOT_A_TEMPLATE,
                    name + ": the template cannot be read (" + e.getMessage() + "). Check the file and its permissions",
                    e);
        }
    }

    static Blank of(String name, byte[] bytes) {
        ReadResult read = CmrtReader.create().read(name, bytes);
        SupplierDeclaration form = read.fold(declaration -> declaration, unreadable -> {
            throw new FillException(
                    Reason.NOT_A_TEMPLATE,
                    unreadable.code() == UnreadableCode.ENCRYPTED
                            ? name
                                    + ": the template is protected with a password, so it cannot be read. Open it in"
                                    + " Excel, remove the password, save it, and use that file"
                            : name + ": this is not a blank template that can be read ("
                                    + unreadable
                                            .code()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ')
                                    + "). Download the blank template again and use it as it is");
        });
        if (form.source().format() == SourceFile.Format.XLS) {
            throw new FillException(
                    Reason.FORMAT_NOT_SUPPORTED,
                    name
                            + ": this is an Excel 97-2003 workbook (.xls). Filling keeps every byte of a template that"
                            + " it does not fill in, which this format does not allow. Use the template as .xlsx");
        }
        if (form.source().format() != SourceFile.Format.XLSX) {
            throw new FillException(
                    Reason.FORMAT_NOT_SUPPORTED,
                    name
                            + ": the template is a workbook with macros (.xlsm). Use the template as .xlsx, as it was"
                            + " published");
        }
        TemplateId id = form.template().id();
        Layout layout = form.template().layout() == Template.Fit.EXACT
                ? Layouts.standard().find(id).orElse(null)
                : null;
        if (layout == null) {
            throw new FillException(
                    Reason.NOT_A_TEMPLATE,
                    name + ": this looks like " + id + ", but some of its cells are not where that version has them. "
                            + "Download the blank template again and use it as it is");
        }
        return new Blank(name, bytes, layout, new Known());
    }

    /** The parts of the package. */
    Book book() {
        try {
            return new Book(XlsxParts.open(bytes, ReadLimits.standard()), known);
        } catch (WorkbookException e) {
            throw unusable(e);
        }
    }

    /** The lines of its look-up sheet. */
    List<ReferenceEntry> lookup() {
        return CmrtReader.create().lookup(name, bytes, sheet -> sheet.entries(), unreadable -> {
            throw new FillException(Reason.NOT_A_TEMPLATE, unreadable.message());
        });
    }

    FillException unusable(WorkbookException e) {
        return new FillException(Reason.NOT_A_TEMPLATE, name + ": " + e.getMessage(), e);
    }
}
