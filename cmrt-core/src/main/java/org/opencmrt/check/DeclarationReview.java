package org.opencmrt.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Finding.Severity;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;

/**
 * Reviews a declaration for plausibility, as a careful reader would, and suggests follow-up requests to the supplier.
 * Immutable and thread-safe; methods that change a setting return a new review.
 *
 * <pre>{@code
 * DeclarationReview review = DeclarationReview.standard()
 *         .with(ReviewInputs.none().asOf(LocalDate.of(2025, 6, 30)).reference(list))
 *         .without("REVIEW_TEXT_LIMIT")
 *         .withSeverity("REVIEW_RATE_LOW", Finding.Severity.ERROR);
 * ReviewResult result = review.review(declaration);
 * }</pre>
 */
public final class DeclarationReview {
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

    /** A review with all rules of the library and their defaults, in English and without further inputs. */
    public static DeclarationReview standard() {
        Map<String, ReviewRule> rules = new LinkedHashMap<>();
        Stream.of(
                        DocumentRules.ALL,
                        CompanyRules.ALL,
                        AnswerRules.ALL,
                        SourcingRules.ALL,
                        RateRules.ALL,
                        ProgramRules.ALL,
                        RowRules.ALL,
                        IdRules.ALL,
                        FacilityRules.ALL,
                        ListRules.ALL)
                .flatMap(List::stream)
                .forEach(rule -> rules.put(rule.id(), rule));
        return new DeclarationReview(
                rules, Map.of(), ReviewSettings.standard(), ReviewInputs.none(), ReviewTexts.english());
    }

    /** The rules, in the order in which they run. */
    public List<ReviewRule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * The same review with another rule, which runs last. A rule with the ID of an existing one replaces it, but the
     * texts of the library for this ID still apply, unless {@link #with(ReviewTexts)} has others.
     *
     * @throws IllegalArgumentException if the rule's ID is blank
     */
    public DeclarationReview with(ReviewRule rule) {
        Map<String, ReviewRule> more = new LinkedHashMap<>(rules);
        more.put(Rules.of(rule.id(), rule.severity()).id(), rule);
        return new DeclarationReview(more, severities, settings, inputs, texts);
    }

    /**
     * The same review without a rule.
     *
     * @param id the rule's ID, such as {@code REVIEW_TEXT_LIMIT}; {@link #rules()} and {@code docs/findings.md} list them
     * @throws IllegalArgumentException if there is no rule with this id
     */
    public DeclarationReview without(String id) {
        Map<String, ReviewRule> fewer = new LinkedHashMap<>(rules);
        fewer.remove(known(id));
        return new DeclarationReview(fewer, severities, settings, inputs, texts);
    }

    /**
     * The same review with a different severity for all findings of a rule.
     *
     * @param id the rule's ID, as in {@link #without}
     * @throws IllegalArgumentException if there is no rule with this id
     */
    public DeclarationReview withSeverity(String id, Severity severity) {
        Map<String, Severity> changed = new HashMap<>(severities);
        changed.put(known(id), Objects.requireNonNull(severity, "severity"));
        return new DeclarationReview(rules, changed, settings, inputs, texts);
    }

    /** The same review with different limits. */
    public DeclarationReview with(ReviewSettings newSettings) {
        return new DeclarationReview(rules, severities, newSettings, inputs, texts);
    }

    /** The same review with other inputs. */
    public DeclarationReview with(ReviewInputs newInputs) {
        return new DeclarationReview(rules, severities, settings, newInputs, texts);
    }

    /** The same review with texts in another language. */
    public DeclarationReview with(ReviewTexts newTexts) {
        return new DeclarationReview(rules, severities, settings, inputs, newTexts);
    }

    /** The limits that the rules use. */
    public ReviewSettings settings() {
        return settings;
    }

    /** The texts of its findings. */
    public ReviewTexts texts() {
        return texts;
    }

    /** Reviews one declaration. The result lists the rules that could not run because an input was missing. */
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
        findings.sort(Finding.WORST_FIRST); // keeps the order of the rules where severity and cell are the same
        List<EntryVerdict> verdicts = new ArrayList<>();
        subject.rows().forEach(row -> row.known().verdict().ifPresent(verdicts::add));
        return new ReviewResult(findings, notRun, verdicts);
    }

    /**
     * All findings about a declaration: from reading, the template's Checker, and the review; worst first, then by
     * cell. A reading finding is left out if the review reports the same problem.
     *
     * @param check the result of the template's own Checker; all its {@linkplain CheckResult#findings() findings} are
     *     kept
     */
    public List<Finding> everything(SupplierDeclaration declaration, CheckResult check, ReviewResult review) {
        List<Finding> all = new ArrayList<>(check.findings());
        all.addAll(review.findings());
        declaration.findings().stream().map(this::asking).forEach(all::add);
        Set<Finding> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(Repeats.without(all, identified(declaration, review), smelterSheet(declaration)));
        return all.stream()
                .filter(finding -> kept.contains(finding) || !(finding.ruleId() instanceof ReadRule))
                .sorted(Finding.WORST_FIRST)
                .toList();
    }

    /**
     * The findings for display to people: of findings that lead to the same request, from the check or the review, only
     * the most specific one is kept.
     *
     * @param everything the result of {@link #everything}
     */
    public List<Finding> forPeople(List<Finding> everything, SupplierDeclaration declaration, ReviewResult review) {
        return Repeats.without(everything, identified(declaration, review), smelterSheet(declaration));
    }

    /** The rows of the smelter list that were matched to a facility with certainty. */
    private static Set<Integer> identified(SupplierDeclaration declaration, ReviewResult review) {
        Set<Integer> identified = new HashSet<>();
        for (int i = 0; i < review.verdicts().size(); i++) {
            if (review.verdicts().get(i).facility().isPresent()) {
                identified.add(declaration.smelters().get(i).row());
            }
        }
        return identified;
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
        Map<String, String> values = new HashMap<>(observation.values());
        observation.metal().map(Metal::label).ifPresent(label -> values.putIfAbsent("metal", label));
        Severity severity = Optional.ofNullable(severities.get(rule.id()))
                .or(observation::severity)
                .orElse(rule.severity());
        Map<String, String> words = FindingWords.of(texts, values, observation.metal());
        return new Finding(
                Rules.of(rule.id(), severity),
                severity,
                Catalog.fill(message(rule, observation), words),
                values,
                observation.cell(),
                observation.metal(),
                followUp(rule, observation).map(text -> Catalog.fill(text, words)));
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
            throw new IllegalArgumentException("this review has no rule " + id + "; rules() lists those that it has");
        }
        return id;
    }

    /** Equal if they run the same rules in the same order, with the same severities, limits, inputs, and texts. */
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
