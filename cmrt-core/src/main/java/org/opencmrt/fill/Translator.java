package org.opencmrt.fill;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/** Moves one declaration to one template. */
final class Translator {
    private record Asked(Question question, Optional<Metal> metal) {}

    static final String PRODUCTS_OF_RESPONDER =
            "The old form asks for the manufacturer's product number and name; the new form asks for the responder's. "
                    + "Check them if the responder is not the manufacturer.";
    static final String PRODUCTS_OF_MANUFACTURER =
            "The old form asks for the responder's product number and name; the new form asks for the manufacturer's. "
                    + "Check them if the responder is not the manufacturer.";

    private final SupplierDeclaration old;
    private final TemplateId from;
    private final DeclarationLayout form;
    private final CompanyProfile profile;
    private final Optional<TranslationRules.Route> route;
    private final boolean sameForm;
    private final FormDraft draft;
    private final Map<Asked, Answer> answers = new LinkedHashMap<>();
    private final Set<Asked> used = new HashSet<>();
    private final boolean asksForResponderProducts;

    Translator(SupplierDeclaration declaration, TemplateId target, CompanyProfile company) {
        this.old = declaration;
        this.from = declaration.template().id();
        this.form = Layouts.standard()
                .find(from)
                .or(() ->
                        Layouts.standard().find(Layouts.standard().nearest(from).get(0)))
                .orElseThrow()
                .declaration();
        this.profile = company;
        TranslationRules rules = TranslationRules.standard();
        Layout layout = Layouts.standard()
                .find(target)
                .orElseThrow(() -> refused(target, target + " is not a known template version."));
        Edition source =
                rules.edition(from).orElseThrow(() -> refused(target, from + " is not a known template version."));
        Edition destination =
                rules.edition(target).orElseThrow(() -> refused(target, target + " is not a known template version."));
        this.asksForResponderProducts = source.asksForResponderProducts(from);
        this.sameForm = destination.isSameForm(from, target);
        this.route = rules.route(source, destination);
        if (route.isEmpty() && !source.equals(destination)) {
            throw refused(target, refusal(source, destination, rules));
        }
        this.draft = new FormDraft(
                layout,
                destination,
                declaration.source(),
                declaration.template().language(),
                metals(destination),
                sameForm);
        old.allAnswers().forEach(answer -> answers.putIfAbsent(new Asked(answer.question(), answer.metal()), answer));
    }

    private FillException refused(TemplateId target, String why) {
        return new FillException(
                FillException.Reason.NOT_TRANSLATABLE, "cannot translate " + from + " into " + target + ": " + why);
    }

    private static String refusal(Edition source, Edition destination, TranslationRules rules) {
        List<String> ways = rules.routes().stream()
                .filter(route -> route.from().equals(source.name()))
                .map(TranslationRules.Route::to)
                .toList();
        if (source.family() == TemplateFamily.CMRT && source.majors().contains(1)) {
            return "the wording of the questions in CMRT 1.x is not known well enough. Ask for a declaration on a newer"
                    + " template.";
        }
        if (source.family() != destination.family() && ways.isEmpty()) {
            return "the two templates cover different minerals, and their questions name those minerals. Fill in the "
                    + destination.family() + " from its own data.";
        }
        return ways.isEmpty()
                ? "no rules lead from " + source.name() + " to other versions."
                : "the rules lead from " + source.name() + " to " + String.join(", ", ways) + " only.";
    }

    private Map<Metal, String> metals(Edition edition) {
        Map<Metal, String> names = new LinkedHashMap<>();
        for (Metal metal : old.metals()) {
            if (edition.minerals().isEmpty() || edition.minerals().contains(metal)) {
                names.put(metal, name(metal));
            }
        }
        return names;
    }

    /** The mineral as the supplier spelled it in its selection. */
    private String name(Metal metal) {
        return Stream.concat(old.filling().picks().stream(), old.filling().otherNames().stream())
                .map(DeclaredText::text)
                .filter(text -> Metal.tryParse(text).equals(Optional.of(metal)))
                .findFirst()
                .orElseGet(metal::label);
    }

    Translation translate() {
        company();
        minerals();
        draft.places.forEach(this::place);
        unasked();
        smelters();
        mines();
        products();
        mineralsScope();
        CompanyBlock.unasked(profile, draft);
        profile.language().ifPresent(language -> draft.others.add(CompanyBlock.language(language)));
        return draft.finish(!sameForm);
    }

    // ---- company block

