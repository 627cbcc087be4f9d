package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
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

    /** The text to write for a column of a row. */
    @FunctionalInterface
    private interface Wording<R, C> {
        String of(R row, C column, String declared);
    }

    void mines(Optional<SheetLayout<DeclaredMine.Column>> layout, List<DeclaredMine> mines) throws WorkbookException {
        rows(
                FillResult.Part.MINE,
                layout,
                mines,
                DeclaredMine::cells,
                DeclaredMine::metal,
                (mine, column, declared) -> switch (column) {
                    case METAL -> mine.metal().map(texts::metal).orElse(declared);
                    case COUNTRY -> texts.country(mine.country(), declared);
                    default -> declared;
                });
    }

    void products(SheetLayout<Product.Column> layout, List<Product> products) throws WorkbookException {
        rows(
                FillResult.Part.PRODUCT,
                Optional.of(layout),
                products,
                Product::cells,
                product -> Optional.empty(),
                (product, column, declared) -> declared);
    }

    void mineralsScope(Optional<SheetLayout<ScopedMineral.Column>> layout, List<ScopedMineral> minerals)
            throws WorkbookException {
        rows(
                FillResult.Part.MINERALS_SCOPE,
                layout,
                minerals,
                ScopedMineral::cells,
                ScopedMineral::metal,
                (mineral, column, declared) -> column == ScopedMineral.Column.METAL
                        ? mineral.metal().map(texts::metal).orElse(declared)
                        : declared);
    }

    private <R, C extends Enum<C>> void rows(
            FillResult.Part part,
            Optional<SheetLayout<C>> layout,
            List<R> rows,
            Function<R, Map<C, DeclaredText>> cells,
            Function<R, Optional<Metal>> metal,
            Wording<R, C> wording)
            throws WorkbookException {
        if (layout.isEmpty()) {
            for (R row : rows) {
                cells.apply(row)
                        .forEach((column, text) -> filling.leaveOut(
                                new Filling.Field(part, column.name(), metal.apply(row), Optional.of(text.cell())),
                                text.text(),
                                "this version of the template has no such list"));
            }
            return;
        }
        ListFilling list = new ListFilling(filling, layout.get(), List.of());
        list.mustHold(rows.size());
        int at = list.firstRow();
        for (R row : rows) {
            for (Map.Entry<C, DeclaredText> cell : cells.apply(row).entrySet()) {
                C column = cell.getKey();
                DeclaredText text = cell.getValue();
                Filling.Field field =
                        new Filling.Field(part, column.name(), metal.apply(row), Optional.of(text.cell()));
                Integer number = layout.get().columns().get(column);
                if (number == null) {
                    filling.leaveOut(field, text.text(), "this version of the template has no column for it");
                } else {
                    filling.text(
                            list.sheet(), new CellAddress(at, number), field, wording.of(row, column, text.text()));
                }
            }
            at++;
        }
        list.clearTheRest();
    }
}
