package org.opencmrt.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;

/** Fills the sheet "Declaration": labels, input rules, company, and answers. */
final class DeclarationGrid {
    private static final int TITLE_COLUMN = 4;
    /** The sheet with the texts of the form. */
    private static final String TEXTS = "L!$D$";

    private final Grid grid;
    private final Layout layout;
    private final DeclarationLayout form;
    private final List<Metal> metals;
    private final Map<Asked, QuestionRow> rows = new LinkedHashMap<>();

    private record QuestionRow(QuestionLayout question, int row) {}

    DeclarationGrid(Grid grid, Layout layout, List<Metal> metals) {
        this.grid = grid;
        this.layout = layout;
        this.form = layout.declaration();
        this.metals = metals;
        form.questions().forEach(this::place);
        form.companyQuestions().forEach(this::place);
    }

    private void place(QuestionLayout question) {
        if (!question.perMetal()) {
            rows.put(new Asked(question.asks(), Optional.empty()), new QuestionRow(question, question.row()));
            return;
        }
        List<Metal> askedAbout = question.metals().isEmpty() ? metals : question.metals();
        for (int i = 0; i < askedAbout.size() && i < question.rows(); i++) {
            rows.put(
                    new Asked(question.asks(), Optional.of(askedAbout.get(i))),
                    new QuestionRow(question, question.row() + i));
        }
    }

    /** The form before anybody fills it in. */
    void blankForm(String versionText, String language) {
        grid.put(
                2,
                TITLE_COLUMN,
                Cell.calculated(TEXTS + 2, FormWords.title(layout.id().family())));
        grid.put(form.versionCell(), Cell.text(versionText));
        grid.put(form.languageCell(), Cell.text(language));
        grid.rule("list", form.languageCell());
        form.company().forEach((field, cell) -> grid.text(cell.row(), form.labelColumn(), FormWords.label(field)));
        grid.rule("list", form.company().get(Company.Field.SCOPE));
        grid.rule("date", form.company().get(Company.Field.EFFECTIVE_DATE));
        for (List<QuestionLayout> questions : List.of(form.questions(), form.companyQuestions())) {
            questions.forEach(this::blankQuestion);
        }
        form.questions().forEach(question -> headings(question.row() - 1));
        form.companyQuestions().stream().findFirst().ifPresent(question -> headings(question.row() - 1));
        form.picks().ifPresent(this::blankPicks);
        form.anchorRows().forEach(row -> grid.rule("list", new CellAddress(row, form.answerColumn())));
    }

    private void blankPicks(MetalPicks picks) {
        picks.cells().forEach(cell -> grid.rule("list", cell));
        int first = picks.cells().get(0).row();
        grid.text(first, form.labelColumn(), "Minerals");
        picks.otherChoice().ifPresent(other -> grid.text(first + picks.otherRowsBelow(), form.labelColumn(), "Others"));
    }

    private void headings(int row) {
        grid.put(row, form.answerColumn(), Cell.calculated(TEXTS + 3, "Answer"));
        grid.put(row, form.commentColumn(), Cell.calculated(TEXTS + 4, "Comments"));
    }

    private void blankQuestion(QuestionLayout question) {
        int labelRow = question.perMetal() ? question.row() - 1 : question.row();
        grid.text(labelRow, form.labelColumn(), FormWords.question(question));
        for (int i = 0; i < question.rows(); i++) {
            CellAddress answer = new CellAddress(question.row() + i, form.answerColumn());
            grid.rule("list", answer);
            grid.merge(answer + ":" + new CellAddress(answer.row(), answer.column() + 1));
            if (question.perMetal()) {
                grid.put(answer.row(), form.labelColumn(), Cell.calculated("AA" + answer.row(), ""));
            }
        }
        rows.forEach((asked, at) -> {
            if (at.question().equals(question) && asked.metal().isPresent()) {
                grid.text(at.row(), form.labelColumn(), asked.metal().get().label());
            }
        });
    }

    /** Writes the minerals into the cells for selecting them. */
    void pick() {
        MetalPicks picks = form.picks().orElseThrow();
        for (int i = 0; i < metals.size(); i++) {
            grid.put(picks.cells().get(i), Cell.text(metals.get(i).label()));
        }
    }

    /** Writes a text into a field of the company block. Versions without the field omit it. */
    void field(Company.Field field, Cell cell) {
        CellAddress at = form.company().get(field);
        if (at != null) {
            grid.put(at, cell);
        }
    }

    /** True if this version asks the question. */
    boolean asks(Asked asked) {
        return rows.containsKey(asked);
    }

    void answer(Asked asked, Given given) {
        QuestionRow at = rows.get(asked);
        if (at == null) {
            List<Asked> same = rows.keySet().stream()
                    .filter(one -> one.question() == asked.question())
                    .toList();
            throw new IllegalArgumentException(
                    layout.id() + " does not ask " + asked + "; it asks " + (same.isEmpty() ? rows.keySet() : same));
        }
        boolean asNumber = at.question().answers().meaning(given.text()) == Answer.Value.ALL
                && given.text().equals(FormWords.answer(Answer.Value.ALL))
                && FormWords.writesAllAsNumber(layout.id());
        if (asNumber) {
            grid.put(at.row(), form.answerColumn(), Cell.number(1, Cell.Format.PERCENT));
        } else {
            grid.text(at.row(), form.answerColumn(), given.text());
        }
        grid.text(at.row(), form.commentColumn(), given.comment());
    }
}
