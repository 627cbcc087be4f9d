package org.opencmrt.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;

/** Converts a description into the sheets of a workbook. For single use. */
final class FormSheets {
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** The key column that the formulas of the smelter list search: metal and name. */
    private static final int LOOKUP_KEY_COLUMN = 10;
    /** The product list ends with a copyright line, which is not a product. */
    private static final String FOOTER_FORMULA = "\"© \"&\"Nobody\"";

    private static final int PRODUCT_FOOTER_ROW = 1001;
    private static final int SMELTER_FOOTER_ROW = 1002;
    private static final BigDecimal LAST_WITH_TRANSLATIONS = new BigDecimal("2.02");

    private final Description said;
    private final Layout layout;
    private final Map<String, Grid> sheets = new LinkedHashMap<>();

    FormSheets(Description said) {
        this.said = said;
        this.layout = said.layout;
    }

    List<Grid> sheets() {
        note("Revision", Grid.Tab.VISIBLE, "Made for tests");
        note("Instructions", Grid.Tab.VISIBLE, "Made for tests");
        declaration();
        layout.mineralsScope().ifPresent(scope -> rows(scope, said.mineralsScope));
        smelterList();
        note("Checker", Grid.Tab.VISIBLE, "Made for tests");
        layout.mineList().ifPresent(mines -> rows(mines, said.mines));
        productList();
        layout.lookup().ifPresent(this::lookup);
        for (String hidden : List.of("L", "C", "SorP")) {
            note(hidden, Grid.Tab.HIDDEN, "Made for tests");
        }
        sheet("L", Grid.Tab.HIDDEN).text(2, 4, FormWords.title(layout.id().family()));
        said.ownSheets.forEach(this::ownSheet);
        if (said.fillable) {
            new FillableForm(layout, said.preparedRows, sheets::get).prepare();
        }
        said.overrides.forEach(this::override);
        return List.copyOf(sheets.values());
    }

    private void declaration() {
        Grid grid = sheet(layout.declaration().sheet(), Grid.Tab.VISIBLE);
        DeclarationGrid form = new DeclarationGrid(grid, layout, said.metals());
        form.blankForm(said.versionText, said.language);
        if (said.picksMetals()) {
            form.pick();
        }
        said.company.forEach((field, text) -> form.field(field, Cell.text(text)));
        said.date.ifPresent(date -> form.field(Company.Field.EFFECTIVE_DATE, dateCell(date)));
        Map<Asked, Given> answers = new LinkedHashMap<>();
        said.uses.ifPresent(used -> answers.putAll(diligent(used)));
        answers.putAll(said.answers);
        answers.forEach(form::answer);
    }

    private Cell dateCell(LocalDate date) {
        return switch (said.style.dates()) {
            case SINCE_1900 -> Cell.number((double) ChronoUnit.DAYS.between(DAY_0_OF_1900, date), Cell.Format.DATE);
            case SINCE_1904 -> Cell.number((double) ChronoUnit.DAYS.between(DAY_0_OF_1904, date), Cell.Format.DATE);
            case TEXT -> Cell.text(date.toString());
        };
    }

    /** The answers of a supplier that uses these metals and reports everything with complete information. */
    private Map<Asked, Given> diligent(List<Metal> used) {
        if (!said.metals().containsAll(used)) {
            throw new IllegalArgumentException(layout.id() + " cannot use all of " + labels(used) + "; it is about "
                    + labels(said.metals()) + (said.picksMetals() ? ". Select others with pick(metal)" : ""));
        }
        Map<Asked, Given> answers = new LinkedHashMap<>();
        for (Metal metal : said.metals()) {
            for (QuestionLayout question : layout.declaration().questions()) {
                boolean asked = question.metals().isEmpty() || question.metals().contains(metal);
                boolean gate = question.asks() == Question.INTENTIONALLY_ADDED;
                if (asked && (gate || used.contains(metal))) {
                    Answer.Value value = used.contains(metal) ? diligent(question.asks()) : Answer.Value.NO;
                    answers.put(new Asked(question.asks(), Optional.of(metal)), new Given(FormWords.answer(value), ""));
                }
            }
        }
        for (QuestionLayout question : layout.declaration().companyQuestions()) {
            List<Optional<Metal>> about =
                    question.perMetal() ? used.stream().map(Optional::of).toList() : List.of(Optional.empty());
            if (!used.isEmpty()) {
                about.forEach(metal -> answers.put(
                        new Asked(question.asks(), metal), new Given(FormWords.answer(diligent(question.asks())), "")));
            }
        }
        return answers;
    }

    private static List<String> labels(List<Metal> metals) {
        return metals.stream().map(Metal::label).toList();
    }

    private static Answer.Value diligent(Question question) {
        return switch (question) {
            case COVERED_COUNTRIES, CAHRA, RECYCLED_OR_SCRAP, FROM_RECYCLER_OR_SCRAP_SUPPLIER, DISCLOSURE_REQUIRED ->
                Answer.Value.NO;
            case SUPPLIER_RESPONSE_RATE -> Answer.Value.ALL;
            default -> Answer.Value.YES;
        };
    }

    private void smelterList() {
        Grid grid = sheet(layout.smelterList());
        SmelterGrid rows = new SmelterGrid(grid, layout, said.lookup);
        int last = layout.smelterList().firstRow() - 1;
        last = Math.max(last, said.smelters.isEmpty() ? 0 : said.smelters.lastKey());
        last = Math.max(last, said.readSmelters.isEmpty() ? 0 : said.readSmelters.lastKey());
        for (int row = layout.smelterList().firstRow(); row <= last + said.preparedRows; row++) {
            if (said.readSmelters.containsKey(row)) {
                rows.rowAsRead(row, said.readSmelters.get(row));
            } else if (said.smelters.containsKey(row)) {
                rows.row(row, said.smelters.get(row).typed());
            } else {
                rows.preparedRow(row);
            }
        }
        translations(layout.smelterList(), grid, SMELTER_FOOTER_ROW, 4);
    }

