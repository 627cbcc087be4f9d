package org.opencmrt.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.layout.DeclarationLayout;
import org.opencmrt.layout.Layout;
import org.opencmrt.layout.Layouts;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.LayoutFit;
import org.opencmrt.model.Severity;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.TemplateVersion;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.workbook.CellAddress;
import org.opencmrt.workbook.InputRule;
import org.opencmrt.workbook.SheetCells;
import org.opencmrt.workbook.Workbook;
import org.opencmrt.workbook.WorkbookException;

/**
 * Finds the layout of a workbook: family and version by what it prints, and then the nearest layout that its anchors bear
 * out. When none is, the workbook is refused: better no value than one from the wrong cell.
 */
final class FormFinder {
    /** The version stands in the head of the sheet; a supplier may have put rows above it. */
    private static final int HEAD_ROWS = 40;

    private static final String DECLARATION = "Declaration";
    private static final int DECLARATION_COLUMNS = 30;
    private static final Pattern FAMILY_TEXT = Pattern.compile("\\((CMRT|EMRT|CRT|AMRT|PRT)\\)");
    private static final String OLD_TITLE = "conflict minerals reporting template";

    private final Workbook workbook;
    private final String file;
    private final Layouts layouts = Layouts.standard();

    FormFinder(Workbook workbook, String file) {
        this.workbook = workbook;
        this.file = file;
    }

    FormFit find() throws WorkbookException {
        SheetCells declaration = declarationSheet();
        Optional<CellAddress> versionCell = VersionText.find(declaration, 5, 16);
        Optional<TemplateVersion> version =
                versionCell.isEmpty() ? Optional.empty() : VersionText.read(declaration, versionCell.get());
        Optional<TemplateFamily> family = family(declaration);
        if (version.isEmpty() && family.isEmpty()) {
            throw notATemplate();
        }
        List<TemplateId> candidates = candidates(family, version);
        // In a long form a few rows that moved still have places in that of another version.
        boolean printedIsKnown =
                version.isPresent() && candidates.stream().anyMatch(id -> isVersion(id, version.get()));
        for (Anchoring anchoring : Anchoring.values()) {
            for (TemplateId id : candidates) {
                Layout layout = layouts.find(id).orElseThrow();
                FormAnchors anchors =
                        new FormAnchors(declaration, layout.declaration().answerColumn());
                boolean known = version.isPresent() && isVersion(id, version.get());
                Optional<RowMap> rows = anchoring == Anchoring.ALL_IN_PLACE && printedIsKnown && !known
                        ? anchors.fitExactly(layout.declaration())
                        : anchoring.rows(anchors, layout.declaration());
                if (rows.isPresent()
                        && !columnsMoved(layout, versionCell)
                        && (known || anchors.haveEvidence(layout.declaration()))) {
                    CellAddress printed =
                            versionCell.orElse(layout.declaration().versionCell());
                    return fit(layout, version, known, rows.get(), declaration, printed);
                }
            }
        }
        throw unsupported(family, version);
    }

    /**
     * How well a layout must fit. One in which every anchor has its place is better than one that fits for the most part,
     * even if the workbook prints the latter's version: it may print it wrongly, and the layout may be a derived one.
     */
    private enum Anchoring {
        ALL_IN_PLACE,
        MOST_OR_MOVED;

        Optional<RowMap> rows(FormAnchors anchors, DeclarationLayout layout) throws WorkbookException {
            return this == ALL_IN_PLACE ? anchors.fitInPlace(layout) : anchors.fit(layout);
        }
    }

    /** Columns that were inserted or deleted show by the version: it is printed in the same column always. */
    private static boolean columnsMoved(Layout layout, Optional<CellAddress> versionCell) {
        return versionCell.isPresent()
                && versionCell.get().column()
                        != layout.declaration().versionCell().column();
    }

    private FormFit fit(
            Layout layout,
            Optional<TemplateVersion> version,
            boolean known,
            RowMap rows,
            SheetCells declaration,
            CellAddress versionCell) {
        List<Finding> findings = new ArrayList<>();
        TemplateId template = known || version.isEmpty()
                ? layout.id()
                : new TemplateId(layout.id().family(), version.get());
        CellRef at = new CellRef(file, declaration.name(), versionCell.toString());
        if (!declaration.name().equalsIgnoreCase(DECLARATION)) {
            findings.add(RenamedSheet.renamed(at, DECLARATION));
        }
        if (!known) {
            String what = version.map(v -> misfit(layout, v)).orElse("the workbook prints no version");
            findings.add(Finding.at(
                    at,
                    "READ_LAYOUT_NEAREST",
                    Severity.WARNING,
                    what + "; it was read as " + layout.id()
                            + ", whose fields stand where this workbook has them. Check some values"));
        }
        if (!rows.isIdentity()) {
            findings.add(Finding.at(
                    at,
                    "READ_ROWS_MOVED",
                    Severity.WARNING,
                    "rows were inserted into or deleted from the sheet; the fields were followed to where they are now. Ask the supplier for "
                            + "an unaltered template"));
        }
        LayoutFit fit = known && rows.isIdentity() ? LayoutFit.EXACT : LayoutFit.NEAREST;
        return new FormFit(layout, template, fit, rows, declaration, findings);
    }

