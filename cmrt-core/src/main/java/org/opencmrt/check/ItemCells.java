package org.opencmrt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Product;
import org.opencmrt.model.SupplierDeclaration;

/** The cells of the items of a check: the cells that were read, and those of the layout for blank ones. */
final class ItemCells {
    private static final String NOT_LISTED = "Smelter not listed";

    /**
     * A row for an unlisted smelter that lacks details. The cell is the first blank one; {@code missing} names the
     * missing detail, and is empty if both name and country are missing.
     */
    record Gap(DeclaredSmelter row, CellRef cell, String missing) {}

    private final SupplierDeclaration declaration;
    private final Layout layout;

    ItemCells(SupplierDeclaration declaration, Layout layout) {
        this.declaration = declaration;
        this.layout = layout;
    }

    CellRef of(Company.Field field) {
        DeclaredText text = declaration.company().fields().get(field);
        return text == null ? onForm(layout.declaration().company().get(field)) : text.cell();
    }

    CellRef firstPick() {
        return onForm(picks().cells().get(0));
    }

    CellRef firstPickName() {
        return onForm(picks().cells().get(0).down(picks().otherRowsBelow()));
    }

    CellRef firstProduct() {
        return first(layout.productList(), Product.Column.NUMBER);
    }

    CellRef firstSmelter() {
        return first(layout.smelterList(), DeclaredSmelter.Column.METAL);
    }

    List<Gap> notListedGaps() {
        List<Gap> gaps = new ArrayList<>();
        for (DeclaredSmelter row : declaration.smelters()) {
            boolean named = row.text(DeclaredSmelter.Column.NAME).isPresent();
            boolean located = row.text(DeclaredSmelter.Column.COUNTRY).isPresent();
            boolean notListed = row.text(DeclaredSmelter.Column.LOOKUP_NAME)
                    .filter(NOT_LISTED::equalsIgnoreCase)
                    .isPresent();
            if (notListed && !(named && located)) {
                String missing = named ? "country" : located ? "name" : "";
                int column = layout.smelterList()
                        .columns()
                        .get(named ? DeclaredSmelter.Column.COUNTRY : DeclaredSmelter.Column.NAME);
                gaps.add(new Gap(row, inRow(row, column), missing));
            }
        }
        return gaps;
    }

    private MetalPicks picks() {
        return layout.declaration().picks().orElseThrow();
    }

    private CellRef onForm(CellAddress address) {
        DeclarationLayout form = layout.declaration();
        String sheet = declaration
                .allAnswers()
                .map(Answer::cell)
                .map(CellRef::sheet)
                .findFirst()
                .orElse(form.sheet());
        return new CellRef(declaration.source().file(), sheet, address.toString());
    }

    /** The cell of a row in a column, 1 for A. */
    static CellRef inRow(DeclaredSmelter row, int column) {
        return new CellRef(row.at().file(), row.at().sheet(), CellAddress.lettersOf(column) + row.row());
    }

    private <C extends Enum<C>> CellRef first(SheetLayout<C> sheet, C column) {
        Map<C, Integer> columns = sheet.columns();
        return new CellRef(
                declaration.source().file(),
                sheet.sheet(),
                CellAddress.lettersOf(columns.get(column)) + sheet.firstRow());
    }
}
