package org.opencmrt.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/**
 * Finds the layout of a workbook: first the family and version that the workbook shows, then the nearest layout that
 * its anchors confirm. If there is none, the workbook is rejected, because no value is better than a value from the
 * wrong cell.
 */
final class FormFinder {
    private static final String DECLARATION = "Declaration";
    private static final int DECLARATION_COLUMNS = 30;

    /** Column J, in which the forms of all versions show the version. */
    private static final int VERSION_COLUMN = 10;

    private static final String SMELTER_LIST = "Smelter List";

    private final Workbook workbook;
    private final String file;
    private final Layouts layouts = Layouts.standard();

    FormFinder(Workbook workbook, String file) {
        this.workbook = workbook;
        this.file = file;
    }

    FormFit find() throws WorkbookException {
        SheetCells declaration = declarationSheet();
        Printed printed = printed(declaration, FamilyText.onDeclaration(declaration));
        if (printed.family.isEmpty()) {
            Optional<FormFit> exact =
                    declaration.inputRules().isEmpty() ? Optional.empty() : fit(Anchoring.EXACT, printed);
            if (exact.isPresent()) {
                return exact.get();
            }
            printed = printed(declaration, FamilyText.amongTexts(workbook));
        }
        if (printed.version.isEmpty() && printed.family.isEmpty()) {
            throw notATemplate();
        }
        for (Anchoring anchoring : Anchoring.values()) {
            Optional<FormFit> fit = fit(anchoring, printed);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        throw unsupported(printed.family, printed.version);
    }

    /**
     * The family and version that a workbook shows, and the cell of the declaration that shows the version. If only a
     * list shows the version, there is no such cell.
     */
    private record Printed(
            SheetCells declaration,
            Optional<TemplateFamily> family,
            Optional<CellAddress> versionCell,
            Optional<TemplateId.Version> version) {
        /** Compares the versions as numbers, because a workbook of version 2.00 shows 2. */
        boolean is(TemplateId id) {
            return version.isPresent() && id.version().isSameRelease(version.get());
        }
    }

    private Printed printed(SheetCells declaration, Optional<TemplateFamily> family) throws WorkbookException {
        Optional<CellAddress> cell = VersionText.find(declaration, 5, 16);
        if (cell.isPresent()) {
            return new Printed(declaration, family, cell, VersionText.read(declaration, cell.get()));
        }
        Optional<SheetCells> list = workbook.sheet(SMELTER_LIST, DECLARATION_COLUMNS);
        Optional<CellAddress> there =
                list.isEmpty() ? Optional.empty() : VersionText.find(list.get(), 1, DECLARATION_COLUMNS);
        return new Printed(
                declaration,
                family,
                cell,
                there.isEmpty() ? Optional.empty() : VersionText.read(list.get(), there.get()));
    }

    private Optional<FormFit> fit(Anchoring anchoring, Printed printed) throws WorkbookException {
        List<TemplateId> candidates = candidates(printed);
        boolean printedIsKnown = candidates.stream().anyMatch(printed::is);
        for (TemplateId id : candidates) {
            boolean known = printed.is(id);
            if (!known && !anchoring.mayOverrule(printedIsKnown, printed.family.isPresent())) {
                continue;
            }
            Layout layout = layouts.find(id).orElseThrow();
            if (!known && anchoring == Anchoring.MOST_OR_MOVED && !hasListOfPrinted(layout, candidates, printed)) {
                continue;
            }
            FormAnchors anchors =
                    new FormAnchors(printed.declaration, layout.declaration().answerColumn(), printed.versionCell);
            Optional<RowMap> rows = anchoring.rows(anchors, layout.declaration());
            boolean isToldByTexts = known && printed.family.isPresent();
            if (rows.isPresent()
                    && !columnsMoved(layout, printed.versionCell)
                    && (isToldByTexts || anchors.haveEvidence(layout.declaration()))) {
                return Optional.of(fit(layout, rows.get(), printed));
            }
        }
        return Optional.empty();
    }

    /**
     * False if the smelter list of the printed version has other columns. A form whose rows moved may resemble that of
     * another version by chance, but its smelters would be read from the wrong columns.
     */
    private boolean hasListOfPrinted(Layout layout, List<TemplateId> candidates, Printed printed) {
        return candidates.stream()
                .filter(printed::is)
                .filter(id -> id.family() == layout.id().family())
                .flatMap(id -> layouts.find(id).stream())
                .allMatch(own ->
                        own.smelterList().columns().equals(layout.smelterList().columns()));
    }

    /**
     * How well a layout must fit. A layout that accounts for every anchor is better than one that fits only for the
     * most part, even if the workbook shows the version of the latter: the version may be wrong, and the layout may be
     * derived.
     */
    private enum Anchoring {
        EXACT,
        ALL_IN_PLACE,
        MOST_OR_MOVED;

        /**
         * True if a layout of a version other than the one shown may be used. In a long form, a few moved rows may
         * still match the layout of another version or even another family.
         */
        boolean mayOverrule(boolean printedIsKnown, boolean familyIsPrinted) {
            return switch (this) {
                case EXACT -> true;
                case ALL_IN_PLACE -> !printedIsKnown;
                case MOST_OR_MOVED -> familyIsPrinted;
            };
        }

        Optional<RowMap> rows(FormAnchors anchors, DeclarationLayout layout) throws WorkbookException {
            return switch (this) {
                case EXACT -> anchors.fitExactly(layout);
                case ALL_IN_PLACE -> anchors.fitInPlace(layout);
                case MOST_OR_MOVED -> anchors.fit(layout);
            };
        }
    }

    /**
     * True if columns were inserted or deleted. The version reveals this, because it is always shown in the same
     * column.
     */
    private static boolean columnsMoved(Layout layout, Optional<CellAddress> versionCell) {
        return versionCell.isPresent()
                && versionCell.get().column()
                        != layout.declaration().versionCell().column();
    }

    private FormFit fit(Layout layout, RowMap rows, Printed printed) {
        List<Finding> findings = new ArrayList<>();
        boolean known = printed.is(layout.id());
        TemplateId template = printed.version
                .filter(version -> !known)
                .map(version -> new TemplateId(layout.id().family(), version))
                .orElse(layout.id());
        CellAddress versionCell =
                printed.versionCell.orElse(layout.declaration().versionCell());
        CellRef at = new CellRef(file, printed.declaration.name(), versionCell.toString());
        if (!printed.declaration.name().equalsIgnoreCase(DECLARATION)) {
            findings.add(RenamedSheet.renamed(at, DECLARATION));
        }
        boolean asPrinted = known && printed.versionCell.isPresent();
        if (!asPrinted) {
            findings.add(ReadRule.READ_LAYOUT_NEAREST
                    .of("reason", misfit(layout, printed), "layout", layout.id())
                    .at(at));
        }
        if (!rows.isIdentity()) {
            findings.add(ReadRule.READ_ROWS_MOVED.of().at(at));
        }
        Template.Fit fit = asPrinted && rows.isIdentity() ? Template.Fit.EXACT : Template.Fit.NEAREST;
        return new FormFit(layout, template, fit, rows, printed.declaration, findings);
    }

    private String misfit(Layout layout, Printed printed) {
        if (printed.version.isEmpty()) {
            return ReadRule.READ_LAYOUT_NEAREST.words("noVersion");
        }
        TemplateId.Version version = printed.version.get();
        if (printed.versionCell.isEmpty()) {
            return ReadRule.READ_LAYOUT_NEAREST.words("inListOnly", "sheet", SMELTER_LIST, "version", version);
        }
        boolean isKnown = layouts.known().stream()
                .anyMatch(id ->
                        id.family() == layout.id().family() && id.version().isSameRelease(version));
        return ReadRule.READ_LAYOUT_NEAREST.words(isKnown ? "otherFields" : "unknown", "version", version);
    }

    /**
     * The templates whose layouts are tried: those of the family in the title, or else those of all families, nearest
     * to the version shown first. If no version is shown, layouts made from workbooks come first.
     */
    private List<TemplateId> candidates(Printed printed) {
        List<TemplateFamily> families = printed.family.map(List::of).orElse(List.of(TemplateFamily.values()));
        Stream<TemplateId> all = families.stream()
                .flatMap(family -> printed
                        .version
                        .map(version -> layouts.nearest(new TemplateId(family, version)))
                        .orElseGet(() -> layouts.of(family))
                        .stream());
        Comparator<TemplateId> order = printed.version.isEmpty()
                ? Comparator.comparing(id -> layouts.find(id).orElseThrow().derived())
                : Comparator.comparing(id -> !printed.is(id));
        return all.sorted(order).toList();
    }

    private SheetCells declarationSheet() throws WorkbookException {
        Optional<SheetCells> sheet = workbook.sheet(DECLARATION, DECLARATION_COLUMNS);
        if (sheet.isPresent()
                && VersionText.find(sheet.get(), 1, DECLARATION_COLUMNS).isPresent()) {
            return sheet.get();
        }
        List<String> names = RenamedSheet.strangers(workbook);
        boolean isTemplate = workbook.sheetNames().stream()
                .map(Fold::of)
                .anyMatch(name -> name.equals("smelter list") || name.equals("checker"));
        Optional<SheetCells> renamed = renamedForm(names, isTemplate);
        if (renamed.isPresent() || sheet.isPresent()) {
            return renamed.or(() -> sheet).orElseThrow(); // a cover sheet may have taken the form's name
        }
        if (!isTemplate) {
            throw notATemplate();
        }
        throw new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"Declaration\" is missing, and no other sheet contains a form. The workbook has the sheets "
                        + RenamedSheet.quotedNames(workbook)
                        + ". Ask the supplier for the complete template with unchanged sheet names");
    }

