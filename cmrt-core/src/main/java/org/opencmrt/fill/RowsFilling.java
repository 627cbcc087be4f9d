package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ScopedMineral;

/** Fills in the lists in which every column is typed: mines, products, and the reasons for asking about minerals. */
final class RowsFilling {
    private final Filling filling;
    private final Texts texts;

    RowsFilling(Filling filling, Texts texts) {
        this.filling = filling;
        this.texts = texts;
    }

    /** A row of a list. */
    private record Row<C>(Map<C, DeclaredText> cells, Optional<Metal> metal, Optional<Country> country) {}

    void mines(Optional<SheetLayout<DeclaredMine.Column>> layout, List<DeclaredMine> mines) throws WorkbookException {
        rows(FillResult.Part.MINE, layout, mines, mine -> new Row<>(mine.cells(), mine.metal(), mine.country()));
    }

    void products(SheetLayout<Product.Column> layout, List<Product> products) throws WorkbookException {
        rows(
                FillResult.Part.PRODUCT,
                Optional.of(layout),
                products,
                product -> new Row<>(product.cells(), Optional.empty(), Optional.empty()));
    }

    void mineralsScope(Optional<SheetLayout<ScopedMineral.Column>> layout, List<ScopedMineral> minerals)
            throws WorkbookException {
        rows(
                FillResult.Part.MINERALS_SCOPE,
                layout,
                minerals,
                mineral -> new Row<>(mineral.cells(), mineral.metal(), Optional.empty()));
    }

    private <R, C extends Enum<C>> void rows(
            FillResult.Part part, Optional<SheetLayout<C>> layout, List<R> rows, Function<R, Row<C>> content)
            throws WorkbookException {
        Optional<ListFilling> list = Optional.empty();
        if (layout.isPresent()) {
            list = Optional.of(new ListFilling(filling, layout.get(), List.of()));
            list.get().mustHold(rows.size());
        }
        int at = layout.map(SheetLayout::firstRow).orElse(0);
        for (R each : rows) {
            Row<C> row = content.apply(each);
            for (Map.Entry<C, DeclaredText> cell : row.cells.entrySet()) {
                String text = cell.getValue().text();
                Filling.Field field = new Filling.Field(
                        part,
                        cell.getKey().name(),
                        row.metal,
                        Optional.of(cell.getValue().cell()));
                Integer column =
                        layout.map(one -> one.columns().get(cell.getKey())).orElse(null);
                if (list.isEmpty()) {
                    filling.leaveOut(field, text, "this version of the template has no such list");
                } else if (column == null) {
                    filling.leaveOut(field, text, "this version of the template has no column for it");
                } else {
                    filling.text(
                            list.get().sheet, new CellAddress(at, column), field, wording(field.name(), text, row));
                }
            }
            at++;
        }
        if (list.isPresent()) {
            list.get().clearTheRest();
        }
    }

    private String wording(String column, String declared, Row<?> row) {
        return switch (column) {
            case "METAL" -> row.metal.map(texts::metal).orElse(declared);
            case "COUNTRY" -> texts.country(row.country, declared);
            default -> declared;
        };
    }
}
