package org.opencmrt.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.CheckerLayout;
import org.opencmrt.internal.layout.Facts;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;

/** Checks one declaration with one layout. */
final class DeclarationCheck {
    /** An item with the finding for it if it is incomplete, in the order of the sheets. */
    private record Checked(CheckResult.Item item, Supplier<List<Finding>> findings) {}

    private static final Comparator<Checked> SHEET_ORDER =
            Comparator.comparing(checked -> checked.item().cell());

    private final SupplierDeclaration declaration;
    private final CheckerLayout checker;
    private final boolean isPicked;
    private final DeclarationFacts seen;
    private final DeclarationFacts said;
    private final ItemCells cells;
    private final ReviewTexts texts;
    private final List<Checked> form = new ArrayList<>();
    private final List<Checked> lists = new ArrayList<>();

    DeclarationCheck(SupplierDeclaration declaration, Layout layout, ReviewTexts texts) {
        this.texts = texts;
        this.declaration = declaration;
        this.checker = layout.checker();
        this.isPicked = layout.declaration().picks().isPresent();
        this.seen = new DeclarationFacts(declaration, layout, View.formulas(declaration, layout));
        this.said = new DeclarationFacts(declaration, layout, View.PERSON);
        this.cells = new ItemCells(declaration, layout);
    }

    CheckResult result() {
        checker.fields().forEach(this::field);
        answers().forEach(this::answer);
        checker.lists().forEach(this::list);
        form.sort(SHEET_ORDER);
        List<Checked> all = Stream.concat(form.stream(), lists.stream()).toList();
        return new CheckResult(
                all.stream().map(Checked::item).toList(),
                all.stream()
                        .filter(checked -> checked.item().isOpen())
                        .flatMap(checked -> checked.findings().get().stream())
                        .toList());
    }

    private Stream<Answer> answers() {
        return declaration
                .allAnswers()
                .filter(answer -> answer.metal().isEmpty()
                        || said.metals().contains(answer.metal().get()));
    }

    private void field(Company.Field field, CheckerLayout.Gate gate) {
        Optional<DeclaredText> text =
                Optional.ofNullable(declaration.company().fields().get(field));
        CheckRule rule = CheckRule.of(field);
        CellRef cell = cells.of(field);
        CheckResult.Item item = item(gate, facts -> facts.of(text.map(DeclaredText::text), cell), cell, rule.name());
        form.add(new Checked(item, () -> List.of(asking(rule, cell))));
    }

    private void answer(Answer answer) {
        CheckerLayout.Gate gate = checker.questions().get(answer.question());
        if (gate != null) {
            CheckResult.Item item = item(
                    gate,
                    facts -> facts.of(answer),
                    answer.cell(),
                    answer.question().name());
            form.add(new Checked(item, () -> List.of(openAnswer(answer, texts))));
        }
        CheckerLayout.Gate commentGate = checker.comments().get(answer.question());
        if (commentGate != null) {
            CheckRule rule = CheckRule.POLICY_URL;
            CheckResult.Item item =
                    item(commentGate, facts -> facts.ofComment(answer), answer.commentCell(), rule.name());
            form.add(new Checked(item, () -> List.of(asking(rule, answer.commentCell()))));
        }
    }

    /** The finding about a question with an answer that is missing or does not count. */
    static Finding openAnswer(Answer answer, ReviewTexts texts) {
        boolean byMetal = answer.question().level() == Question.Level.METAL;
        CheckRule rule = byMetal ? CheckRule.ANSWER : CheckRule.COMPANY_ANSWER;
        CellRef cell = answer.is(Answer.Value.YES_OTHER_FORMAT) ? answer.commentCell() : answer.cell();
        String metal = answer.metal().map(DeclarationCheck::inSentence).orElse("");
        Map<String, String> values = Map.of(
                "number",
                answer.number(),
                "metal",
                metal,
                "answer",
                answer.text().orElse(""));
        Finding finding = texts.finding(rule, variant(answer, byMetal), cell, values);
        return answer.metal().map(finding::about).orElse(finding);
    }