    private String misfit(Layout layout, TemplateVersion printed) {
        boolean isKnown = layouts.known().stream()
                .anyMatch(id ->
                        id.family() == layout.id().family() && id.version().isSameRelease(printed));
        return isKnown
                ? "the workbook prints version " + printed + ", but its fields do not stand as in that version"
                : "version " + printed + " is not known";
    }

    /** Whose layouts are tried: of the family that the title names, else of all, those of the printed version first. */
    private List<TemplateId> candidates(Optional<TemplateFamily> family, Optional<TemplateVersion> version) {
        List<TemplateFamily> families = family.map(List::of).orElse(List.of(TemplateFamily.values()));
        Stream<TemplateId> all = families.stream()
                .flatMap(f ->
                        version
                                .map(v -> layouts.nearest(new TemplateId(f, v)))
                                .orElseGet(() -> layouts.of(f))
                                .stream());
        return all.sorted(Comparator.comparing(id -> version.isEmpty() || !isVersion(id, version.get())))
                .toList();
    }

    /** Compares as numbers: a workbook of 2.00 prints 2. */
    private static boolean isVersion(TemplateId id, TemplateVersion printed) {
        return id.version().isSameRelease(printed);
    }

    private SheetCells declarationSheet() throws WorkbookException {
        Optional<SheetCells> sheet = workbook.sheet(DECLARATION, DECLARATION_COLUMNS);
        if (sheet.isPresent()) {
            return sheet.get();
        }
        Set<String> names = workbook.sheetNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!names.contains("smelter list") && !names.contains("checker")) {
            throw notATemplate();
        }
        for (String name : RenamedSheet.strangers(workbook)) {
            Optional<SheetCells> stranger = workbook.sheet(name, DECLARATION_COLUMNS);
            if (stranger.isPresent() && hasHead(stranger.get())) {
                return stranger.get();
            }
        }
        throw new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"Declaration\" is missing; the workbook has the sheets " + sheetNames()
                        + ". Ask the supplier for the whole template with its sheets named as they were");
    }

    /**
     * True when a sheet has the template's title and prints its version where the declaration does. A program that does not
     * calculate leaves no title; then the date shows it, which no other sheet asks for.
     */
    private static boolean hasHead(SheetCells sheet) throws WorkbookException {
        return VersionText.find(sheet, 5, 16).isPresent()
                && (family(sheet).isPresent()
                        || sheet.inputRules().stream().anyMatch(rule -> rule.kind() == InputRule.Kind.DATE));
    }

    /** By the abbreviation in the title, which stands there in every language; old versions have the title alone. */
    private static Optional<TemplateFamily> family(SheetCells declaration) throws WorkbookException {
        for (int row : declaration.filledRows(1, 12)) {
            if (row > HEAD_ROWS) {
                break;
            }
            for (int column = 2; column <= 8; column++) {
                String text = text(declaration, new CellAddress(row, column));
                var abbreviation = FAMILY_TEXT.matcher(text);
                if (text.length() < 200 && abbreviation.find()) {
                    return Optional.of(familyOf(abbreviation.group(1)));
                }
                if (text.toLowerCase(Locale.ROOT).equals(OLD_TITLE)) {
                    return Optional.of(TemplateFamily.CMRT);
                }
            }
        }
        return Optional.empty();
    }

    /** AMRT was named PRT, a pilot, up to its version 1.1. */
    private static TemplateFamily familyOf(String abbreviation) {
        return abbreviation.equals("PRT") ? TemplateFamily.AMRT : TemplateFamily.valueOf(abbreviation);
    }

    private static String text(SheetCells sheet, CellAddress address) throws WorkbookException {
        return CellText.of(sheet.cell(address)).orElse("");
    }

    private String sheetNames() {
        return workbook.sheetNames().stream()
                .limit(20)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    private WorkbookException notATemplate() {
        return new WorkbookException(
                UnreadableCode.NOT_A_TEMPLATE,
                "the workbook is no reporting template (CMRT, EMRT, CRT or AMRT); it has the sheets " + sheetNames()
                        + ". Ask the supplier for the filled template");
    }

    private WorkbookException unsupported(Optional<TemplateFamily> family, Optional<TemplateVersion> version) {
        String what = family.map(Enum::toString).orElse("template")
                + version.map(v -> " " + v).orElse("");
        return new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"Declaration\" says that it is " + what
                        + ", but its fields do not stand where any known version has them, so "
                        + "nothing was read. Ask the supplier to fill an unaltered template of a current version");
    }
}
