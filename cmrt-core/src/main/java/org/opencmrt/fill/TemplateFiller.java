package org.opencmrt.fill;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.FillRule;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;

/**
 * Fills in an official blank template as a person would, and changes nothing else in it: formulas, data validation,
 * protection, styles, and all other parts of the file stay as they are, byte for byte. Stored values of formulas that
 * depend on filled cells are updated, so the smelter list and the Checker are correct before the file is opened in
 * Excel.
 *
 * <p>Immutable and thread-safe; one filler can be used for many declarations.
 */
public final class TemplateFiller {
    private final Blank blank;
    private final Optional<Path> path;

    private TemplateFiller(Blank blank, Optional<Path> path) {
        this.blank = blank;
        this.path = path;
    }

    /**
     * A filler for a blank template.
     *
     * @param blank the template as published (.xlsx). Its existing entries are cleared unless the declaration has them
     *     too
     * @throws FillException if the file cannot be read ({@code NOT_A_TEMPLATE}), is an .xls or .xlsm
     *     ({@code FORMAT_NOT_SUPPORTED}), or has cells in positions that do not match its version
     */
    public static TemplateFiller of(Path blank) {
        return new TemplateFiller(Blank.of(Objects.requireNonNull(blank, "blank")), Optional.of(blank));
    }

    /**
     * A filler for a blank template in memory; see {@link #of(Path)}.
     *
     * @param name the name of the blank in messages
     * @param blank the complete file; it is not copied, so do not change it
     */
    public static TemplateFiller of(String name, byte[] blank) {
        return new TemplateFiller(
                Blank.of(Objects.requireNonNull(name, "name"), Objects.requireNonNull(blank, "blank")),
                Optional.empty());
    }

    /** The template that is filled in. */
    public TemplateId template() {
        return blank.layout().id();
    }

    /**
     * Fills in the template and writes the result. The file is complete or not written at all: it is written under a
     * temporary name and then moved.
     *
     * @param declaration the declaration, made for this version of the template (use {@code Translation} for other
     *     versions)
     * @param out the file to write; an existing file is replaced. It must not be the blank itself
     * @return what was written, what was left out and why, and any findings
     * @throws FillException if nothing was written: too many rows, a text that is too long, an impossible date, a
     *     different template, or an output file that cannot be written
     */
    public FillResult fill(SupplierDeclaration declaration, Path out) {
        Objects.requireNonNull(declaration, "declaration");
        Path place = out.toAbsolutePath();
        String name = String.valueOf(place.getFileName());
        try {
            if (path.isPresent() && Files.exists(out) && Files.isSameFile(path.get(), out)) {
                throw new FillException(
                        FillException.Reason.CANNOT_WRITE,
                        name + ": this is the blank template itself, which must not change. Name another file");
            }
            if (Files.isDirectory(out)) {
                throw new FillException(FillException.Reason.CANNOT_WRITE, name + ": this is a folder. Name a file");
            }
            Prepared prepared = prepare(declaration, name);
            if (Files.exists(out) && !Files.isRegularFile(out)) { // a device: a move would replace it
                prepared.write(Files.newOutputStream(out));
            } else {
                replace(place, prepared);
            }
            return prepared.result;
        } catch (WorkbookException e) { // found only when its cells were copied
            throw blank.unusable(e);
        } catch (IOException e) {
            throw cannotWrite(name, e);
        }
    }

