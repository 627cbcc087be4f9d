package org.opencmrt.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;
import org.opencmrt.model.SupplierDeclaration;

/**
 * Looks at a declaration as a careful reader would, and says what to ask the supplier. Immutable and thread-safe; each
 * method that changes something gives a new review.
 *
 * <pre>{@code
 * DeclarationReview review = DeclarationReview.standard()
 *         .with(ReviewInputs.none().asOf(LocalDate.of(2025, 6, 30)).reference(list))
 *         .without("REVIEW_TEXT_LIMIT")
 *         .withSeverity("REVIEW_RATE_LOW", Severity.ERROR);
 * ReviewResult result = review.review(declaration);
 * }</pre>
 */
public final class DeclarationReview {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(
                    finding -> finding.cell().orElse(null), Comparator.nullsFirst(Comparator.<CellRef>naturalOrder()));

    private final Map<String, ReviewRule> rules;
    private final Map<String, Severity> severities;
    private final ReviewSettings settings;
    private final ReviewInputs inputs;
    private final ReviewTexts texts;

    private DeclarationReview(
            Map<String, ReviewRule> rules,
            Map<String, Severity> severities,
            ReviewSettings settings,
            ReviewInputs inputs,
            ReviewTexts texts) {
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        this.severities = Map.copyOf(severities);
        this.settings = Objects.requireNonNull(settings, "settings");
        this.inputs = Objects.requireNonNull(inputs, "inputs");
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /** All rules of the library with their defaults, in English, knowing nothing beside the declaration. */
    public static DeclarationReview standard() {
        Map<String, ReviewRule> rules = new LinkedHashMap<>();
        StandardRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        return new DeclarationReview(
                rules, Map.of(), ReviewSettings.standard(), ReviewInputs.none(), ReviewTexts.english());
    }

    /** The rules, in the order in which they are run. */
    public List<ReviewRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The same with one more rule, run last; a rule of the same id is replaced. */
    public DeclarationReview with(ReviewRule rule) {
        Map<String, ReviewRule> more = new LinkedHashMap<>(rules);
        more.put(rule.id(), rule);
        return new DeclarationReview(more, severities, settings, inputs, texts);
    }

    /**
     * The same without a rule.
     *
     * @throws IllegalArgumentException when there is no rule of this id
     */
    public DeclarationReview without(String id) {
        Map<String, ReviewRule> fewer = new LinkedHashMap<>(rules);
        fewer.remove(known(id));
        return new DeclarationReview(fewer, severities, settings, inputs, texts);
    }

    /**
     * The same with another severity for all findings of a rule.
     *
     * @throws IllegalArgumentException when there is no rule of this id
     */
    public DeclarationReview withSeverity(String id, Severity severity) {
        Map<String, Severity> changed = new HashMap<>(severities);
        changed.put(known(id), Objects.requireNonNull(severity, "severity"));
        return new DeclarationReview(rules, changed, settings, inputs, texts);
    }

    /** The same, judging by other numbers. */
    public DeclarationReview with(ReviewSettings newSettings) {
        return new DeclarationReview(rules, severities, newSettings, inputs, texts);
    }

    /** The same, knowing something else beside the declaration. */
    public DeclarationReview with(ReviewInputs newInputs) {
        return new DeclarationReview(rules, severities, settings, newInputs, texts);
    }

    /** The same, speaking another language. */
    public DeclarationReview with(ReviewTexts newTexts) {
        return new DeclarationReview(rules, severities, settings, inputs, newTexts);
    }

    /** The numbers by which rules judge. */
    public ReviewSettings settings() {
        return settings;
    }

    /** The words of its findings. */
    public ReviewTexts texts() {
        return texts;
    }

    /** Reviews one declaration; what a rule could not see is part of the result. */
    public ReviewResult review(SupplierDeclaration declaration) {
        ReviewSubject subject = new ReviewSubject(declaration, inputs, settings);
        List<Finding> findings = new ArrayList<>();
        List<ReviewResult.NotRun> notRun = new ArrayList<>();
        for (ReviewRule rule : rules.values()) {
            Set<ReviewRule.Need> lacking = lacking(rule.needs());
            if (lacking.isEmpty()) {
                rule.review(subject, observation -> findings.add(finding(rule, observation)));
                lacking = lacking(rule.uses());
                if (!lacking.isEmpty()) {
                    notRun.add(new ReviewResult.NotRun(rule.id(), lacking, ReviewResult.NotRun.Extent.PARTLY));
                }
            } else {
                notRun.add(new ReviewResult.NotRun(rule.id(), lacking, ReviewResult.NotRun.Extent.WHOLLY));
            }
        }
        findings.sort(ORDER); // keeps the order of the rules where severity and cell are the same
        List<Integer> identified = subject.rows().stream()
                .filter(row -> row.facility().isPresent())
                .map(row -> row.declared().row())
                .toList();
        return new ReviewResult(findings, notRun, identified);
    }

    /**
     * All that is to be said of a declaration: what the reader noticed, what is still to be completed, and what the review
     * found; worst first, then by cell. What the reader says of something that the review says as well is left out.
     *
     * @param check what the template's own Checker asks for; {@link CheckResult#findings()} are kept, every one
     */
    public List<Finding> everything(SupplierDeclaration declaration, CheckResult check, ReviewResult review) {
        List<Finding> all = new ArrayList<>(check.findings());
        all.addAll(review.findings());
        declaration.findings().stream().map(this::asking).forEach(all::add);
        Set<Finding> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(Repeats.without(all, review.identifiedRows(), smelterSheet(declaration)));
        return all.stream()
                .filter(finding -> kept.contains(finding) || !(finding.ruleId() instanceof ReadRule))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The same for people: of findings that come to the same request only the most telling is left, be it one of the check
     * or of the review.
     */
    public List<Finding> forPeople(SupplierDeclaration declaration, CheckResult check, ReviewResult review) {
        return Repeats.without(
                everything(declaration, check, review), review.identifiedRows(), smelterSheet(declaration));
    }

    private Finding asking(Finding finding) {
        return finding.followUp().isPresent()
                ? finding
                : texts.followUp(finding.rule()).map(finding::asking).orElse(finding);
    }

    private static String smelterSheet(SupplierDeclaration declaration) {
        return declaration.smelters().stream()
                .map(row -> row.at().sheet())
                .findFirst()
                .orElse("");
    }

    private Finding finding(ReviewRule rule, Observation observation) {
        Map<String, String> slots = new HashMap<>(observation.slots());
        observation.metal().map(Metal::label).ifPresent(label -> slots.putIfAbsent("metal", label));
        slots.computeIfPresent("question", (slot, question) -> texts.question(question));
        Severity severity = Optional.ofNullable(severities.get(rule.id()))
                .or(observation::severity)
                .orElse(rule.severity());
        return new Finding(
                Rules.of(rule.id(), severity),
                severity,
                Catalog.fill(message(rule, observation), slots),
                slots,
                observation.cell(),
                observation.metal(),
                followUp(rule, observation).map(text -> Catalog.fill(text, slots)));
    }

    private String message(ReviewRule rule, Observation observation) {
        return observation
                .variant()
                .flatMap(variant -> texts.message(rule.id() + "." + variant))
                .or(() -> texts.message(rule.id()))
                .orElseGet(rule::message);
    }

    private Optional<String> followUp(ReviewRule rule, Observation observation) {
        return observation.variant().isPresent()
                ? texts.followUp(rule.id() + "." + observation.variant().get())
                : texts.followUp(rule.id()).or(rule::followUp);
    }

    private Set<ReviewRule.Need> lacking(Set<ReviewRule.Need> needs) {
        Set<ReviewRule.Need> lacking = EnumSet.noneOf(ReviewRule.Need.class);
        needs.stream().filter(need -> !inputs.has(need)).forEach(lacking::add);
        return lacking;
    }

    private String known(String id) {
        if (!rules.containsKey(id)) {
            throw new IllegalArgumentException("there is no rule " + id + "; the rules are " + rules.keySet());
        }
        return id;
    }

    /** Equal when they run the same rules, in one order, with the same severities, numbers, inputs and texts. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DeclarationReview that
                        && List.copyOf(that.rules.values()).equals(List.copyOf(rules.values()))
                        && that.severities.equals(severities)
                        && that.settings.equals(settings)
                        && that.inputs.equals(inputs)
                        && that.texts.equals(texts));
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules.keySet(), severities, settings);
    }
}
