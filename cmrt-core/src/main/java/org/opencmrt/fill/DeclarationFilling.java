package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;
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
        List<QuestionPlace> places = QuestionPlace.of(layout, metals());
        for (Answer answer : declaration.allAnswers().toList()) {
            answer(answer, places);
        }
        clearTheRest(places);
    }

    private void company() throws WorkbookException {
        Company company = declaration.company();
        for (Map.Entry<Company.Field, DeclaredText> entry : company.fields().entrySet()) {
            String text = entry.getValue().text();
            CellAddress cell = layout.company().get(entry.getKey());
            Filling.Field field = field(entry.getKey());
            if (cell == null) {
                filling.leaveOut(field, text, "this version of the template does not ask for it");
            } else if (entry.getKey() == Company.Field.SCOPE) {
                scope(text);
            } else if (entry.getKey() != Company.Field.EFFECTIVE_DATE) {
                filling.text(sheet, cell, field, text);
            } else if (company.effectiveDate().isEmpty()) {
                filling.leaveOut(field, text, "it could not be read as a date; fill in the effective date yourself");
            }
        }
        CellAddress date = layout.company().get(Company.Field.EFFECTIVE_DATE);
        if (company.effectiveDate().isPresent() && date != null) {
            filling.day(
                    sheet,
                    date,
                    field(Company.Field.EFFECTIVE_DATE),
                    company.effectiveDate().get());
        }
        if (company.scope().isPresent() && !company.fields().containsKey(Company.Field.SCOPE)) {
            scope(company.scope().get().name());
        }
    }

    private Filling.Field field(Company.Field name) {
        Optional<CellRef> source =
                Optional.ofNullable(declaration.company().fields().get(name)).map(DeclaredText::cell);
        return new Filling.Field(FillResult.Part.COMPANY, name.name(), Optional.empty(), source);
    }

    private void scope(String text) throws WorkbookException {
        CellAddress cell = layout.company().get(Company.Field.SCOPE);
        for (Choices.Item item : choices.of(cell)) {
            String letter = item.text().isEmpty() ? "" : item.text().substring(0, 1);
            boolean same = declaration.company().scope().isPresent()
                    ? declaration.company().scope().get() == layout.scopes().get(letter)
                    : Texts.folded(item.text()).equals(Texts.folded(text));
            if (same) {
                filling.choice(sheet, cell, field(Company.Field.SCOPE), item);
                return;
            }
        }
        filling.leaveOut(
                field(Company.Field.SCOPE),
                text,
                "it is not one of the template's choices; choose the declaration scope yourself");
    }

    /** Selects the minerals, if the form offers a choice, and returns them in the order of the answer rows. */
    private List<Metal> metals() throws WorkbookException {
        if (layout.picks().isEmpty()) {
            return layout.metals();
        }
        MetalPicks picks = layout.picks().get();
        List<CellAddress> free = new ArrayList<>(picks.cells());
        List<Metal> metals = new ArrayList<>();
        for (Metal metal : declaration.metals()) {
            Filling.Field field =
                    new Filling.Field(FillResult.Part.MINERALS, "MINERAL", Optional.of(metal), source(metal));
            Optional<CellAddress> offering = offering(free, metal);
            if (free.isEmpty() || (offering.isEmpty() && picks.otherChoice().isEmpty())) {
                filling.leaveOut(
                        field,
                        texts.metal(metal),
                        "the template does not offer this mineral, or has no place left for it");
                continue;
            }
            metals.add(metal);
            CellAddress at = offering.orElseGet(() -> free.get(0));
            free.remove(at);
            if (offering.isEmpty()) {
                filling.text(sheet, at, field, picks.otherChoice().get());
                at = at.down(picks.otherRowsBelow());
            }
            filling.text(sheet, at, field, texts.metal(metal));
        }
        // The template sorts the minerals by name, as Excel compares texts. Answer rows are in that order.
        metals.sort(Comparator.comparing(
                texts::metal, String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())));
        return metals;
    }

    private Optional<CellRef> source(Metal metal) {
        return Stream.concat(declaration.filling().otherNames().stream(), declaration.filling().picks().stream())
                .filter(text -> Metal.tryParse(text.text()).equals(Optional.of(metal)))
                .map(DeclaredText::cell)
                .findFirst();
    }

    private Optional<CellAddress> offering(List<CellAddress> cells, Metal metal) throws WorkbookException {
        for (CellAddress cell : cells) {
            if (choices.of(cell).stream()
                    .anyMatch(item -> Metal.tryParse(item.text()).equals(Optional.of(metal)))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private void answer(Answer answer, List<QuestionPlace> places) throws WorkbookException {
        String question = answer.question().name();
        Filling.Field field =
                new Filling.Field(FillResult.Part.ANSWER, question, answer.metal(), Optional.of(answer.cell()));
        Filling.Field comment =
                new Filling.Field(FillResult.Part.COMMENT, question, answer.metal(), Optional.of(answer.commentCell()));
        Optional<QuestionPlace> place = places.stream()
                .filter(one -> one.asks(answer.question(), answer.metal()))
                .findFirst();
        if (place.isEmpty()) {
            String reason = "this version of the template does not ask this question"
                    + answer.metal()
                            .map(metal -> " about " + texts.metal(metal))
                            .orElse("");
            answer.text().ifPresent(text -> filling.leaveOut(field, text, reason));
            answer.comment().ifPresent(text -> filling.leaveOut(comment, text, reason));
            return;
        }
        if (answer.text().isPresent()) {
            CellAddress cell = new CellAddress(place.get().row(), layout.answerColumn());
            List<Choices.Item> items = choices.of(cell);
            Optional<Choices.Item> item = item(items, place.get(), answer);
            if (item.isPresent()) {
                filling.choice(sheet, cell, field, item.get());
            } else {
                String allowed =
                        String.join("; ", items.stream().map(Choices.Item::text).toList());
                filling.leaveOut(
                        field,
                        answer.text().get(),
                        "it is not one of the answers that the cell allows (" + allowed
                                + "); choose the answer yourself");
            }
        }
        if (answer.comment().isPresent()) {
            CellAddress cell = new CellAddress(place.get().row(), layout.commentColumn());
            filling.text(sheet, cell, comment, answer.comment().get());
        }
    }

    /** The item of a cell's own list for an answer: by its text, or else by its meaning. */
    private static Optional<Choices.Item> item(List<Choices.Item> items, QuestionPlace place, Answer answer) {
        String text = Texts.folded(answer.text().orElse(""));
        Optional<Choices.Item> same = items.stream()
                .filter(item -> Texts.folded(item.text()).equals(text))
                .findFirst();
        Answer.Value value = answer.value().orElse(Answer.Value.OTHER);
        if (same.isPresent() || value == Answer.Value.OTHER || text.startsWith(PROMISE)) {
            return same;
        }
        return items.stream()
                .filter(item -> place.layout().answers().meaning(item.text()) == value)
                .findFirst();
    }

    private void clearTheRest(List<QuestionPlace> places) throws WorkbookException {
        for (CellAddress cell : layout.company().values()) {
            filling.clear(sheet, cell);
        }
        if (layout.picks().isPresent()) {
            MetalPicks picks = layout.picks().get();
            for (CellAddress cell : picks.cells()) {
                filling.clear(sheet, cell);
                if (picks.otherChoice().isPresent()) {
                    filling.clear(sheet, cell.down(picks.otherRowsBelow()));
                }
            }
        }
        // The form may have answers about minerals that the declaration does not select.
        IntStream rows = layout.picks().isPresent()
                ? Stream.concat(layout.questions().stream(), layout.companyQuestions().stream())
                        .flatMapToInt(question -> IntStream.range(question.row(), question.row() + question.rows()))
                : places.stream().mapToInt(QuestionPlace::row);
        for (int row : rows.toArray()) {
            filling.clear(sheet, new CellAddress(row, layout.answerColumn()));
            filling.clear(sheet, new CellAddress(row, layout.commentColumn()));
        }
    }
}
