package org.opencmrt.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;

/**
 * Inputs of a review in addition to the declaration. All are optional. A rule that needs a missing input does not run,
 * and the result says so. Immutable and thread-safe; each method returns a new value.
 */
public final class ReviewInputs {
    private static final ReviewInputs NONE = new ReviewInputs();

    private final EnumSet<ReviewRule.Need> given = EnumSet.noneOf(ReviewRule.Need.class);
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<Integer> period = Optional.empty();
    private Optional<Function<? super DeclaredSmelter, MatchResult>> matcher = Optional.empty();
    private Optional<KnownFacilities> reference = Optional.empty();
    private Optional<StatusBook> status = Optional.empty();
    private Optional<OriginData> origins = Optional.empty();
    private Function<SupplierDeclaration, Optional<Expectation>> asked = declaration -> Optional.empty();
    private Set<String> nonSmelters = Set.of();
    private RememberedRows remembered = new RememberedRows(Optional.empty());

    private ReviewInputs() {}

    /** A copy with one change; it is not visible to others until it is complete. */
    private ReviewInputs copy(Consumer<ReviewInputs> change) {
        ReviewInputs copy = new ReviewInputs();
        copy.given.addAll(given);
        copy.asOf = asOf;
        copy.period = period;
        copy.matcher = matcher;
        copy.reference = reference;
        copy.status = status;
        copy.origins = origins;
        copy.asked = asked;
        copy.nonSmelters = nonSmelters;
        change.accept(copy);
        copy.remembered = new RememberedRows(copy.matcher);
        return copy;
    }

    /** No inputs besides the declaration. */
    public static ReviewInputs none() {
        return NONE;
    }

    /** Sets the review date, as of which dates and statuses are evaluated. */
    public ReviewInputs asOf(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return copy(inputs -> {
            inputs.asOf = Optional.of(day);
            inputs.given.addAll(Set.of(ReviewRule.Need.AS_OF, ReviewRule.Need.AS_OF_OR_PERIOD));
        });
    }

    /** Sets the reporting year, such as 2025. Effective dates must be in this year or later. */
    public ReviewInputs period(int year) {
        return copy(inputs -> {
            inputs.period = Optional.of(year);
            inputs.given.add(ReviewRule.Need.AS_OF_OR_PERIOD);
        });
    }

    /** Sets the reference list that rows are matched against. */
    public ReviewInputs reference(SmelterReferenceList list) {
        return reference(list, SmelterMatcher.against(list));
    }

    /** Sets a reference list and your own function that matches rows against it. */
    public ReviewInputs reference(
            SmelterReferenceList list, Function<? super DeclaredSmelter, MatchResult> newMatcher) {
        KnownFacilities known = new KnownFacilities(list);
        Objects.requireNonNull(newMatcher, "newMatcher");
        return copy(inputs -> {
            inputs.matcher = Optional.of(newMatcher);
            inputs.reference = Optional.of(known);
            inputs.given.add(ReviewRule.Need.REFERENCE);
        });
    }

    /** Sets the audit statuses of facilities, used as of the review date if there is one. */
    public ReviewInputs status(StatusBook book) {
        Objects.requireNonNull(book, "book");
        return copy(inputs -> {
            inputs.status = Optional.of(book);
            inputs.given.add(ReviewRule.Need.STATUS);
        });
    }

    /** Sets the origin data of facilities. */
    public ReviewInputs origins(OriginData data) {
        Objects.requireNonNull(data, "data");
        return copy(inputs -> {
            inputs.origins = Optional.of(data);
            inputs.given.add(ReviewRule.Need.ORIGINS);
        });
    }

    /**
     * Sets the surveyed suppliers and the expectations for each.
     *
     * @param suppliers returns the expectation for the supplier of a declaration; empty if the supplier was not
     *     surveyed or cannot be identified
     */
    public ReviewInputs asked(Function<SupplierDeclaration, Optional<Expectation>> suppliers) {
        Objects.requireNonNull(suppliers, "suppliers");
        return copy(inputs -> {
            inputs.asked = suppliers;
            inputs.given.addAll(Set.of(
                    ReviewRule.Need.ASKED_SUPPLIERS, ReviewRule.Need.EXPECTED_METALS, ReviewRule.Need.EXPECTED_SCOPE));
        });
    }

    /** Sets the same expectation for every supplier, without a list of surveyed suppliers. */
    public ReviewInputs expecting(Expectation expectation) {
        Optional<Expectation> ofAll = Optional.of(expectation);
        return copy(inputs -> {
            inputs.asked = declaration -> ofAll;
            inputs.given.remove(ReviewRule.Need.ASKED_SUPPLIERS);
            if (!expectation.metals().isEmpty()) {
                inputs.given.add(ReviewRule.Need.EXPECTED_METALS);
            }
            if (expectation.scope().isPresent()) {
                inputs.given.add(ReviewRule.Need.EXPECTED_SCOPE);
            }
        });
    }

    /** Sets names and ids known not to belong to smelters: traders, offices, manufacturers, removed facilities. */
    public ReviewInputs nonSmelters(Collection<String> namesAndIds) {
        Set<String> normalized = namesAndIds.stream().map(NameText::normalize).collect(Collectors.toUnmodifiableSet());
        return copy(inputs -> {
            inputs.nonSmelters = normalized;
            inputs.given.add(ReviewRule.Need.NON_SMELTERS);
        });
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    Optional<Integer> period() {
        return period;
    }

    /**
     * The known results for rows of all declarations that are reviewed with these inputs, if there is a reference list.
     */
    RememberedRows remembered() {
        // Without a reference list there is little to remember, and these inputs may be the shared default.
        return matcher.isPresent() ? remembered : new RememberedRows(matcher);
    }

    Optional<KnownFacilities> reference() {
        return reference;
    }

    Optional<StatusBook> status() {
        return status;
    }

    Optional<OriginData> origins() {
        return origins;
    }

    Optional<Expectation> expectation(SupplierDeclaration declaration) {
        return asked.apply(declaration);
    }

    Set<String> nonSmelters() {
        return nonSmelters;
    }

    boolean has(ReviewRule.Need need) {
        return given.contains(need);
    }

    /**
     * What the company expects from one supplier.
     *
     * @param metals the metals expected in its products; empty if unknown
     * @param scope the requested scope; empty if any scope is accepted
     */
    public record Expectation(Set<Metal> metals, Optional<DeclarationScope> scope) {
        /** Copies the metals. */
        public Expectation {
            metals = Set.copyOf(metals);
            Objects.requireNonNull(scope, "scope");
        }

        /** Expects nothing in particular. */
        public static Expectation nothing() {
            return new Expectation(Set.of(), Optional.empty());
        }
    }
}
