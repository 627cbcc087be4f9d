package org.opencmrt.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;

/**
 * A view of the texts of a declaration. A person sees the meaning; a formula sees the content of the cell with its
 * white space: for it, {@code " Yes "} is not {@code "Yes"}, and a cell that contains only a space is not blank.
 */
interface View {
    /** The text of a cell that was read as {@code said}. */
    Optional<String> of(Optional<String> said, CellRef cell);

    /** The text in a column of a row. */
    Optional<String> of(DeclaredSmelter row, DeclaredSmelter.Column column);

    /** The metal of a row. */
    Optional<Metal> metal(DeclaredSmelter row);

    /** The view of a person. */
    View PERSON = new View() {
        @Override
        public Optional<String> of(Optional<String> said, CellRef cell) {
            return said;
        }

        @Override
        public Optional<String> of(DeclaredSmelter row, DeclaredSmelter.Column column) {
            return row.text(column);
        }

        @Override
        public Optional<Metal> metal(DeclaredSmelter row) {
            return row.metal();
        }
    };

    /**
     * The view of the template's formulas.
     *
     * <p>If the template has fixed metals, it looks for these English names; if the supplier selects them, it looks for
     * the content of the cells with the selection.
     */
    static View formulas(SupplierDeclaration declaration, Layout layout) {
        boolean fixedMetals = !layout.declaration().metals().isEmpty();
        Map<CellRef, String> verbatim = declaration.filling().verbatim();
        Map<Metal, Set<String>> picked = picked(declaration.filling());
        return new View() {
            @Override
            public Optional<String> of(Optional<String> said, CellRef cell) {
                String stands = verbatim.get(cell);
                return stands == null ? said : Optional.of(stands).filter(text -> !text.isEmpty());
            }

            @Override
            public Optional<String> of(DeclaredSmelter row, DeclaredSmelter.Column column) {
                Integer number = layout.smelterList().columns().get(column);
                return verbatim.isEmpty() || number == null || isLookedUp(row, column)
                        ? row.text(column)
                        : of(row.text(column), ItemCells.inRow(row, number));
            }

            @Override
            public Optional<Metal> metal(DeclaredSmelter row) {
                Optional<String> text = row.text(DeclaredSmelter.Column.METAL);
                Optional<String> stands = of(row, DeclaredSmelter.Column.METAL);
                Set<String> picks = row.metal().map(picked::get).orElse(null);
                if (picks != null && stands.isPresent()) {
                    return picks.contains(stands.get()) ? row.metal() : Optional.empty();
                }
                boolean padded = !stands.equals(text);
                boolean translated = fixedMetals
                        && text.isPresent()
                        && row.metal()
                                .filter(metal -> !metal.label().equalsIgnoreCase(text.get()))
                                .isPresent();
                return padded || translated ? Optional.empty() : row.metal();
            }
        };
    }

    /** How each selected mineral is spelled, ignoring case; more than one spelling if it is selected twice. */
    private static Map<Metal, Set<String>> picked(FormFilling filling) {
        Map<Metal, Set<String>> texts = new HashMap<>();
        Stream.concat(filling.picks().stream(), filling.otherNames().stream())
                .forEach(pick -> Metal.tryParse(pick.text())
                        .ifPresent(metal -> texts.computeIfAbsent(
                                        metal, first -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                                .add(filling.verbatim().getOrDefault(pick.cell(), pick.text()))));
        return texts;
    }

    private static boolean isLookedUp(DeclaredSmelter row, DeclaredSmelter.Column column) {
        DeclaredText text = row.cells().get(column);
        return text != null && text.origin() == DeclaredText.Origin.LOOKED_UP;
    }
}