    private void company() {
        Company company = old.company();
        for (Company.Field field : Company.Field.values()) {
            Optional<String> said = said(company, field);
            if (draft.cell(field).isEmpty()) {
                if (said.isPresent()) {
                    draft.others.add(field(Transfer.LEFT_OUT, field, draft.target + " has no field for this."));
                }
            } else if (said.isEmpty()) {
                if (!form.company().containsKey(field)) {
                    draft.askCompany(field(Transfer.ASK, field, from + " does not ask for this."));
                }
            } else if (field == Company.Field.SCOPE) {
                scope(company, said.get());
            } else if (field == Company.Field.EFFECTIVE_DATE) {
                date(company, said.get());
            } else {
                draft.company(field, said.get(), field(Transfer.COPY, field, copied(field)));
            }
        }
        describe(company);
        CompanyBlock.apply(profile, draft);
    }

    /** The text of a field. A declaration that another program wrote may have a scope or a date without its text. */
    private static Optional<String> said(Company company, Company.Field field) {
        return company.text(field)
                .or(() -> field == Company.Field.SCOPE
                        ? company.scope().map(DeclarationScope::name)
                        : field == Company.Field.EFFECTIVE_DATE
                                ? company.effectiveDate().map(LocalDate::toString)
                                : Optional.empty());
    }

    private String copied(Company.Field field) {
        boolean person = field.name().startsWith("CONTACT_") || field.name().startsWith("AUTHORIZER_");
        return person && !sameForm
                ? "The field is the same. Check that this person is still responsible."
                : "The field is the same.";
    }

    private void scope(Company company, String said) {
        Optional<DeclarationScope> covers = company.scope();
        if (covers.isEmpty()) {
            draft.askCompany(field(Transfer.ASK, Company.Field.SCOPE, "\"" + said + "\" is not one of the choices."));
        } else if (draft.offers(covers.get())) {
            draft.scope(
                    covers.get(),
                    sameForm ? company.text(Company.Field.SCOPE) : Optional.empty(),
                    field(Transfer.COPY, Company.Field.SCOPE, "The scope is the same."));
        } else {
            draft.scope(
                    DeclarationScope.USER_DEFINED,
                    Optional.empty(),
                    field(
                            Transfer.CONFIRM,
                            Company.Field.SCOPE,
                            draft.target
                                    + " has no such scope. The description must state which part of the company or"
                                    + " which products are covered."));
        }
    }

    /** A scope that became user-defined needs a description. */
    private void describe(Company company) {
        boolean described = company.text(Company.Field.SCOPE_DESCRIPTION).isPresent();
        if (company.scope().isPresent() && !draft.offers(company.scope().get()) && !described) {
            draft.askCompany(field(
                    Transfer.ASK,
                    Company.Field.SCOPE_DESCRIPTION,
                    "The old scope \"" + company.text(Company.Field.SCOPE).orElse("") + "\" is not described."));
        }
    }

    private void date(Company company, String said) {
        Optional<LocalDate> day = company.effectiveDate();
        if (day.isPresent() && sameForm) {
            draft.date(day.get(), said, field(Transfer.COPY, Company.Field.EFFECTIVE_DATE, "The field is the same."));
        } else {
            draft.askCompany(field(
                    Transfer.ASK,
                    Company.Field.EFFECTIVE_DATE,
                    day.isPresent()
                            ? "The date shows when this form was completed. The old date belongs to the old form."
                            : "\"" + said + "\" is not an unambiguous date. Enter a date such as 2025-03-14."));
        }
    }

    private FillReport.Field field(Transfer transfer, Company.Field field, String reason) {
        Optional<DeclaredText> said = Optional.ofNullable(old.company().fields().get(field));
        return draft.of(transfer, field, reason)
                .from(said.map(DeclaredText::cell).stream().toList())
                .saying(said.map(DeclaredText::text));
    }

    // ---- minerals and answers

    private void minerals() {
        if (draft.firstPick().isEmpty()) {
            return;
        }
        List<Metal> listed = draft.edition
                .listedMinerals()
                .getOrDefault(draft.target.version().text(), List.of());
        for (Metal metal : old.metals()) {
            if (draft.isAbout(metal)) {
                boolean typed = !listed.isEmpty() && !listed.contains(metal) && !sameForm;
                draft.mineral(
                        typed ? Transfer.CONFIRM : Transfer.COPY,
                        metal,
                        typed
                                ? draft.target
                                        + " does not list it, so its name is typed as another mineral. Check whether it"
                                        + " belongs in another template."
                                : "The declaration is about it.");
            }
        }
        route.flatMap(TranslationRules.Route::furtherMinerals).ifPresent(draft::askForMinerals);
    }

    private void place(QuestionPlace place) {
        move(place);
        profile.answer(place.question(), place.metal()).ifPresent(answer -> CompanyBlock.answer(answer, place, draft));
    }

    private Optional<Answer> answer(Question question, Optional<Metal> metal) {
        Asked about = new Asked(question, metal);
        Asked inGeneral = new Asked(question, Optional.empty());
        Asked key = answers.containsKey(about) ? about : inGeneral;
        return Optional.ofNullable(answers.get(key));
    }

