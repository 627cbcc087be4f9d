package org.opencmrt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.AnswerVocabulary;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** Makes a form fillable: adds its input cells with their choices, prepared rows, and a Checker. For single use. */
final class FillableForm {
    /** A column far to the right of the visible columns. */
    private static final int CHOICES_COLUMN = 50;

    private static final List<String> MINERALS =
            List.of("Cobalt", "Copper", "Graphite", "Lithium", "Mica", "Nickel", "Rare Earth Elements", "Zinc");
    private static final Map<String, String> COUNTRIES =
            Map.of("AT", "AUSTRIA", "JP", "JAPAN", "US", "UNITED STATES OF AMERICA");

    private final Layout layout;
    private final DeclarationLayout form;
    private final int rows;
    private final Function<String, Grid> sheets;
    private final Grid declaration;
    private int choicesRow = 1;

    FillableForm(Layout layout, int rows, Function<String, Grid> sheets) {
        this.layout = layout;
        this.form = layout.declaration();
        this.rows = rows;
        this.sheets = sheets;
        this.declaration = sheets.apply(form.sheet());
    }

    void prepare() {
        form.company()
                .forEach((field, cell) -> declaration.blank(
                        cell.row(),
                        cell.column(),
                        field == Company.Field.EFFECTIVE_DATE ? Cell.Format.DATE : Cell.Format.GENERAL));
        offer(
                form.company().get(Company.Field.SCOPE).toString(),
                form.scopes().entrySet().stream()
                        .map(scope -> Cell.text(scope.getKey() + ". " + FormWords.scope(scope.getValue())))
                        .toList());
        Stream.concat(form.questions().stream(), form.companyQuestions().stream())
                .forEach(this::question);
        form.picks().ifPresent(this::picks);
        list(layout.smelterList());
        layout.mineList().ifPresent(this::list);
        layout.mineralsScope().ifPresent(this::list);
        list(layout.productList());
        countries();
        checker();
    }

    private void question(QuestionLayout question) {
        for (int row = question.row(); row < question.row() + question.rows(); row++) {
            declaration.blank(row, form.answerColumn());
            declaration.blank(row, form.commentColumn());
            offer(new CellAddress(row, form.answerColumn()).toString(), answers(question.answers()));
        }
    }

    private List<Cell> answers(AnswerVocabulary vocabulary) {
        List<Cell> answers = new ArrayList<>();
        for (Answer.Value value : Answer.Value.values()) {
            if (value == Answer.Value.ALL && FormWords.writesAllAsNumber(layout.id())) {
                answers.add(Cell.number(1, Cell.Format.PERCENT));
            } else if (value != Answer.Value.OTHER && vocabulary.meaning(FormWords.answer(value)) == value) {
                answers.add(Cell.text(FormWords.answer(value)));
            }
        }
        return answers;
    }

    private void picks(MetalPicks picks) {
        List<Cell> minerals = new ArrayList<>();
        MINERALS.forEach(name -> minerals.add(Cell.text(name)));
        picks.otherChoice().ifPresent(other -> minerals.add(Cell.text(other)));
        for (CellAddress cell : picks.cells()) {
            declaration.blank(cell.row(), cell.column());
            declaration.blank(cell.row() + picks.otherRowsBelow(), cell.column());
            offer(cell.toString(), minerals);
        }
    }

    /** Lists choices in a separate column, and adds a rule that allows one of them. */
    private void offer(String area, List<Cell> choices) {
        int first = choicesRow;
        for (Cell choice : choices) {
            declaration.put(choicesRow++, CHOICES_COLUMN, choice);
        }
        String column = "$" + CellAddress.lettersOf(CHOICES_COLUMN) + "$";
        declaration.rule("list", area, column + first + ":" + column + (choicesRow - 1));
    }

    private <C extends Enum<C>> void list(SheetLayout<C> list) {
        Grid grid = sheets.apply(list.sheet());
        for (int row = list.firstRow(); row < list.firstRow() + rows; row++) {
            for (int column : list.columns().values()) {
                grid.blank(row, column);
            }
        }
    }

    private void countries() {
        Grid names = sheets.apply("C");
        int row = 2;
        for (Map.Entry<String, String> country :
                COUNTRIES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            names.text(row, 1, country.getKey());
            names.text(row++, 2, country.getValue());
        }
        String choices = "'C'!$B$2:$B$" + (row - 1);
        offer(layout.smelterList(), DeclaredSmelter.Column.COUNTRY, choices);
        layout.mineList().ifPresent(mines -> offer(mines, DeclaredMine.Column.COUNTRY, choices));
    }

    private <C extends Enum<C>> void offer(SheetLayout<C> list, C column, String choices) {
        Optional.ofNullable(list.columns().get(column)).ifPresent(number -> {
            CellAddress first = new CellAddress(list.firstRow(), number);
            sheets.apply(list.sheet()).rule("list", first + ":" + first.down(rows - 1), choices);
        });
    }

    /**
     * Counts open fields of the company block, open first questions, and metals without a smelter; the total is in D2.
     */
    private void checker() {
        Grid checker = sheets.apply("Checker");
        int row = 4;
        for (Company.Field field : List.of(Company.Field.NAME, Company.Field.SCOPE, Company.Field.CONTACT_NAME)) {
            checker.put(
                    row, 2, Cell.calculated(form.sheet() + "!" + form.company().get(field), "0"));
            checker.put(
                    row,
                    8,
                    new Cell(Cell.Kind.NUMBER, "1", Optional.of("IF(B" + row + "=0,1,0)"), Cell.Format.GENERAL));
            row++;
        }
        for (QuestionLayout question : form.questions()) {
            for (int i = 0;
                    question.asks() == Question.INTENTIONALLY_ADDED
                            && i < form.metals().size();
                    i++) {
                Metal metal = form.metals().get(i);
                String answer = form.sheet() + "!" + new CellAddress(question.row() + i, form.answerColumn());
                Integer metals = layout.smelterList().columns().get(DeclaredSmelter.Column.METAL);
                String column = CellAddress.lettersOf(metals);
                checker.put(row, 2, Cell.calculated(answer, "0"));
                checker.put(
                        row,
                        8,
                        new Cell(
                                Cell.Kind.NUMBER,
                                "1",
                                Optional.of("IF(B" + row + "=\"No\",0,IF(AND(B" + row + "=\"Yes\",COUNTIF('"
                                        + layout.smelterList().sheet() + "'!" + column + ":" + column + ",\""
                                        + metal.label()
                                        + "\")>0),0,1))"),
                                Cell.Format.GENERAL));
                row++;
            }
        }
        checker.put(
                2,
                4,
                new Cell(
                        Cell.Kind.NUMBER,
                        String.valueOf(row - 4),
                        Optional.of("SUM(H4:H" + (row - 1) + ")"),
                        Cell.Format.GENERAL));
    }
}
