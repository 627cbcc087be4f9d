package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;

/** Fills in the sheet "Declaration": company, minerals, answers, and comments. */
final class DeclarationFilling {
    /** A promise does not count as an answer. */
    private static final String PROMISE = "yes, when";

    private final Filling filling;
    private final DeclarationLayout layout;
    private final SupplierDeclaration declaration;
    private final Texts texts;
    private final Sheet sheet;
    private final Choices choices;
    /** Minerals in the order of the answer rows. */
    private final List<Metal> metals = new ArrayList<>();

    DeclarationFilling(Filling filling, DeclarationLayout layout, SupplierDeclaration declaration, Texts texts)
            throws WorkbookException {
        this.filling = filling;
        this.layout = layout;
        this.declaration = declaration;
        this.texts = texts;
        this.sheet = filling.sheet(layout.sheet());
        this.choices = filling.choices(sheet);
    }

    void fill() throws WorkbookException {
        company();
        metals();
        answers();
        clearTheRest();
    }

    private void company() throws WorkbookException {
        Company company = declaration.company();
        for (Map.Entry<Company.Field, DeclaredText> entry : company.fields().entrySet()) {
            Company.Field name = entry.getKey();
            DeclaredText text = entry.getValue();
            CellAddress cell = layout.company().get(name);
            Filling.Field field =
                    new Filling.Field(FillResult.Part.COMPANY, name.name(), Optional.empty(), Optional.of(text.cell()));
            if (cell == null) {
                filling.leaveOut(field, text.text(), "this version of the template does not ask for it");
            } else if (name == Company.Field.SCOPE) {
                scope(cell, field, text.text());
            } else if (name == Company.Field.EFFECTIVE_DATE) {
                if (company.effectiveDate().isEmpty()) {
                    filling.leaveOut(
                            field, text.text(), "it could not be read as a date; fill in the effective date yourself");
                }
            } else {
                filling.text(sheet, cell.row(), cell.column(), field, text.text());
            }
        }
        if (company.effectiveDate().isPresent() && layout.company().containsKey(Company.Field.EFFECTIVE_DATE)) {
            CellAddress cell = layout.company().get(Company.Field.EFFECTIVE_DATE);
            Optional<CellRef> source = Optional.ofNullable(company.fields().get(Company.Field.EFFECTIVE_DATE))
                    .map(DeclaredText::cell);
            filling.day(
                    sheet,
                    cell.row(),
                    cell.column(),
                    new Filling.Field(
                            FillResult.Part.COMPANY, Company.Field.EFFECTIVE_DATE.name(), Optional.empty(), source),
                    company.effectiveDate().get());
        }
        if (company.scope().isPresent() && !company.fields().containsKey(Company.Field.SCOPE)) {
            scope(
                    layout.company().get(Company.Field.SCOPE),
                    new Filling.Field(
                            FillResult.Part.COMPANY, Company.Field.SCOPE.name(), Optional.empty(), Optional.empty()),
                    company.scope().get().name());
        }
    }

    private void scope(CellAddress cell, Filling.Field field, String text) throws WorkbookException {
        for (Choices.Item item : choices.of(cell)) {
            String letter = item.text().isEmpty() ? "" : item.text().substring(0, 1);
            boolean same = declaration.company().scope().isPresent()
                    ? declaration.company().scope().get() == layout.scopes().get(letter)
                    : Texts.folded(item.text()).equals(Texts.folded(text));
            if (same) {
                filling.choice(sheet, cell.row(), cell.column(), field, item);
                return;
            }
        }
        filling.leaveOut(
                field, text, "it is not one of the template's choices; choose the declaration scope" + " yourself");
    }

