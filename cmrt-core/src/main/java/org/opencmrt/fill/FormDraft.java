package org.opencmrt.fill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.MetalPicks;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateId;

/** A declaration for a form that is being created, with the result for each field. */
final class FormDraft {
    /**
     * A row for the smelter list, before the look-up in the form's own sheet.
     *
     * @param row the content of the row
     * @param transfer {@link Transfer#COPY} or {@link Transfer#CONFIRM}
     * @param reason why it is written
     */
    record Row(DeclaredSmelter row, Transfer transfer, String reason) {}

    /**
     * The planned answer at a place. The field gives the reason; it is empty if there was no answer and there is
     * nothing to ask.
     */
    private record Entry(Answer answer, Optional<FillReport.Field> field) {
        boolean isProposal() {
            return field.filter(one -> one.transfer() == Transfer.CONFIRM).isPresent();
        }
    }

    /**
     * An answer that was given elsewhere.
     *
     * @param words its words; empty if only the value is known
     * @param keepsWords whether words that say more than those of the form are kept in the comment
     */
    record Given(Answer.Value value, Optional<String> words, boolean keepsWords) {
        static Given of(Answer.Value value) {
            return new Given(value, Optional.empty(), false);
        }
    }

    /** An answer in the form's words, and the old text if it contains more. */
    private record Picked(String text, Optional<String> kept) {}

    final TemplateId target;
    final Layout layout;
    final Edition edition;
    private final SourceFile source;
    private final Optional<Template.Language> language;
    private final Map<Metal, String> metals;
    final List<QuestionPlace> places;
    private final boolean keepsWords;
    private final Map<QuestionPlace, Entry> answers = new LinkedHashMap<>();
    private final Map<Company.Field, DeclaredText> company = new EnumMap<>(Company.Field.class);
    private final Map<Company.Field, FillReport.Field> companyFields = new EnumMap<>(Company.Field.class);
    final List<Row> rows = new ArrayList<>();
    final List<DeclaredMine> mines = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    final List<ScopedMineral> mineralsScope = new ArrayList<>();
    private final List<FillReport.Field> minerals = new ArrayList<>();
    final List<FillReport.Field> others = new ArrayList<>();
    private Optional<DeclarationScope> scope = Optional.empty();
    private Optional<LocalDate> effectiveDate = Optional.empty();

    /**
     * @param metals the metals of the declaration, with their names
     * @param keepsWords whether answers keep their words, because they were given in this same form
     */
    FormDraft(
            Layout layout,
            Edition edition,
            SourceFile source,
            Optional<Template.Language> language,
            Map<Metal, String> metals,
            boolean keepsWords) {
        this.target = layout.id();
        this.layout = layout;
        this.edition = edition;
        this.source = source;
        this.language = language;
        this.metals = ordered(metals);
        this.keepsWords = keepsWords;
        this.places = QuestionPlace.of(form(), this.metals.keySet());
        places.forEach(place -> blank(place, Optional.empty()));
    }

    /** Fixed metals in the order of the form; selected metals in the order in which the form sorts them. */
    private Map<Metal, String> ordered(Map<Metal, String> unordered) {
        Map<Metal, String> ordered = new LinkedHashMap<>();
        if (form().picks().isEmpty()) {
            form().metals().forEach(metal -> ordered.put(metal, metal.label()));
        } else {
            unordered.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                    .forEach(metal -> ordered.put(metal.getKey(), metal.getValue()));
        }
        return ordered;
    }

    private DeclarationLayout form() {
        return layout.declaration();
    }

    private CellRef onForm(CellAddress cell) {
        return new CellRef(source.file(), form().sheet(), cell.toString());
    }

    CellRef productCell(String cell) {
        return new CellRef(source.file(), layout.productList().sheet(), cell);
    }

    boolean isAbout(Metal metal) {
        return metals.containsKey(metal);
    }

    /** The cell of a field; empty if the form has none. */
    Optional<CellRef> cell(Company.Field field) {
        return Optional.ofNullable(form().company().get(field)).map(this::onForm);
    }

    /** The first cell in which a mineral is selected; empty if the minerals are fixed. */
    Optional<CellRef> firstPick() {
        return form().picks().map(MetalPicks::cells).map(cells -> onForm(cells.get(0)));
    }

    /** Reports a mineral that the declaration covers. */
    void mineral(Transfer transfer, Metal metal, String reason) {
        minerals.add(FillReport.Field.of(transfer, FillReport.Field.MINERAL, Optional.of(metal), metal.label(), reason)
                .at(firstPick().map(CellRef::address))
                .writing(Optional.of(metals.get(metal))));
    }

