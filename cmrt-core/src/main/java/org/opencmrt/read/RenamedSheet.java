package org.opencmrt.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.layout.SheetLayout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.workbook.CellAddress;
import org.opencmrt.workbook.SheetCells;
import org.opencmrt.workbook.Workbook;
import org.opencmrt.workbook.WorkbookException;

/** Finds a list sheet that somebody renamed: no sheet of the template has its name, and it prints the version where that sheet does. */
final class RenamedSheet {
    private static final Set<String> OTHER_SHEETS = Set.of(
            "revision",
            "instructions",
            "definitions",
            "declaration",
            "checker",
            "minerals scope",
            "mine list",
            "product list",
            "smelter look-up",
            "standard smelter names",
            "smelter list",
            "l",
            "c",
            "k",
            "sorp");

    private final Workbook workbook;
    private final FormFit fit;
    private final String file;
    private final List<Finding> findings;

    RenamedSheet(Workbook workbook, FormFit fit, String file, List<Finding> findings) {
        this.workbook = workbook;
        this.fit = fit;
        this.file = file;
        this.findings = findings;
    }

    SheetCells find(SheetLayout<?> layout) throws WorkbookException {
        for (String name : workbook.sheetNames()) {
            if (!OTHER_SHEETS.contains(name.toLowerCase(Locale.ROOT))
                    && layout.versionCell().isPresent()) {
                Optional<SheetCells> cells = workbook.sheet(name, layout.lastColumn());
                if (cells.isPresent()
                        && printsVersion(cells.get(), layout.versionCell().get())) {
                    findings.add(Finding.at(
                            new CellRef(file, name, layout.versionCell().get().toString()),
                            "READ_SHEET_RENAMED",
                            Severity.WARNING,
                            "the sheet \"" + layout.sheet() + "\" is named \"" + name
                                    + "\" here; it was recognized by what it holds"));
                    return cells.get();
                }
            }
        }
        throw new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"" + layout.sheet() + "\" is missing; the workbook has the sheets "
                        + workbook.sheetNames().stream()
                                .limit(20)
                                .map(name -> '"' + name + '"')
                                .collect(Collectors.joining(", "))
                        + ". Nothing was read; ask the supplier for the whole template");
    }

    private boolean printsVersion(SheetCells cells, CellAddress expected) throws WorkbookException {
        Optional<CellAddress> found = VersionText.find(cells, expected.column(), expected.column());
        return found.isPresent()
                && VersionText.read(cells, found.get())
                        .filter(v -> v.isSameRelease(fit.template().version()))
                        .isPresent();
    }
}