    /** Which of the rule's texts applies. */
    private static String variant(Answer answer, boolean byMetal) {
        boolean hasMetal = answer.metal().isPresent();
        if (answer.text().isEmpty()) {
            return byMetal == hasMetal ? "" : hasMetal ? "metal" : "whole";
        }
        if (answer.is(Answer.Value.YES_OTHER_FORMAT)) {
            return "format";
        }
        return hasMetal ? "early" : "none";
    }

    /** The name of a metal within a sentence. */
    private static String inSentence(Metal metal) {
        return metal.label().toLowerCase(Locale.ROOT);
    }

    private void list(CheckerLayout.CheckedList list, CheckerLayout.Gate gate) {
        switch (list) {
            case MINERALS_IN_SCOPE -> form.add(whole(gate, CheckRule.MINERALS_IN_SCOPE, cells.firstPick()));
            case OTHER_MINERAL_NAMES -> form.add(whole(gate, CheckRule.OTHER_MINERAL_NAMES, cells.firstPickName()));
            case PRODUCT_LIST -> lists.add(whole(gate, CheckRule.PRODUCT_LIST, cells.firstProduct()));
            case SMELTER_FOR_MINERAL -> said.metals().forEach(metal -> lists.add(smelterOf(metal, gate)));
            case NOT_LISTED_DETAILS -> lists.add(notListed(gate));
        }
    }

    private Checked whole(CheckerLayout.Gate gate, CheckRule rule, CellRef cell) {
        return new Checked(item(gate, DeclarationFacts::plain, cell, rule.name()), () -> List.of(asking(rule, cell)));
    }

    private Checked smelterOf(Metal metal, CheckerLayout.Gate gate) {
        CheckRule rule = CheckRule.SMELTER_FOR_MINERAL;
        CellRef cell = cells.firstSmelter();
        boolean named = gate.completeIf().test(said.plain().about(metal));
        String variant = !named ? "" : isPicked ? "pick" : "spelling";
        Finding finding =
                texts.finding(rule, variant, cell, Map.of("metal", inSentence(metal), "label", metal.label()));
        return new Checked(
                item(gate, facts -> facts.plain().about(metal), cell, rule.name()),
                () -> List.of(finding.about(metal)));
    }

    private Finding asking(CheckRule rule, CellRef cell) {
        return texts.finding(rule, "", cell, Map.of());
    }

    private Checked notListed(CheckerLayout.Gate gate) {
        List<Finding> findings = cells.notListedGaps().stream()
                .map(gap -> {
                    Finding finding = texts.finding(
                            CheckRule.NOT_LISTED_DETAILS,
                            gap.missing(),
                            gap.cell(),
                            Map.of("row", String.valueOf(gap.row().row())));
                    return gap.row().metal().map(finding::about).orElse(finding);
                })
                .toList();
        CellRef cell = findings.stream()
                .flatMap(finding -> finding.cell().stream())
                .findFirst()
                .orElseGet(cells::firstSmelter);
        return new Checked(
                item(gate, DeclarationFacts::plain, cell, CheckRule.NOT_LISTED_DETAILS.name()), () -> findings);
    }

    /**
     * An item as the template's formulas see it. If they treat it as filled in although it contains only white space,
     * it is incomplete, but the template does not count it.
     */
    private CheckResult.Item item(
            CheckerLayout.Gate gate, Function<DeclarationFacts, Facts> item, CellRef cell, String name) {
        Facts cellFacts = item.apply(seen);
        boolean required = gate.requiredIf().test(cellFacts);
        boolean complete = gate.completeIf().test(cellFacts);
        boolean open = required && !complete;
        Facts saidFacts = item.apply(said);
        if (!open && gate.requiredIf().test(saidFacts) && !gate.completeIf().test(saidFacts)) {
            return new CheckResult.Item(cell, name, saidFacts.metal(), true, false, false);
        }
        return new CheckResult.Item(
                cell,
                name,
                cellFacts.metal(),
                required,
                complete,
                gate.countedIf().test(cellFacts));
    }
}
