package org.opencmrt.check;

import java.util.Map;
import java.util.Optional;
import org.opencmrt.layout.Layout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.workbook.CellAddress;

/**
 * How the texts of a declaration are looked at. A person sees what is said; a formula sees what stands in the cell, with its
 * white space: for it {@code " Yes "} is not {@code "Yes"}, and a cell that holds nothing but a blank is filled.
 */
interface View {
    /** A text that was read as {@code said} from a cell. */
    Optional<String> of(Optional<String> said, CellRef cell);

    /** What a column of a row says. */
    Optional<String> of(DeclaredSmelter row, SmelterColumn column);

    /** The metal of a row. */
    Optional<Metal> metal(DeclaredSmelter row);

    /** As a person sees it. */
    View PERSON = new View() {
        @Override
        public Optional<String> of(Optional<String> said, CellRef cell) {
            return said;
        }

        @Override
        public Optional<String> of(DeclaredSmelter row, SmelterColumn column) {
            return row.text(column);
        }

        @Override
        public Optional<Metal> metal(DeclaredSmelter row) {
            return row.metal();
        }
    };

    /**
     * As the formulas of the template see it.
     *
     * <p>Where the template itself names its metals it looks for these English names.
     */
    static View formulas(SupplierDeclaration declaration, Layout layout) {
        boolean fixedMetals = !layout.declaration().metals().isEmpty();
        Map<CellRef, String> verbatim = declaration.filling().verbatim();
        return new View() {
            @Override
            public Optional<String> of(Optional<String> said, CellRef cell) {
                String stands = verbatim.get(cell);
                return stands == null ? said : Optional.of(stands).filter(text -> !text.isEmpty());
            }

            @Override
            public Optional<String> of(DeclaredSmelter row, SmelterColumn column) {
                Integer number = layout.smelterList().columns().get(column);
                return verbatim.isEmpty() || number == null || isLookedUp(row, column)
                        ? row.text(column)
                        : of(row.text(column), in(row, number));
            }

            @Override
            public Optional<Metal> metal(DeclaredSmelter row) {
                Optional<String> text = row.text(SmelterColumn.METAL);
                boolean padded = !of(row, SmelterColumn.METAL).equals(text);
                boolean translated = fixedMetals
                        && text.isPresent()
                        && row.metal()
                                .filter(metal -> !metal.label().equalsIgnoreCase(text.get()))
                                .isPresent();
                return padded || translated ? Optional.empty() : row.metal();
            }
        };
    }

    private static CellRef in(DeclaredSmelter row, int column) {
        return new CellRef(row.at().file(), row.at().sheet(), CellAddress.lettersOf(column) + row.row());
    }

    private static boolean isLookedUp(DeclaredSmelter row, SmelterColumn column) {
        DeclaredText text = row.cells().get(column);
        return text != null && text.origin() == DeclaredText.Origin.LOOKED_UP;
    }
}