    private void take(Answer answer) {
        used.add(new Asked(answer.question(), answer.metal()));
    }

    /** Moves the old answer to a place, or asks for an answer. */
    private void move(QuestionPlace place) {
        Optional<TranslationRules.Rule> found = rule(place);
        Optional<Answer> answer =
                found.flatMap(TranslationRules.Rule::from).flatMap(from -> answer(from, place.metal()));
        if (found.filter(rule -> rule.transfer() == Transfer.ASK).isPresent()) {
            answer.ifPresent(this::take);
            draft.ask(
                    place,
                    draft.of(Transfer.ASK, place, found.get().reason())
                            .from(answer.map(Answer::cell).stream().toList())
                            .saying(answer.flatMap(one -> FormDraft.said(one.text(), one.comment()))));
        } else if (answer.isEmpty()) {
            Question question = found.flatMap(TranslationRules.Rule::from).orElse(place.question());
            boolean isAsked = QuestionPlace.of(form, old.metals()).stream()
                    .anyMatch(one -> one.asks(question, place.metal()) || one.asks(question, Optional.empty()));
            draft.ask(place, isAsked ? "The declaration has no answer to this." : from + " does not ask this.");
        } else {
            move(place, found.get(), answer.get());
        }
    }

    private void move(QuestionPlace place, TranslationRules.Rule rule, Answer old) {
        take(old);
        Optional<Answer.Value> value = rule.value().or(old::value);
        Optional<String> comment = rule.comment() ? old.comment() : Optional.empty();
        if (value.isEmpty()) {
            draft.blank(place, comment);
            return;
        }
        List<Answer> deciding = deciding(rule, old);
        Optional<String> words = rule.value().isPresent() ? Optional.empty() : old.text();
        draft.answer(
                place,
                new FormDraft.Given(value.get(), words, rule.keepText()),
                comment,
                draft.of(rule.transfer(), place, rule.reason())
                        .from(deciding.stream().map(Answer::cell).toList())
                        .saying(said(deciding)));
    }

    /** The rule for a place; empty if the old form has no answer from which one could follow. */
    private Optional<TranslationRules.Rule> rule(QuestionPlace place) {
        if (route.isEmpty()) {
            return Optional.of(TranslationRules.Rule.same(place.question()));
        }
        return route.get().rules().stream()
                .filter(rule -> rule.question() == place.question())
                .filter(rule -> rule.metals().isEmpty()
                        || place.metal().filter(rule.metals()::contains).isPresent())
                .filter(rule -> rule.when().entrySet().stream()
                        .allMatch(one -> one.getValue().contains(value(one.getKey(), place.metal()))))
                .findFirst()
                .filter(rule -> place.metal().map(old.metals()::contains).orElse(true));
    }

    /**
     * The answers that a rule depends on: the one that it carries over, and those to the other questions in its
     * conditions.
     */
    private List<Answer> deciding(TranslationRules.Rule rule, Answer carried) {
        Stream<Answer> others = rule.when().keySet().stream()
                .filter(question -> question != carried.question())
                .sorted()
                .flatMap(question -> answer(question, carried.metal()).stream());
        return Stream.concat(Stream.of(carried), others).toList();
    }

