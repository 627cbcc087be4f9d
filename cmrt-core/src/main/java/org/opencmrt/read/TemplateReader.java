package org.opencmrt.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;

/** Reads one open workbook with the layout that fits. */
final class TemplateReader {
    /** Forms released before have notes of their own at their fields. */
    private static final LocalDate FORMS_WITHOUT_NOTES = LocalDate.of(2017, 1, 1);

    private final Workbook workbook;
    private final SourceFile source;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Verbatim verbatim = new Verbatim();

    TemplateReader(Workbook workbook, SourceFile source) {
        this.workbook = workbook;
        this.source = source;
        this.file = source.file();
    }

    SupplierDeclaration declaration() throws WorkbookException {
        FormFit fit = new FormFinder(workbook, file).find();
        Layout layout = fit.layout();
        noteFormat();
        findings.addAll(fit.findings());
        Sheets sheets = new Sheets(fit);
        // All sheets are scanned before the first text is requested, so that the shared strings are read only once.
        ListSheet<DeclaredSmelter.Column> smelterSheet =
                sheets.required(layout.smelterList(), DeclaredSmelter.Column.class);
        Optional<ListSheet<DeclaredMine.Column>> mineSheet =
                sheets.optional(layout.mineList(), DeclaredMine.Column.class, List::of);
        Optional<ListSheet<Product.Column>> productSheet = sheets.optional(
                Optional.of(layout.productList()),
                Product.Column.class,
                () -> Layouts.standard().productLists(layout.id()));
        Optional<ListSheet<ScopedMineral.Column>> scopeSheet =
                sheets.optional(layout.mineralsScope(), ScopedMineral.Column.class, List::of);
        UnreadSheets unread = new UnreadSheets(workbook, fit, file);
        boolean needsLookup =
                !smelterSheet.isEmpty() || !unread.names(sheets.read()).isEmpty();
        Optional<SheetCells> lookupCells = needsLookup ? sheets.lookup() : Optional.empty();

        DeclarationForm form = new DeclarationForm(fit, file, workbook.date1904(), findings, verbatim);
        Template template = new Template(fit.template(), form.language(), fit.fit());
        Company company = form.company();
        List<Optional<Metal>> metals = form.metals();
        List<Answer> answers = form.answers(metals);
        List<Answer> companyAnswers = form.companyAnswers(metals);
        List<DeclaredText> picks = form.picks();
        List<DeclaredText> otherNames = form.otherNames();
        form.noteAnswersWithoutMetal(metals);
        form.noteOtherLabels(metals);
        form.noteUnread();
        noteAttached(fit, form, Stream.of(Optional.of(smelterSheet), mineSheet, productSheet, scopeSheet));
        LookupIndex lookup = new LookupIndex(lookupLines(layout, lookupCells));
        List<DeclaredSmelter> smelters =
                new SmelterRowReader(smelterSheet, lookup, layout.declaration().metals(), findings).read();
        if (lookup.isEmpty() && layout.lookup().isPresent() && !smelters.isEmpty()) {
            findings.add(ReadRule.READ_LOOKUP_MISSING.of(
                    "sheet", layout.lookup().get().sheet()));
        }
        findings.addAll(unread.findings(sheets.read(), smelters, lookup));
        return new SupplierDeclaration(
                new DeclarationHeader(
                        source,
                        template,
                        company,
                        metals.stream().flatMap(Optional::stream).toList(),
                        answers,
                        companyAnswers),
                smelters,
                rows(mineSheet, lookup, TemplateReader::mine),
                rows(productSheet, lookup, Product::new),
                rows(
                        scopeSheet,
                        lookup,
                        (row, at, texts) ->
                                new ScopedMineral(row, at, metal(texts, ScopedMineral.Column.METAL), texts)),
                findings,
                new FormFilling(picks, otherNames, verbatim.texts()));
    }

    /** Adds findings for notes, pictures, and text boxes on the form and the lists. */
    private void noteAttached(FormFit fit, DeclarationForm form, Stream<Optional<? extends ListSheet<?>>> lists) {
        if (!fit.layout().released().isBefore(FORMS_WITHOUT_NOTES)) {
            noteAttached(fit.declaration().name(), form::holds);
        }
        lists.flatMap(Optional::stream).forEach(list -> noteAttached(list.name(), list::holds));
    }

    private void noteAttached(String sheet, Predicate<CellAddress> isInside) {
        List<CellAddress> found =
                workbook.attached(sheet).stream().filter(isInside).toList();
        if (!found.isEmpty()) {
            findings.add(ReadRule.READ_NOTE_UNREAD
                    .of("sheet", sheet, "cells", UnreadTexts.shown(found))
                    .at(new CellRef(file, sheet, found.get(0).toString())));
        }
    }

    LookupSheet lookupSheet() throws WorkbookException {
        FormFit fit = new FormFinder(workbook, file).find();
        findings.addAll(fit.findings());
        List<ReferenceEntry> entries = lookupLines(fit.layout(), new Sheets(fit).lookup()).stream()
                .map(LookupIndex.Line::entry)
                .toList();
        Optional<LocalDate> released = fit.layout().id().equals(fit.template())
                ? Optional.of(fit.layout().released())
                : Optional.empty();
        return new LookupSheet(source, fit.template(), released, entries, findings);
    }

    private void noteFormat() {
        if (source.format() == SourceFile.Format.XLSM) {
            findings.add(ReadRule.READ_MACRO_ENABLED.of());
        }
        String extension = file.substring(file.lastIndexOf('.') + 1)
                .replaceFirst("#[0-9]+$", "") // numbers files of the same name in an archive
                .toLowerCase(Locale.ROOT);
        if (!extension.equals(source.format().name().toLowerCase(Locale.ROOT))) {
            findings.add(ReadRule.READ_EXTENSION_DIFFERS.of("extension", extension, "format", source.format()));
        }
    }