    /**
     * The form, if its sheet was renamed. If there are several, the first whose name still resembles the original, or
     * else the first.
     */
    private Optional<SheetCells> renamedForm(List<String> names, boolean isTemplate) throws WorkbookException {
        Comparator<String> namedLike = Comparator.comparing(name -> !RenamedSheet.isNamedLike(name, DECLARATION));
        for (String name : names.stream().sorted(namedLike).toList()) {
            try {
                SheetCells stranger = workbook.sheet(name, DECLARATION_COLUMNS).orElseThrow();
                if (isForm(stranger)) {
                    return Optional.of(stranger);
                }
            } catch (WorkbookException e) {
                if (isTemplate || e.code() != UnreadableCode.LIMIT_EXCEEDED) {
                    throw e;
                }
                return Optional.empty(); // no template has such a large sheet, and no other sheet looks like a form
            }
        }
        return Optional.empty();
    }

    /** True if a sheet is a form like the one that was read; see {@link #isForm(SheetCells)}. */
    static boolean isForm(SheetCells sheet, DeclarationLayout layout) throws WorkbookException {
        Optional<CellAddress> version = VersionText.find(sheet, VERSION_COLUMN, VERSION_COLUMN);
        return isForm(sheet) || (version.isPresent() && new FormMarks(sheet, layout, version).any());
    }

