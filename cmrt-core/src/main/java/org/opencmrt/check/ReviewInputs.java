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
 * What is known beside the declaration itself. All of it is optional; a rule that needs what is not given is not run, and
 * the result says so. Immutable and thread-safe: each method gives a new value.
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

    /** A copy with one thing changed; nobody else sees it before it is done. */
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

    /** Nothing beside the declaration. */
    public static ReviewInputs none() {
        return NONE;
    }

    /** Judges dates and statuses as of a day. */
    public ReviewInputs asOf(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return copy(inputs -> {
            inputs.asOf = Optional.of(day);
            inputs.given.addAll(Set.of(ReviewRule.Need.AS_OF, ReviewRule.Need.AS_OF_OR_PERIOD));
        });
    }

    /** Expects effective dates of a reporting year, such as 2025, or later. */
    public ReviewInputs period(int year) {
        return copy(inputs -> {
            inputs.period = Optional.of(year);
            inputs.given.add(ReviewRule.Need.AS_OF_OR_PERIOD);
        });
    }

    /** Finds the facilities of the rows in a reference list. */
    public ReviewInputs reference(SmelterReferenceList list) {
        return reference(list, SmelterMatcher.against(list));
    }

    /** Finds the facilities of the rows by a matcher of your own, which rests on a reference list. */
    public ReviewInputs reference(
            SmelterReferenceList list, Function<? super DeclaredSmelter, MatchResult> newMatcher) {
        KnownFacilities known = KnownFacilities.of(list);
        Objects.requireNonNull(newMatcher, "newMatcher");
        return copy(inputs -> {
            inputs.matcher = Optional.of(newMatcher);
            inputs.reference = Optional.of(known);
            inputs.given.add(ReviewRule.Need.REFERENCE);
        });
    }

    /** Knows the audit statuses of the facilities; of the day of review, if that is given. */
    public ReviewInputs status(StatusBook book) {
        Objects.requireNonNull(book, "book");
        return copy(inputs -> {
            inputs.status = Optional.of(book);
            inputs.given.add(ReviewRule.Need.STATUS);
        });
    }

    /** Knows from where facilities take their material. */
    public ReviewInputs origins(OriginData data) {
        Objects.requireNonNull(data, "data");
        return copy(inputs -> {
            inputs.origins = Optional.of(data);
            inputs.given.add(ReviewRule.Need.ORIGINS);
        });
    }

    /**
     * Knows who was asked, and for what.
     *
     * @param suppliers gives what is expected of the supplier whose declaration it is; empty when that supplier was not
     *     asked or cannot be told
     */
    public ReviewInputs asked(Function<SupplierDeclaration, Optional<Expectation>> suppliers) {
        Objects.requireNonNull(suppliers, "suppliers");
        return copy(inputs -> {
            inputs.asked = suppliers;
            inputs.given.addAll(Set.of(
                    ReviewRule.Need.ASKED_SUPPLIERS, ReviewRule.Need.EXPECTED_METALS, ReviewRule.Need.EXPECTED_SCOPE));
        });
    }

    /** Expects the same of every supplier, without knowing who was asked. */
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

    /** Knows names and ids that are no smelters': traders, offices, manufacturers, facilities that were removed. */
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

    /** What is known of rows: of all declarations that are reviewed by these inputs where a reference list is given. */
    RememberedRows remembered() {
        // Without one there is little to remember, and the inputs may be the ones that everybody shares.
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
     * What the asking company expects of one supplier.
     *
     * @param metals the metals expected in what it delivers; empty when not told
     * @param scope the scope that was asked for; empty when any will do
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