    private static void replace(Path place, Prepared prepared) throws IOException, WorkbookException {
        Path draft = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            prepared.write(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Fills in the template and writes the result to a stream, which is not closed.
     *
     * @param name the name of the filled workbook in the cell references of the result
     * @throws FillException as {@link #fill(SupplierDeclaration, Path)}; nothing was written unless the stream failed
     */
    public FillResult fill(SupplierDeclaration declaration, String name, OutputStream out) {
        Prepared prepared =
                prepare(Objects.requireNonNull(declaration, "declaration"), Objects.requireNonNull(name, "name"));
        try {
            new BookWriter(prepared.book).write(out);
            return prepared.result;
        } catch (WorkbookException e) {
            throw blank.unusable(e);
        } catch (IOException e) {
            throw new FillException(
                    FillException.Reason.CANNOT_WRITE,
                    name + ": the filled workbook cannot be written to the stream (" + reason(e) + ")",
                    e);
        }
    }

    /**
     * Fills in the template from a translated declaration. Smelters are looked up in the look-up sheet of the blank.
     * Rows that do not identify one facility are left out and reported.
     *
     * @param proposals what to do with proposals that a person must confirm
     * @param out the file to write; see {@link #fill(SupplierDeclaration, Path)}
     * @return the result for each field, with the reason
     * @throws FillException as {@link #fill(SupplierDeclaration, Path)}
     */
    public FillReport fill(Translation translation, Proposals proposals, Path out) {
        Objects.requireNonNull(proposals, "proposals");
        return new TranslationFilling(translation, proposals, blank::lookup).fill(form -> fill(form, out));
    }

    /**
     * Fills in the template from a translated declaration and writes the result to a stream, which is not closed.
     *
     * @param proposals what to do with proposals that a person must confirm
     * @param name the name of the filled workbook in messages
     * @return the result for each field, with the reason
     * @throws FillException as {@link #fill(SupplierDeclaration, String, OutputStream)}
     */
    public FillReport fill(Translation translation, Proposals proposals, String name, OutputStream out) {
        Objects.requireNonNull(proposals, "proposals");
        return new TranslationFilling(translation, proposals, blank::lookup).fill(form -> fill(form, name, out));
    }

    private static FillException cannotWrite(String name, IOException e) {
        return new FillException(
                FillException.Reason.CANNOT_WRITE,
                name + ": the filled workbook cannot be written (" + reason(e)
                        + "). Check that the folder exists, that you may write to it, and that it has space",
                e);
    }

    /** The reason, without the path of the temporary file, which is unknown to users. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException file
                ? String.valueOf(file.getReason())
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    /** A workbook that is filled in, but not yet written. */
    private record Prepared(Book book, FillResult result) {
        void write(OutputStream file) throws IOException, WorkbookException {
            try (OutputStream stream = new BufferedOutputStream(file, 1 << 16)) {
                new BookWriter(book).write(stream);
            }
        }
    }

    /** True for this version, and for versions with a form and lists that are identical in every cell. */
    private boolean asksTheSame(TemplateId other) {
        return other.equals(template())
                || Layouts.standard()
                        .find(other)
                        .filter(layout -> layout.declaration()
                                        .equals(blank.layout().declaration())
                                && layout.smelterList().equals(blank.layout().smelterList())
                                && layout.mineList().equals(blank.layout().mineList())
                                && layout.productList().equals(blank.layout().productList()))
                        .isPresent();
    }

    private Prepared prepare(SupplierDeclaration declaration, String name) {
        if (!asksTheSame(declaration.template().id())) {
            throw new FillException(
                    FillException.Reason.OTHER_TEMPLATE,
                    declaration.source().file() + ": the declaration was made for "
                            + declaration.template().id() + ", but the template is " + template()
                            + ", whose questions may have a different meaning. Translate the declaration first");
        }
        Book book = blank.book();
        try {
            return prepare(declaration, new Filling(book, blank.known(), name), blank.layout());
        } catch (WorkbookException e) {
            throw blank.unusable(e);
        } catch (Book.Unreadable e) {
            throw blank.unusable(e.trouble());
        }
    }

    private static Prepared prepare(SupplierDeclaration declaration, Filling filling, Layout layout)
            throws WorkbookException {
        if (!declaration.template().id().equals(layout.id())) {
            filling.findings.add(FillRule.FILL_OTHER_VERSION.of(
                    "declared", declaration.template().id(), "template", layout.id()));
        }
        Texts texts = new Texts(filling, layout, declaration);
        new DeclarationFilling(filling, layout.declaration(), declaration, texts).fill();
        RowsFilling rows = new RowsFilling(filling, texts);
        rows.mineralsScope(layout.mineralsScope(), declaration.mineralsScope());
        int smelterRows = new SmelterFilling(filling, layout, texts).fill(declaration.smelters());
        rows.mines(layout.mineList(), declaration.mines());
        rows.products(layout.productList(), declaration.products());
        int unknown = filling.book.recalculate();
        if (unknown > 0) {
            filling.findings.add(FillRule.FILL_NOT_CALCULATED.of("count", unknown));
        }
        return new Prepared(
                filling.book,
                new FillResult(layout.id(), filling.written, filling.leftOut, filling.findings, smelterRows));
    }

    /** What to do with proposals that a person must confirm. */
    public enum Proposals {
        /** They are written and reported. */
        WRITE,
        /** They are left blank and reported. */
        LEAVE_BLANK
    }
}