    /**
     * True if a sheet has the template's title and shows its version in the cell where a form does. A program that does
     * not calculate formulas leaves no title; in that case, the input rule for the date identifies the form, because no
     * other sheet has one.
     */
    private static boolean isForm(SheetCells sheet) throws WorkbookException {
        return VersionText.find(sheet, VERSION_COLUMN, VERSION_COLUMN).isPresent()
                && (FamilyText.onDeclaration(sheet).isPresent()
                        || sheet.inputRules().stream().anyMatch(rule -> rule.kind() == InputRule.Kind.DATE));
    }

    private WorkbookException notATemplate() {
        return new WorkbookException(
                UnreadableCode.NOT_A_TEMPLATE,
                "the workbook is not a reporting template (CMRT, EMRT, CRT, or AMRT). It has the sheets "
                        + RenamedSheet.quotedNames(workbook) + ". Ask the supplier for the completed template");
    }

    private WorkbookException unsupported(Optional<TemplateFamily> family, Optional<TemplateId.Version> version) {
        String what = family.map(Enum::toString).orElse("template")
                + version.map(v -> " " + v).orElse("");
        return new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "according to the sheet \"Declaration\", the template is " + what
                        + ", but its fields are not where any known version has them, so nothing was read. Ask the"
                        + " supplier to fill in an unaltered template of a current version");
    }
}