    /** The answers in the old form in their own words; answers to further questions are shown with their numbers. */
    private static Optional<String> said(List<Answer> deciding) {
        Optional<String> carried =
                FormDraft.said(deciding.get(0).text(), deciding.get(0).comment());
        String all = Stream.concat(
                        carried.stream(),
                        deciding.stream()
                                .skip(1)
                                .flatMap(answer -> answer.text().stream()
                                        .map(text -> "question " + answer.number() + ": " + text)))
                .collect(Collectors.joining("; "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private String value(Question question, Optional<Metal> metal) {
        return answer(question, metal).flatMap(Answer::value).map(Enum::name).orElse(TranslationRules.Rule.BLANK);
    }

    /** Reports answers to questions that the form does not ask. */
    private void unasked() {
        Map<Question, String> reasons =
                route.map(TranslationRules.Route::leftOut).orElse(Map.of());
        answers.forEach((asked, answer) -> {
            if (used.contains(asked)
                    || (answer.text().isEmpty() && answer.comment().isEmpty())) {
                return;
            }
            boolean otherMetal =
                    asked.metal().isPresent() && !draft.isAbout(asked.metal().get());
            draft.others.add(FillReport.Field.of(
                            Transfer.LEFT_OUT,
                            asked.question().name(),
                            asked.metal(),
                            FillWords.label(answer.number(), asked.metal()),
                            otherMetal
                                    ? draft.target + " is not about "
                                            + FillWords.lower(asked.metal().get()) + "."
                                    : reasons.getOrDefault(asked.question(), draft.target + " does not ask this."))
                    .from(List.of(answer.cell()))
                    .saying(FormDraft.said(answer.text(), answer.comment())));
        });
    }

    // ---- lists

    private boolean mayList(Optional<Metal> metal, Optional<String> text) {
        List<Metal> minerals = draft.edition.minerals();
        List<Metal> known = minerals.isEmpty() ? draft.layout.declaration().metals() : minerals;
        return known.isEmpty() || metal.map(known::contains).orElseGet(text::isEmpty);
    }

    private void smelters() {
        for (DeclaredSmelter row : old.smelters()) {
            if (!mayList(row.metal(), row.text(DeclaredSmelter.Column.METAL))) {
                draft.others.add(smelter(
                        Transfer.LEFT_OUT,
                        row,
                        draft.target + " is not about "
                                + row.metal()
                                        .map(FillWords::lower)
                                        .or(() -> row.text(DeclaredSmelter.Column.METAL))
                                        .orElse("this metal")
                                + ". Declare the smelter in the template for this metal."));
            } else if (row.entry() == Entry.AMBIGUOUS) {
                draft.others.add(smelter(
                        Transfer.ASK,
                        row,
                        "The metal and name fit several facilities in the declaration's own list. Enter the ID of the"
                                + " right one."));
            } else if (row.entry() == Entry.CONTRADICTORY) {
                draft.others.add(smelter(
                        Transfer.ASK,
                        row,
                        "The ID, metal, and name belong to different facilities. Enter the ID of the right one."));
            } else {
                draft.rows.add(new FormDraft.Row(row, Transfer.COPY, "The declaration lists it."));
            }
        }
    }

    private static FillReport.Field smelter(Transfer transfer, DeclaredSmelter row, String reason) {
        return FillReport.Field.of(transfer, FillReport.Field.SMELTER, row.metal(), SettledRows.label(row), reason)
                .from(List.of(row.at()))
                .saying(SettledRows.said(row));
    }

    private void mines() {
        Optional<SheetLayout<DeclaredMine.Column>> list = draft.layout.mineList();
        int row = list.map(SheetLayout::firstRow).orElse(0);
        for (DeclaredMine mine : old.mines()) {
            String label = "Mine " + mine.text(DeclaredMine.Column.NAME).orElse("in row " + mine.row());
            FillReport.Field field = listed(FillReport.Field.MINE, mine.metal(), label, mine.at(), mine.cells());
            if (list.isPresent() && mayList(mine.metal(), mine.text(DeclaredMine.Column.METAL))) {
                draft.others.add(field.at(Optional.of(list.get().sheet() + "!A" + row++))
                        .writing(mine.text(DeclaredMine.Column.NAME)));
                draft.mines.add(mine);
            } else {
                draft.others.add(field.leftOut(
                        draft.target + (list.isEmpty() ? " has no mine list." : " is not about this metal.")));
            }
        }
    }

    /** The result for a row of a list that is copied. */
    private static FillReport.Field listed(
            String item, Optional<Metal> metal, String label, CellRef at, Map<?, DeclaredText> cells) {
        String said = cells.values().stream().map(DeclaredText::text).collect(Collectors.joining("; "));
        return FillReport.Field.of(Transfer.COPY, item, metal, label, "The columns are the same.")
                .from(List.of(at))
                .saying(Optional.of(said));
    }

    private void products() {
        String reason = asksForResponderProducts == draft.edition.asksForResponderProducts(draft.target)
                ? "The columns are the same."
                : asksForResponderProducts ? PRODUCTS_OF_MANUFACTURER : PRODUCTS_OF_RESPONDER;
        for (Product product : old.products()) {
            draft.product(product, List.of(product.at()), reason);
        }
        CompanyBlock.products(profile, draft, old.products().size());
    }

    private void mineralsScope() {
        Optional<SheetLayout<ScopedMineral.Column>> list = draft.layout.mineralsScope();
        int row = list.map(SheetLayout::firstRow).orElse(0);
        for (ScopedMineral mineral : old.mineralsScope()) {
            String label = "Reason for including "
                    + mineral.metal().map(FillWords::lower).orElse("a mineral");
            FillReport.Field field =
                    listed(FillReport.Field.MINERAL, mineral.metal(), label, mineral.at(), mineral.cells());
            if (list.isPresent()) {
                draft.others.add(field.at(Optional.of(list.get().sheet() + "!B" + row++))
                        .writing(mineral.text(ScopedMineral.Column.REASON)));
                draft.mineralsScope.add(mineral);
            } else {
                draft.others.add(field.leftOut(draft.target + " has no list of reasons for including minerals."));
            }
        }
    }
}
