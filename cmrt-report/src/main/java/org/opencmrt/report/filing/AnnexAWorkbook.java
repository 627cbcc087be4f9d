package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.OriginCountries;
import org.opencmrt.internal.report.table.Cell;
import org.opencmrt.internal.report.table.Table;
import org.opencmrt.internal.report.table.TableBook;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;

/**
 * Annex A as a workbook ({@code annex-a.xlsx}): the facilities with the columns of its layout, the counts by metal and
 * status, the status words, the countries of origin if known, and the notes. Sheets can be filtered, so a grouping in
 * the layout does not create separate tables here.
 */
final class AnnexAWorkbook {
    private AnnexAWorkbook() {}

    /** Writes the workbook; {@code out} is flushed but not closed. */
    static void write(AnnexA annex, OutputStream out) throws IOException {
        try (TableBook book = new TableBook(out, new AnnexADocument(annex).title())) {
            book.add(facilities(annex));
            book.add(counts(annex));
            FacilityList list = annex.facilities();
            book.add(Table.of("Status words", list.countDefinitions().entrySet())
                    .text("Status", 16, Map.Entry::getKey)
                    .text("Meaning", 100, Map.Entry::getValue));
            book.add(Table.of("Status map", list.statusMap().entrySet())
                    .text("Audit status on the lists", 28, Map.Entry::getKey)
                    .text("Word used", 20, Map.Entry::getValue));
            if (list.origins().isPresent()) {
                book.add(origins(list.origins().get()));
            }
            book.add(Table.of("Notes", notes(annex))
                    .text("About", 20, Map.Entry::getKey)
                    .text("Note", 120, Map.Entry::getValue));
        }
    }

    private static Table<FacilityList.Row> facilities(AnnexA annex) {
        Table<FacilityList.Row> table =
                Table.of("Facilities", annex.facilities().rows());
        for (AnnexALayout.Column column : annex.layout().columns()) {
            boolean number = column == AnnexALayout.Column.SUPPLIERS
                    && !annex.facilities().input().showSuppliers();
            table = table.column(
                    column.label(),
                    column == AnnexALayout.Column.SMELTER ? 48 : 24,
                    row -> number ? Cell.number(Double.parseDouble(column.cell(row))) : Cell.text(column.cell(row)));
        }
        return table;
    }

    private static Table<Map.Entry<Metal, Map<String, Integer>>> counts(AnnexA annex) {
        Set<Map.Entry<Metal, Map<String, Integer>>> metals =
                annex.facilities().counts().entrySet();
        Table<Map.Entry<Metal, Map<String, Integer>>> table = Table.of("Counts", metals);
        table = table.text("Metal", 16, metal -> metal.getKey().label());
        for (String word : annex.facilities().countDefinitions().keySet()) {
            table = table.number(word, 16, metal -> metal.getValue().getOrDefault(word, 0));
        }
        return table.number(
                "Total",
                12,
                metal -> metal.getValue().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    private static Table<Map.Entry<Country, Integer>> origins(OriginCountries origins) {
        return Table.of("Countries of origin", origins.countries().entrySet())
                .text("Country", 40, country -> country.getKey().name())
                .text("Covered country", 18, country -> country.getKey().isCovered() ? "covered" : "no")
                .number("Facilities", 12, Map.Entry::getValue);
    }

    private static List<Map.Entry<String, String>> notes(AnnexA annex) {
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        FacilityList list = annex.facilities();
        list.input().company().ifPresent(company -> notes.add(Map.entry("Company", company)));
        list.input().period().ifPresent(period -> notes.add(Map.entry("Reporting period", period)));
        notes.add(Map.entry("Status", list.input().statusBasis()));
        if (list.input().details()) {
            list.leftOut().forEach(left -> notes.add(Map.entry("Not in the list", left.text())));
            list.survey().ifPresent(survey -> notes.add(Map.entry("Supplier survey", survey.text())));
        }
        new AnnexADocument(annex).sources().forEach(source -> notes.add(Map.entry("List used", source)));
        list.origins().ifPresent(origins -> origins.besides().forEach(text -> notes.add(Map.entry("Origins", text))));
        list.notes().forEach(text -> notes.add(Map.entry("Note", text)));
        return notes;
    }
}