    private List<LookupIndex.Line> lookupLines(Layout layout, Optional<SheetCells> cells) throws WorkbookException {
        return cells.isEmpty() ? List.of() : new LookupReader(layout.lookup().orElseThrow(), cells.get(), file).read();
    }

    private static DeclaredMine mine(int row, CellRef at, Map<DeclaredMine.Column, DeclaredText> texts) {
        return new DeclaredMine(
                row,
                at,
                metal(texts, DeclaredMine.Column.METAL),
                text(texts, DeclaredMine.Column.COUNTRY).flatMap(Country::tryParse),
                texts);
    }

    /** Creates the value of a list row from its number, its first cell, and its texts. */
    @FunctionalInterface
    private interface RowMaker<C, R> {
        R make(int row, CellRef at, Map<C, DeclaredText> texts);
    }

    private <C extends Enum<C>, R> List<R> rows(Optional<ListSheet<C>> sheet, LookupIndex lookup, RowMaker<C, R> maker)
            throws WorkbookException {
        List<R> rows = new ArrayList<>();
        if (sheet.isPresent()) {
            for (ListRow<C> row : sheet.get().read(texts -> !texts.isEmpty(), lookup, findings)) {
                noteSeveralMetals(sheet.get(), row.texts());
                rows.add(maker.make(row.number(), sheet.get().first(row.number(), row.texts()), row.texts()));
            }
        }
        return rows;
    }

    private <C extends Enum<C>> void noteSeveralMetals(ListSheet<C> sheet, Map<C, DeclaredText> texts)
            throws WorkbookException {
        DeclaredText metal = sheet.metalColumn().map(texts::get).orElse(null);
        if (metal != null && MetalNames.areSeveral(metal.text())) {
            ReadRule rule = ReadRule.READ_METAL_UNKNOWN;
            int count = MetalNames.all(metal.text()).size();
            Finding finding =
                    rule.of("problem", rule.words("several", "text", metal.text(), "count", count), "hint", "");
            sheet.note(finding.message());
            findings.add(finding.at(metal.cell()));
        }
    }

    private static <C extends Enum<C>> Optional<Metal> metal(Map<C, DeclaredText> texts, C column) {
        return text(texts, column).flatMap(MetalNames::knownOrNew);
    }

    private static <C extends Enum<C>> Optional<String> text(Map<C, DeclaredText> texts, C column) {
        return Optional.ofNullable(texts.get(column)).map(DeclaredText::text);
    }

    /** The list sheets of a workbook, found by name or, if a sheet was renamed, by its content. */
    private final class Sheets {
        private final FormFit fit;
        private final Set<String> read = new HashSet<>();

        Sheets(FormFit fit) {
            this.fit = fit;
            read.add(fit.declaration().name());
        }

        /** The last column to read: slightly beyond the list, to detect columns that were added next to it. */
        private static int lastColumn(SheetLayout<?> layout) {
            return layout.lastColumn() + ListColumns.FURTHER;
        }

        <C extends Enum<C>> ListSheet<C> required(SheetLayout<C> layout, Class<C> type) throws WorkbookException {
            SheetCells cells = find(layout).orElseThrow(() -> RenamedSheet.missing(workbook, layout));
            return list(new ListColumns<>(layout, type, cells).followed(List::of, file, findings), type, cells);
        }

        private <C extends Enum<C>> ListSheet<C> list(SheetLayout<C> layout, Class<C> type, SheetCells cells)
                throws WorkbookException {
            int rowsDown = new SheetAnchor(layout, fit, cells).rowsDown(file, findings);
            return new ListSheet<>(ListFoot.cutOff(layout, cells, rowsDown), type, cells, file, rowsDown, verbatim);
        }

        /**
         * Finds a list that is not required for reading the rest; empty if it is missing, or if the template does not
         * have it.
         *
         * @param variants supplies the layouts of the list in other versions
         */
        <C extends Enum<C>> Optional<ListSheet<C>> optional(
                Optional<SheetLayout<C>> own, Class<C> type, Supplier<List<SheetLayout<C>>> variants)
                throws WorkbookException {
            if (own.isEmpty()) {
                return Optional.empty();
            }
            SheetLayout<C> layout = own.get();
            Optional<SheetCells> found = find(layout);
            for (SheetLayout<C> variant : found.isPresent() ? List.<SheetLayout<C>>of() : variants.get()) {
                found = found.isPresent() ? found : find(variant);
            }
            if (found.isEmpty()) {
                findings.add(ReadRule.READ_SHEET_MISSING.of("sheet", layout.sheet()));
                return Optional.empty();
            }
            SheetLayout<C> followed = new ListColumns<>(layout, type, found.get()).followed(variants, file, findings);
            return Optional.of(list(followed, type, found.get()));
        }

        private Optional<SheetCells> find(SheetLayout<?> layout) throws WorkbookException {
            Optional<SheetCells> named = workbook.sheet(layout.sheet(), lastColumn(layout));
            Optional<SheetCells> found =
                    named.isPresent() ? named : new RenamedSheet(workbook, fit, file, findings).find(layout);
            found.ifPresent(cells -> read.add(cells.name()));
            return found;
        }

        /** The look-up sheet; templates of some families do not have one. */
        Optional<SheetCells> lookup() throws WorkbookException {
            return fit.layout().lookup().isEmpty()
                    ? Optional.empty()
                    : find(fit.layout().lookup().get());
        }

        /** The names of the sheets that were found. */
        Set<String> read() {
            return read;
        }
    }
}