    void askForMinerals(String question) {
        minerals.add(FillReport.Field.of(
                        Transfer.ASK, FillReport.Field.MINERAL, Optional.empty(), "Further minerals", question)
                .at(firstPick().map(CellRef::address)));
    }

    /** Adds a product. Values for columns that the form lacks are reported. */
    void product(Product product, List<CellRef> sources, String reason) {
        Map<Product.Column, DeclaredText> cells = new EnumMap<>(product.cells());
        cells.keySet().retainAll(layout.productList().columns().keySet());
        String target =
                layout.productList().sheet() + "!B" + (layout.productList().firstRow() + products.size());
        String label = "Product "
                + product.text(Product.Column.NUMBER)
                        .or(() -> product.text(Product.Column.NAME))
                        .orElse("in row " + product.row());
        product.cells().forEach((column, text) -> {
            if (!cells.containsKey(column)) {
                others.add(FillReport.Field.of(
                                Transfer.LEFT_OUT,
                                FillReport.Field.PRODUCT,
                                Optional.empty(),
                                label,
                                this.target
                                        + " has no column for the requester's product number and name. Check that the"
                                        + " customer does not need them.")
                        .from(sources.isEmpty() ? List.of() : List.of(text.cell()))
                        .saying(Optional.of(text.text())));
            }
        });
        if (cells.isEmpty()) {
            return;
        }
        products.add(new Product(product.row(), product.at(), cells));
        others.add(FillReport.Field.of(Transfer.COPY, FillReport.Field.PRODUCT, Optional.empty(), label, reason)
                .from(sources)
                .at(Optional.of(target))
                .writing(Optional.of(cells.values().iterator().next().text())));
    }

    /** Sets the text of a field. The field's transfer determines whether it is a proposal. */
    void company(Company.Field field, String text, FillReport.Field why) {
        company.put(field, new DeclaredText(text, cell(field).orElseThrow(), DeclaredText.Origin.TYPED));
        companyFields.put(field, why.writing(Optional.of(text)));
    }

    void scope(DeclarationScope covers, Optional<String> words, FillReport.Field why) {
        scope = Optional.of(covers);
        company(Company.Field.SCOPE, words.orElseGet(() -> scopeText(covers)), why);
    }

    String scopeText(DeclarationScope covers) {
        return edition.scopes().getOrDefault(covers, covers.name());
    }

    boolean offers(DeclarationScope covers) {
        return form().scopes().containsValue(covers);
    }

    void date(LocalDate day, String text, FillReport.Field why) {
        effectiveDate = Optional.of(day);
        company(Company.Field.EFFECTIVE_DATE, text, why);
        companyFields.put(Company.Field.EFFECTIVE_DATE, why.writing(Optional.of(day.toString())));
    }

    /** Leaves a field blank and asks for it. */
    void askCompany(FillReport.Field why) {
        Company.Field field = Company.Field.valueOf(why.item());
        company.remove(field);
        if (field == Company.Field.SCOPE) {
            scope = Optional.empty();
        } else if (field == Company.Field.EFFECTIVE_DATE) {
            effectiveDate = Optional.empty();
        }
        companyFields.put(field, why);
    }

    /** The old answer with its comment, for the report. */
    static Optional<String> said(Optional<String> text, Optional<String> comment) {
        return text.map(words ->
                        words + comment.map(one -> " (comment: " + one + ")").orElse(""))
                .or(() -> comment.map(one -> "(comment: " + one + ")"));
    }

    /** The result for a field of the company block. */
    FillReport.Field of(Transfer transfer, Company.Field field, String reason) {
        return FillReport.Field.of(transfer, field, reason).at(cell(field).map(CellRef::address));
    }

    /** The result for an answer to a question that the form does not ask; empty if it asks the question. */
    Optional<FillReport.Field> notAsked(Question question, Optional<Metal> metal) {
        if (places.stream().anyMatch(place -> place.asks(question, metal))) {
            return Optional.empty();
        }
        String about = metal.map(one -> " about " + FillWords.lower(one)).orElse("");
        return Optional.of(FillReport.Field.of(
                Transfer.LEFT_OUT,
                question.name(),
                metal,
                FillWords.of(question.name()),
                target + " does not ask this" + about + "."));
    }

    /** The result for a question. */
    FillReport.Field of(Transfer transfer, QuestionPlace place, String reason) {
        return FillReport.Field.of(transfer, place.question().name(), place.metal(), place.label(), reason)
                .at(Optional.of(unanswered(place).cell().address()));
    }