    /**
     * The table below the lists of 2.00 to 2.02, after the copyright line and a filler row. Below it are names of
     * smelters.
     */
    private void translations(SheetLayout<?> list, Grid grid, int row, int column) {
        if (!list.is(SheetLayout.TRANSLATIONS_BELOW)
                || layout.id().version().number().compareTo(LAST_WITH_TRANSLATIONS) > 0) {
            return;
        }
        grid.put(row, 2, Cell.text("© Nobody"));
        grid.text(row + 1, column, "A".repeat(291));
        List<String> languages = List.of("English", "Chinese", "Japanese", "Korean", "French");
        for (int i = 0; i < languages.size(); i++) {
            grid.text(row + 2, column + i, languages.get(i));
            grid.text(row + 3, column + i, "Metal (*)");
            grid.text(row + 4, column + i, "Text in " + languages.get(i));
            grid.text(row + 7, column + i, i == 0 ? "ALBANIA" : "Some Smelter");
        }
    }

    private void productList() {
        SheetLayout<Product.Column> products = layout.productList();
        Grid grid = rows(products, said.products);
        translations(products, grid, PRODUCT_FOOTER_ROW, 1);
        grid.put(
                PRODUCT_FOOTER_ROW,
                products.columns().get(Product.Column.NUMBER),
                Cell.calculated(FOOTER_FORMULA, "© Nobody"));
    }

    private void lookup(SheetLayout<LookupColumn> lookup) {
        Grid grid = sheet(lookup);
        int row = lookup.firstRow();
        for (Map<LookupColumn, String> line : said.lookup.lines(said.metals())) {
            int at = row;
            line.forEach((column, text) -> {
                if (lookup.columns().containsKey(column)) {
                    grid.text(at, lookup.columns().get(column), text);
                }
            });
            boolean hasKey = lookup.columns().values().stream().noneMatch(column -> column == LOOKUP_KEY_COLUMN)
                    && lookup.columns().containsKey(LookupColumn.LOOKUP_NAME);
            if (hasKey) {
                String key = line.get(LookupColumn.METAL) + line.get(LookupColumn.LOOKUP_NAME);
                grid.put(row, LOOKUP_KEY_COLUMN, Cell.calculated("A" + row + "&B" + row, key));
            }
            row++;
        }
    }

    /** A sheet with a list and plain rows. */
    private <C extends Enum<C>> Grid rows(SheetLayout<C> layoutOfSheet, Map<Integer, Map<C, String>> rows) {
        Grid grid = sheet(layoutOfSheet);
        rows.forEach((row, texts) -> texts.forEach((column, text) -> {
            if (layoutOfSheet.columns().containsKey(column)) {
                grid.text(row, layoutOfSheet.columns().get(column), text);
            }
        }));
        return grid;
    }

    /** The number of rows with input rules that the templates prepare for a list. */
    private static final int RULED_ROWS = 2_500;

    /**
     * A sheet with a list: version cell, headings (formulas, as in the templates, but typed in a sheet with marks), and
     * rules for the cells where metals are selected.
     */
    private <C extends Enum<C>> Grid sheet(SheetLayout<C> list) {
        Grid grid = sheet(list.sheet(), Grid.Tab.VISIBLE);
        list.versionCell().ifPresent(cell -> grid.put(cell, Cell.text(said.versionText)));
        list.columns().forEach((column, number) -> {
            String label = FormWords.label(column);
            Cell heading = list.marks().isPresent() ? Cell.text(label) : Cell.calculated("\"" + label + "\"", label);
            grid.put(new CellAddress(list.firstRow() - 1, number), heading);
            if (column == DeclaredSmelter.Column.METAL || column == DeclaredMine.Column.METAL) {
                CellAddress first = new CellAddress(list.firstRow(), number);
                grid.rule("list", first + ":" + first.down(RULED_ROWS - 1));
            }
        });
        list.marks().ifPresent(marks -> {
            marks.formulas().forEach(cell -> grid.put(cell, Cell.calculated("\"About this list\"", "About this list")));
            grid.rule("list", marks.chosenFrom() + ":" + marks.chosenTo());
        });
        return grid;
    }

    private Grid sheet(String name, Grid.Tab tab) {
        return sheets.computeIfAbsent(name, missing -> new Grid(missing, tab));
    }

    private void ownSheet(String name, List<List<String>> rows) {
        Grid grid = sheet(name, said.hiddenSheets.contains(name) ? Grid.Tab.HIDDEN : Grid.Tab.VISIBLE);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                grid.text(row + 1, column + 1, rows.get(row).get(column));
            }
        }
    }

    private void note(String name, Grid.Tab tab, String text) {
        sheet(name, tab).text(1, 1, text);
    }

    private void override(String address, Cell cell) {
        int bang = address.lastIndexOf('!');
        Grid grid = bang < 0 ? null : sheets.get(address.substring(0, bang));
        if (grid == null) {
            throw new IllegalArgumentException("'" + address
                    + "' is not a cell of this workbook, such as Declaration!D8; its sheets are " + sheets.keySet());
        }
        grid.put(CellAddress.of(address.substring(bang + 1)), cell);
    }
}
