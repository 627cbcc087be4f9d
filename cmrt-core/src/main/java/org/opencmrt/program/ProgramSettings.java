package org.opencmrt.program;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.rollup.Survey;

/**
 * The settings of a program, and everything that follows from them alone. Each setting is immutable, so a {@link #copy}
 * is independent of the original.
 */
final class ProgramSettings implements Cloneable {
    /** In days; an older status list is out of date. */
    private static final int MAXIMUM_AGE_OF_STATUS_LISTS = 90;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    Optional<SmelterReferenceList> reference = Optional.empty();
    /** False until the user has set a list or decided against one. */
    boolean isReferenceChosen;

    Optional<Function<? super DeclaredSmelter, MatchResult>> matcher = Optional.empty();
    StatusBook statuses = StatusBook.empty();
    OriginData origins = OriginData.none();
    Optional<AskedSuppliers> asked = Optional.empty();
    ReviewerDecisions decisions = ReviewerDecisions.none();
    Optional<String> period = Optional.empty();
    Optional<LocalDate> asOf = Optional.empty();
    Optional<String> company = Optional.empty();
    Set<Metal> expectedMinerals = Set.of();
    Optional<Collection<String>> nonSmelters = Optional.empty();
    DeclarationReview review = DeclarationReview.standard();
    Set<TemplateId> acceptedVersions = Set.of();
    RcoiPolicy policy = RcoiPolicy.standard();
    Optional<CountryList> cahras = Optional.empty();
    Optional<RollUpSummary> earlier = Optional.empty();
    List<Finding> warnings = List.of();

    ProgramSettings copy() {
        try {
            return (ProgramSettings) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All settings of a built program; those that are quick to compare come first. */
    List<Object> values() {
        return List.of(
                period,
                asOf,
                company,
                expectedMinerals,
                policy,
                matcher,
                warnings,
                cahras,
                nonSmelters,
                asked,
                decisions,
                review,
                earlier,
                origins,
                statuses,
                reference);
    }

    /** What is missing or contradictory, as sentences that say what to change. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!isReferenceChosen) {
            problems.add("No reference list is set. Call reference(list), or choose bundled() or withoutReference().");
        }
        if (isReferenceChosen && reference.isEmpty() && matcher.isPresent()) {
            problems.add("A matcher is set, but no reference list. Call reference(list) with the matcher's list.");
        }
        if (matcher.isEmpty()
                && reference.filter(list -> list.entries().isEmpty()).isPresent()) {
            problems.add("The reference list has no entries, so every entry would stay unmatched. Use another list, or"
                    + " call withoutReference().");
        }
        if (matcher.isPresent() && !decisions.decisions().isEmpty()) {
            problems.add("Decisions are set together with your own matcher, which would ignore them. Pass the"
                    + " decisions to the matcher.");
        }
        period.filter(String::isBlank).ifPresent(blank -> problems.add("The period is blank. Leave it out."));
        company.filter(String::isBlank).ifPresent(blank -> problems.add("The company is blank. Leave it out."));
        Set<Metal> both = new TreeSet<>(policy.notNecessary());
        both.retainAll(expectedMinerals);
        both.forEach(metal -> problems.add(metal.label()
                + " is expected from every supplier, but according to the policy, no product needs it."
                + " Remove it from one of the two."));
        return problems;
    }

    /** Findings about the lists, such as outdated ones, and the caller's warnings. */
    List<Finding> noticed() {
        List<Finding> noticed = new ArrayList<>(asOf.map(origins::findings).orElseGet(origins::findings));
        noticed.addAll(asOf.map(date -> statuses.ageAsOf(date, MAXIMUM_AGE_OF_STATUS_LISTS))
                .or(() -> periodEnd().map(date -> statuses.ageAtEndOf(date, MAXIMUM_AGE_OF_STATUS_LISTS)))
                .orElseGet(statuses::undated));
        reference.ifPresent(list -> noticed.addAll(list.warnings()));
        noticed.addAll(reference.map(decisions::findings).orElseGet(decisions::findings));
        noticed.addAll(warnings);
        return List.copyOf(noticed);
    }

    /** See {@link ConflictMineralsProgram#periodEnd}. */
    Optional<LocalDate> periodEnd() {
        return year().map(year -> LocalDate.of(year, 12, 31));
    }

    /**
     * The year in the name of the period, as in {@code 2025}, {@code FY2025}, or {@code calendar year 2025}; empty if
     * there is none or more than one.
     */
    private Optional<Integer> year() {
        List<String> years = YEAR.matcher(period.orElse(""))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(Integer.valueOf(years.get(0))) : Optional.empty();
    }

    /** Finds the surveyed supplier that made a declaration; none without a list of them. */
    Function<Company, Optional<AskedSupplier>> senders() {
        return asked.map(Survey::senders).orElse(company -> Optional.empty());
    }

    /**
     * The inputs of the review.
     *
     * @param matching the matcher against the reference list
     */
    ReviewInputs reviewInputs(Function<? super DeclaredSmelter, MatchResult> matching) {
        ReviewInputs inputs = ReviewInputs.none();
        inputs = reference.isPresent() ? inputs.reference(reference.get(), matching) : inputs;
        inputs = asOf.map(inputs::asOf).orElse(inputs);
        inputs = year().map(inputs::period).orElse(inputs);
        inputs = statuses.lists().isEmpty() ? inputs : inputs.status(statuses);
        inputs = origins.isNone() ? inputs : inputs.origins(origins);
        inputs = nonSmelters.map(inputs::nonSmelters).orElse(inputs);
        if (asked.isPresent()) {
            Function<Company, Optional<AskedSupplier>> finder = senders();
            return inputs.asked(
                    declaration -> finder.apply(declaration.company()).map(this::expectation));
        }
        return expectedMinerals.isEmpty()
                ? inputs
                : inputs.expecting(new ReviewInputs.Expectation(expectedMinerals, Optional.empty()));
    }

    private ReviewInputs.Expectation expectation(AskedSupplier supplier) {
        return new ReviewInputs.Expectation(expectedOf(supplier), supplier.scope());
    }

    /** See {@link ConflictMineralsProgram#expectedMinerals}. */
    Set<Metal> expectedOf(AskedSupplier supplier) {
        Set<Metal> metals = new TreeSet<>(expectedMinerals);
        metals.addAll(supplier.expectedMetals());
        return metals;
    }

    /** See {@link ConflictMineralsProgram#inquirySettings}. */
    NavigableMap<String, String> ofInquiry() {
        NavigableMap<String, String> all = policy.settings();
        all.put(
                "suppliersAsked",
                asked.map(list -> list.label() + " " + hash(list.suppliers().toString()))
                        .orElse(""));
        return all;
    }

    /** See {@link ConflictMineralsProgram#reviewOptions}. */
    NavigableMap<String, String> ofReview() {
        NavigableMap<String, String> options = new TreeMap<>();
        options.put("acceptedVersions", joined(review.settings().acceptedVersions()));
        options.put("expectedMinerals", joined(expectedMinerals));
        options.put(
                "nonSmelters",
                nonSmelters.map(names -> hash(new TreeSet<>(names).toString())).orElse(""));
        ReviewTexts texts = review.texts();
        options.put("texts", texts.equals(ReviewTexts.english()) ? "" : texts.toString());
        options.put(
                "highRiskAreas",
                cahras.map(list -> list.label() + " " + hash(list.entries().toString()))
                        .orElse(""));
        return options;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
