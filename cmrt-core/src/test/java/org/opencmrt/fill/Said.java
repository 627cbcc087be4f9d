package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.SupplierDeclaration;

/**
 * The content of a declaration, regardless of where it is and how the look-up sheet words it: one line for each
 * statement.
 */
final class Said {
    private static final List<DeclaredSmelter.Column> FREE = List.of(
            DeclaredSmelter.Column.CONTACT_NAME,
            DeclaredSmelter.Column.CONTACT_EMAIL,
            DeclaredSmelter.Column.NEXT_STEPS,
            DeclaredSmelter.Column.MINE_NAMES,
            DeclaredSmelter.Column.MINE_COUNTRIES,
            DeclaredSmelter.Column.RECYCLED_OR_SCRAP,
            DeclaredSmelter.Column.COMMENTS);

    private Said() {}

    static List<String> by(SupplierDeclaration declaration) {
        List<String> said = new ArrayList<>();
        declaration.company().fields().forEach((field, text) -> {
            if (field != Company.Field.EFFECTIVE_DATE && field != Company.Field.SCOPE) {
                said.add(field + ": " + text.text());
            }
        });
        said.add("scope: " + declaration.company().scope());
        said.add("date: " + declaration.company().effectiveDate());
        said.add("metals: " + declaration.metals());
        declaration.answers().forEach(answer -> said.add(answer(answer)));
        declaration.companyAnswers().forEach(answer -> said.add(answer(answer)));
        declaration.smelters().stream()
                .filter(row -> row.entry() == Entry.LISTED
                        || row.entry() == Entry.NOT_LISTED
                        || row.entry() == Entry.NOT_YET_IDENTIFIED
                        || row.entry() == Entry.FREE_TEXT)
                .forEach(row -> said.add(smelter(row)));
        declaration.mines().forEach(mine -> said.add("mine: " + texts(mine.cells())));
        declaration.products().forEach(product -> said.add("product: " + texts(product.cells())));
        declaration.mineralsScope().forEach(mineral -> said.add("scope of: " + texts(mineral.cells())));
        return said;
    }

    private static String answer(Answer answer) {
        return answer.question() + " " + answer.metal() + ": "
                + answer.text().map(text -> text.equals("100%") ? "1" : text.toLowerCase(Locale.ROOT)) + ", "
                + answer.comment();
    }

    private static String smelter(DeclaredSmelter row) {
        StringBuilder said = new StringBuilder(row.entry() + " " + row.metal() + " ");
        Optional<String> id = row.text(DeclaredSmelter.Column.ID).or(() -> row.text(DeclaredSmelter.Column.ID_INPUT));
        if (row.entry() == Entry.LISTED) {
            said.append(id.or(() -> row.text(DeclaredSmelter.Column.LOOKUP_NAME)));
        } else if (row.entry() != Entry.NOT_YET_IDENTIFIED) {
            said.append(row.text(DeclaredSmelter.Column.NAME))
                    .append(row.country())
                    .append(typed(row, DeclaredSmelter.Column.CITY))
                    .append(typed(row, DeclaredSmelter.Column.STATE));
        }
        FREE.forEach(column -> row.text(column).ifPresent(text -> said.append("; " + column + " " + text)));
        return said.toString();
    }

    /**
     * The template's formulas show the location of a facility that they find by its name, even if the row is marked as
     * not listed.
     */
    private static Optional<String> typed(DeclaredSmelter row, DeclaredSmelter.Column column) {
        return Optional.ofNullable(row.cells().get(column))
                .filter(text -> text.origin() == DeclaredText.Origin.TYPED)
                .map(DeclaredText::text);
    }

    private static String texts(Map<?, DeclaredText> cells) {
        StringBuilder texts = new StringBuilder();
        cells.forEach((column, text) -> texts.append(column + "=" + text.text() + " "));
        return texts.toString();
    }
}