    /** Leaves a place blank and asks for an answer that there never was. */
    void ask(QuestionPlace place, String reason) {
        ask(place, of(Transfer.ASK, place, reason));
    }

    /** Leaves a place blank and asks for the answer. */
    void ask(QuestionPlace place, FillReport.Field why) {
        answers.put(place, new Entry(unanswered(place), Optional.of(why)));
    }

    /** Leaves a place blank, apart from the comment, because the answer was blank before. */
    void blank(QuestionPlace place, Optional<String> comment) {
        answers.put(place, new Entry(answer(place, Optional.empty(), Optional.empty(), comment), Optional.empty()));
    }

    private Answer unanswered(QuestionPlace place) {
        return answer(place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Answer answer(
            QuestionPlace place, Optional<Answer.Value> value, Optional<String> text, Optional<String> comment) {
        return new Answer(
                place.question(),
                place.layout().number(),
                place.metal(),
                value,
                text,
                comment,
                onForm(new CellAddress(place.row(), form().answerColumn())),
                onForm(new CellAddress(place.row(), form().commentColumn())));
    }

    /**
     * Writes an answer in the form's own words, or asks the question if the form has no such answer. The field's transfer
     * determines whether it is a proposal.
     */
    void answer(QuestionPlace place, Given given, Optional<String> comment, FillReport.Field why) {
        Optional<Picked> picked = pick(place, given);
        if (picked.isEmpty()) {
            String words = given.words().orElseGet(() -> plain(given.value()));
            ask(place, why.asked(target + " has no answer \"" + words + "\" to this question."));
            return;
        }
        Optional<String> text = Optional.of(picked.get().text());
        Optional<String> full = picked.get()
                .kept()
                .map(words -> words + comment.map(one -> "; " + one).orElse(""))
                .or(() -> comment);
        Answer answer = answer(place, Optional.of(given.value()), text, full);
        answers.put(place, new Entry(answer, Optional.of(why.writing(text))));
    }

    /** The form's own words for an answer: the same words if the form has them, or else words with the same meaning. */
    private Optional<Picked> pick(QuestionPlace place, Given given) {
        Answer.Value value = given.value();
        Optional<String> text = given.words();
        if (value == Answer.Value.OTHER) {
            return Optional.empty();
        }
        List<String> allowed = edition.answers(place.question(), place.metal());
        if (text.isPresent() && (keepsWords || allowed.isEmpty())) {
            return Optional.of(new Picked(text.get(), Optional.empty()));
        }
        Optional<String> same = allowed.stream()
                .filter(words -> text.isPresent() && Texts.folded(words).equals(Texts.folded(text.get())))
                .findFirst();
        if (same.isPresent()) {
            return same.map(words -> new Picked(words, Optional.empty()));
        }
        boolean saysMore = (value == Answer.Value.YES || value == Answer.Value.NO)
                && text.isPresent()
                && !Texts.folded(text.get()).equals(Texts.folded(value.name()));
        if (saysMore && !given.keepsWords()) {
            return Optional.empty();
        }
        return allowed.stream()
                .filter(words -> place.layout().answers().meaning(words) == value)
                .min((one, other) -> Boolean.compare(isQualified(one), isQualified(other)))
                .map(words -> new Picked(words, given.keepsWords() ? text : Optional.empty()));
    }

    /** The vocabulary treats "Yes, when more processors are validated" as Yes, but it is not a plain Yes. */
    private static boolean isQualified(String words) {
        return words.contains("when ");
    }

    static String plain(Answer.Value value) {
        return value.name().charAt(0)
                + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Withdraws a proposed "Yes" that the rows contradict. If the company itself gave that answer, adds a remark. */
    void contradict(QuestionPlace place, String why) {
        Entry entry = answers.get(place);
        if (!entry.answer().value().equals(Optional.of(Answer.Value.YES))) {
            return;
        }
        FillReport.Field field = entry.field().orElseThrow();
        if (entry.isProposal()) {
            ask(place, field.asked("The proposal \"Yes\" was taken back: " + why + "."));
        } else {
            answers.put(place, new Entry(entry.answer(), Optional.of(field.noting("Note that " + why + "."))));
        }
    }

    /** The draft as a translation, which records for each question whether it must be answered. */
    Translation finish(boolean translated) {
        SupplierDeclaration whole = declaration(false);
        Map<String, CheckResult.Item> items = new HashMap<>();
        TemplateChecker.create()
                .check(whole)
                .items()
                .forEach(item -> items.putIfAbsent(item.cell().address(), item));
        List<FillReport.Field> fields = new ArrayList<>();
        for (Company.Field field : Company.Field.values()) {
            companyField(field, items).ifPresent(fields::add);
        }
        fields.addAll(minerals);
        answers.forEach((place, entry) -> answerField(place, entry, items).ifPresent(fields::add));
        fields.addAll(others);
        return new Translation(layout, translated, whole, declaration(true), rows, fields);
    }

    private Optional<FillReport.Field> companyField(Company.Field field, Map<String, CheckResult.Item> items) {
        Optional<String> cell = cell(field).map(CellRef::address);
        boolean open = cell.map(items::get).filter(CheckResult.Item::isOpen).isPresent();
        FillReport.Field known = companyFields.get(field);
        if (known != null) {
            return Optional.of(known.transfer() == Transfer.ASK && !open ? known.notRequired() : known);
        }
        return open ? Optional.of(of(Transfer.ASK, field, "The field is blank.")) : Optional.empty();
    }

    private Optional<FillReport.Field> answerField(
            QuestionPlace place, Entry entry, Map<String, CheckResult.Item> items) {
        Optional<CheckResult.Item> item =
                Optional.ofNullable(items.get(entry.answer().cell().address()));
        boolean open = item.filter(CheckResult.Item::isOpen).isPresent();
        if (entry.field().isEmpty()) {
            return open
                    ? Optional.of(of(Transfer.ASK, place, "The declaration leaves this question blank.")
                            .saying(entry.answer().comment()))
                    : Optional.empty();
        }
        FillReport.Field known = entry.field().get();
        if (known.transfer() == Transfer.ASK) {
            return Optional.of(open || item.isEmpty() ? known : known.notRequired());
        }
        boolean superfluous = item.filter(one -> !one.required()).isPresent();
        return Optional.of(
                superfluous
                        ? known.noting(
                                "An earlier answer makes this question unnecessary. The answer is kept unchanged.")
                        : known);
    }

    private SupplierDeclaration declaration(boolean certainOnly) {
        boolean proposedScope = isProposed(Company.Field.SCOPE);
        Map<Company.Field, DeclaredText> fields = new EnumMap<>(company);
        if (certainOnly) {
            fields.keySet().removeIf(this::isProposed);
        }
        return new SupplierDeclaration(
                new DeclarationHeader(
                        source,
                        new Template(target, language, Template.Fit.EXACT),
                        new Company(fields, certainOnly && proposedScope ? Optional.empty() : scope, effectiveDate),
                        List.copyOf(metals.keySet()),
                        answers(Question.Level.METAL, certainOnly),
                        answers(Question.Level.COMPANY, certainOnly)),
                rows.stream()
                        .filter(row -> !certainOnly || row.transfer() == Transfer.COPY)
                        .map(Row::row)
                        .toList(),
                mines,
                products,
                mineralsScope,
                List.of(),
                filling());
    }

    private boolean isProposed(Company.Field field) {
        FillReport.Field known = companyFields.get(field);
        return known != null && known.transfer() == Transfer.CONFIRM;
    }

    private List<Answer> answers(Question.Level level, boolean certainOnly) {
        List<QuestionLayout> questions = level == Question.Level.METAL ? form().questions() : form().companyQuestions();
        return answers.entrySet().stream()
                .filter(one -> questions.contains(one.getKey().layout()))
                .map(one -> certainOnly && one.getValue().isProposal()
                        ? unanswered(one.getKey())
                        : one.getValue().answer())
                .toList();
    }

    /** The minerals that will be selected. */
    private FormFilling filling() {
        if (form().picks().isEmpty()) {
            return FormFilling.plain();
        }
        MetalPicks picks = form().picks().get();
        List<Metal> listed =
                edition.listedMinerals().getOrDefault(target.version().text(), List.of());
        List<DeclaredText> picked = new ArrayList<>();
        List<DeclaredText> named = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Metal, String> metal : metals.entrySet()) {
            if (at == picks.cells().size()) {
                break;
            }
            CellAddress cell = picks.cells().get(at++);
            boolean other = picks.otherChoice().isPresent() && !listed.isEmpty() && !listed.contains(metal.getKey());
            picked.add(pick(cell, other ? picks.otherChoice().get() : metal.getValue()));
            if (other) {
                named.add(pick(cell.down(picks.otherRowsBelow()), metal.getValue()));
            }
        }
        return new FormFilling(picked, named, Map.of());
    }

    private DeclaredText pick(CellAddress cell, String text) {
        return new DeclaredText(text, onForm(cell), DeclaredText.Origin.TYPED);
    }
}