    private void metals() throws WorkbookException {
        if (layout.picks().isEmpty()) {
            metals.addAll(layout.metals());
            return;
        }
        MetalPicks picks = layout.picks().get();
        Set<CellAddress> used = new HashSet<>();
        for (Metal metal : declaration.metals()) {
            Filling.Field field =
                    new Filling.Field(FillResult.Part.MINERALS, "MINERAL", Optional.of(metal), source(metal));
            Optional<CellAddress> cell = picks.cells().stream()
                    .filter(free -> !used.contains(free) && isOffered(free, metal))
                    .findFirst();
            boolean other = cell.isEmpty() && picks.otherChoice().isPresent();
            if (other) {
                cell = picks.cells().stream()
                        .filter(free -> !used.contains(free))
                        .findFirst();
            }
            if (cell.isEmpty()) {
                filling.leaveOut(
                        field,
                        texts.metal(metal),
                        "the template does not offer this mineral, or has no place left for it");
                continue;
            }
            CellAddress at = cell.get();
            used.add(at);
            metals.add(metal);
            if (other) {
                filling.text(
                        sheet, at.row(), at.column(), field, picks.otherChoice().get());
                CellAddress below = at.down(picks.otherRowsBelow());
                filling.text(sheet, below.row(), below.column(), field, texts.metal(metal));
            } else {
                filling.text(sheet, at.row(), at.column(), field, texts.metal(metal));
            }
        }
        // The template sorts the minerals by name, as Excel compares texts. Answer rows are in that order.
        metals.sort(Comparator.comparing(
                texts::metal, String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())));
    }

    private Optional<CellRef> source(Metal metal) {
        return Stream.concat(declaration.filling().otherNames().stream(), declaration.filling().picks().stream())
                .filter(text -> Metal.tryParse(text.text()).equals(Optional.of(metal)))
                .map(DeclaredText::cell)
                .findFirst();
    }

    private boolean isOffered(CellAddress cell, Metal metal) {
        try {
            return choices.of(cell).stream()
                    .anyMatch(item -> Metal.tryParse(item.text()).equals(Optional.of(metal)));
        } catch (WorkbookException e) {
            throw new Book.Unreadable(e);
        }
    }

    private record Asked(Question question, Optional<Metal> metal) {}

    private record Place(QuestionLayout question, int row) {}

    private void answers() throws WorkbookException {
        Map<Asked, Place> places = new HashMap<>();
        for (QuestionLayout question : questions()) {
            if (!question.perMetal()) {
                places.put(new Asked(question.asks(), Optional.empty()), new Place(question, question.row()));
                continue;
            }
            List<Metal> asked = question.metals().isEmpty() ? metals : question.metals();
            for (int i = 0; i < Math.min(asked.size(), question.rows()); i++) {
                places.put(
                        new Asked(question.asks(), Optional.of(asked.get(i))), new Place(question, question.row() + i));
            }
        }
        for (List<Answer> answers : List.of(declaration.answers(), declaration.companyAnswers())) {
            for (Answer answer : answers) {
                answer(answer, Optional.ofNullable(places.get(new Asked(answer.question(), answer.metal()))));
            }
        }
    }

    private List<QuestionLayout> questions() {
        return Stream.concat(layout.questions().stream(), layout.companyQuestions().stream())
                .toList();
    }

    private void answer(Answer answer, Optional<Place> place) throws WorkbookException {
        Filling.Field field = new Filling.Field(
                FillResult.Part.ANSWER, answer.question().name(), answer.metal(), Optional.of(answer.cell()));
        Filling.Field comment = new Filling.Field(
                FillResult.Part.COMMENT, answer.question().name(), answer.metal(), Optional.of(answer.commentCell()));
        if (place.isEmpty()) {
            String reason = "this version of the template does not ask this question"
                    + answer.metal()
                            .map(metal -> " about " + texts.metal(metal))
                            .orElse("");
            answer.text().ifPresent(text -> filling.leaveOut(field, text, reason));
            answer.comment().ifPresent(text -> filling.leaveOut(comment, text, reason));
            return;
        }
        int row = place.get().row;
        if (answer.text().isPresent()) {
            Optional<Choices.Item> item = item(place.get(), answer);
            if (item.isPresent()) {
                filling.choice(sheet, row, layout.answerColumn(), field, item.get());
            } else {
                filling.leaveOut(
                        field,
                        answer.text().get(),
                        "it is not one of the answers that the cell allows ("
                                + allowed(new CellAddress(row, layout.answerColumn()))
                                + "); choose the answer yourself");
            }
        }
        if (answer.comment().isPresent()) {
            filling.text(
                    sheet,
                    row,
                    layout.commentColumn(),
                    comment,
                    answer.comment().get());
        }
    }

    private String allowed(CellAddress cell) throws WorkbookException {
        return String.join(
                "; ", choices.of(cell).stream().map(Choices.Item::text).toList());
    }

    /** The item of a cell's own list for an answer: by its text, or else by its meaning. */
    private Optional<Choices.Item> item(Place place, Answer answer) throws WorkbookException {
        List<Choices.Item> items = choices.of(new CellAddress(place.row, layout.answerColumn()));
        String text = Texts.folded(answer.text().orElse(""));
        Optional<Choices.Item> same = items.stream()
                .filter(item -> Texts.folded(item.text()).equals(text))
                .findFirst();
        Answer.Value value = answer.value().orElse(Answer.Value.OTHER);
        if (same.isPresent() || value == Answer.Value.OTHER || text.startsWith(PROMISE)) {
            return same;
        }
        return items.stream()
                .filter(item -> place.question.answers().meaning(item.text()) == value)
                .findFirst();
    }

    private void clearTheRest() throws WorkbookException {
        for (CellAddress cell : layout.company().values()) {
            filling.clear(sheet, cell.row(), cell.column());
        }
        if (layout.picks().isPresent()) {
            MetalPicks picks = layout.picks().get();
            for (CellAddress cell : picks.cells()) {
                filling.clear(sheet, cell.row(), cell.column());
                if (picks.otherChoice().isPresent()) {
                    filling.clear(sheet, cell.row() + picks.otherRowsBelow(), cell.column());
                }
            }
        }
        for (QuestionLayout question : questions()) {
            int rows = !question.perMetal()
                    ? 1
                    : !question.metals().isEmpty()
                            ? question.metals().size()
                            : layout.picks().isPresent() ? question.rows() : metals.size();
            for (int row = question.row(); row < question.row() + rows; row++) {
                filling.clear(sheet, row, layout.answerColumn());
                filling.clear(sheet, row, layout.commentColumn());
            }
        }
    }
}
