package org.opencmrt.fill;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Area;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;

/** The spelling of metals and countries in a blank, regardless of the declaration. */
final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private final Map<Metal, String> metals = new LinkedHashMap<>();
    private final Map<Country, String> countries;

    Texts(Filling filling, Layout layout, SupplierDeclaration declaration) throws WorkbookException {
        metals.putAll(filling.known.fact("metals", () -> {
            offeredMetals(filling, layout);
            return Map.copyOf(metals);
        }));
        countries = filling.known.fact("countries", () -> offeredCountries(filling, layout));
        namedMetals(declaration);
    }

    /** The form in which texts are compared, ignoring case, width, and white space. */
    static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void offeredMetals(Filling filling, Layout layout) throws WorkbookException {
        Sheet form = filling.sheet(layout.declaration().sheet());
        if (layout.declaration().picks().isPresent()) {
            for (CellAddress pick : layout.declaration().picks().get().cells()) {
                for (Choices.Item item : filling.choices(form).of(pick)) {
                    metal(item.text());
                }
            }
        }
        if (layout.lookup().isPresent()) {
            SheetLayout<LookupColumn> lookup = layout.lookup().get();
            Optional<Sheet> sheet = filling.book.find(lookup.sheet());
            int column = lookup.columns().getOrDefault(LookupColumn.METAL, 0);
            for (int row = lookup.firstRow();
                    sheet.isPresent() && row <= sheet.get().xml.lastRow();
                    row++) {
                sheet.get().text(row, column).ifPresent(this::metal);
            }
        }
        layout.declaration().metals().forEach(metal -> metals.putIfAbsent(metal, metal.label()));
    }

    private void metal(String text) {
        Metal.tryParse(text).ifPresent(metal -> metals.putIfAbsent(metal, text));
    }

    /** Metals that the template does not offer are spelled as in the declaration. */
    private void namedMetals(SupplierDeclaration declaration) {
        for (List<DeclaredText> names : List.of(
                declaration.filling().otherNames(), declaration.filling().picks())) {
            names.forEach(name -> metal(name.text()));
        }
    }

    String metal(Metal metal) {
        return metals.getOrDefault(metal, metal.label());
    }

    private static Map<Country, String> offeredCountries(Filling filling, Layout layout) throws WorkbookException {
        Map<Country, String> countries = new HashMap<>();
        Sheet list = filling.sheet(layout.smelterList().sheet());
        Integer column = layout.smelterList().columns().get(DeclaredSmelter.Column.COUNTRY);
        for (Choices.Item item :
                filling.choices(list).of(new CellAddress(layout.smelterList().firstRow(), column))) {
            country(filling, item).ifPresent(country -> countries.putIfAbsent(country, item.text()));
        }
        return countries;
    }

    /** The country of an item: from the code to its left, or else from its name. */
    private static Optional<Country> country(Filling filling, Choices.Item item) throws WorkbookException {
        Optional<Area> cell = item.cell().filter(one -> one.fromColumn() > 1);
        if (cell.isEmpty()) {
            return Country.tryParse(item.text());
        }
        return filling.book
                .sheet(cell.get().sheet())
                .text(cell.get().fromRow(), cell.get().fromColumn() - 1)
                .filter(text -> text.strip().length() == 2)
                .flatMap(Country::tryParse)
                .or(() -> Country.tryParse(item.text()));
    }

    /** The country as spelled in the blank, or else as spelled in the declaration. */
    String country(Optional<Country> country, String declared) {
        return country.map(known -> countries.getOrDefault(known, declared)).orElse(declared);
    }
}
