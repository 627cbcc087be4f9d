package org.opencmrt.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.FacilityOrigin;

/**
 * A declaration as review rules see it: by metal, with the match of each row and the other inputs. Computed once for
 * all rules.
 */
public final class ReviewSubject {
    private final SupplierDeclaration declaration;
    private final ReviewInputs inputs;
    private final ReviewSettings settings;
    private final RememberedRows remembered;
    private final List<ReviewedRow> rows;
    private final List<ReviewedMetal> metals;
    private final Optional<ReviewInputs.Expectation> expectation;

    ReviewSubject(SupplierDeclaration declaration, ReviewInputs inputs, ReviewSettings settings) {
        this.declaration = declaration;
        this.inputs = inputs;
        this.settings = settings;
        this.remembered = inputs.remembered();
        this.rows = declaration.smelters().stream().map(this::row).toList();
        this.metals = metals(declaration, rows);
        this.expectation = inputs.expectation(declaration);
    }

    private ReviewedRow row(DeclaredSmelter declared) {
        return new ReviewedRow(declared, remembered.of(declared));
    }

    private static List<ReviewedMetal> metals(SupplierDeclaration declaration, List<ReviewedRow> rows) {
        Set<Metal> all = new LinkedHashSet<>(declaration.metals());
        declaration.answers().forEach(answer -> answer.metal().ifPresent(all::add));
        Map<Metal, List<ReviewedRow>> rowsOf = new LinkedHashMap<>();
        for (ReviewedRow row : rows) {
            row.metal()
                    .ifPresent(metal -> rowsOf.computeIfAbsent(metal, missing -> new ArrayList<>())
                            .add(row));
        }
        all.addAll(rowsOf.keySet());
        return all.stream()
                .map(metal -> new ReviewedMetal(
                        metal,
                        declaration.answers().stream()
                                .filter(answer -> answer.metal().equals(Optional.of(metal)))
                                .toList(),
                        rowsOf.getOrDefault(metal, List.of())))
                .toList();
    }

    /** The declaration under review. */
    public SupplierDeclaration declaration() {
        return declaration;
    }

    /** The limits that the rules use. */
    public ReviewSettings settings() {
        return settings;
    }

    /** The review date; empty if not given. */
    public Optional<LocalDate> asOf() {
        return inputs.asOf();
    }

    /** The reporting year; empty when not given. */
    public Optional<Integer> period() {
        return inputs.period();
    }

    /** All rows of the smelter list, in the order of the sheet. */
    public List<ReviewedRow> rows() {
        return rows;
    }

    /**
     * The metals that the declaration covers, in the order of the sheet, followed by metals that only smelter rows
     * mention.
     */
    public List<ReviewedMetal> metals() {
        return metals;
    }

    /** True if any metal is in scope, so that the template asks the questions about the company. */
    public boolean isAnyInScope() {
        return metals.stream().anyMatch(ReviewedMetal::isInScope);
    }

    /**
     * The answers to a question about the company that have one of these values; none if the template does not ask the
     * question.
     */
    public Stream<Answer> companyAnswers(Question question, AnswerValue... values) {
        Set<AnswerValue> wanted = Set.of(values);
        return !isAnyInScope()
                ? Stream.empty()
                : declaration.companyAnswers().stream()
                        .filter(answer -> answer.question() == question)
                        .filter(answer ->
                                answer.value().filter(wanted::contains).isPresent());
    }

    /** The expectation for the supplier; empty if none is given or the supplier was not surveyed. */
    public Optional<ReviewInputs.Expectation> expectation() {
        return expectation;
    }

    /** The audit status as of the review date, or else the latest; empty if no list includes the facility. */
    public Optional<AuditStatus> status(Smelter smelter) {
        return inputs.status()
                .flatMap(book ->
                        inputs.asOf().map(day -> book.status(smelter, day)).orElseGet(() -> book.status(smelter)));
    }

    /** The audit status as of another day. */
    public Optional<AuditStatus> status(Smelter smelter, LocalDate day) {
        return inputs.status().flatMap(book -> book.status(smelter, day));
    }

    /** The origins of a facility's material; empty if unknown. */
    public Optional<FacilityOrigin> origin(Smelter smelter) {
        return inputs.origins().flatMap(data -> data.of(smelter)).filter(origin -> !origin.isUnknown());
    }

    Optional<KnownFacilities> reference() {
        return inputs.reference();
    }

    Set<String> nonSmelters() {
        return inputs.nonSmelters();
    }

    /** Something that is asked of each metal, in the order of the sheet. */
    void eachMetal(Function<ReviewedMetal, Stream<Observation>> look, Consumer<Observation> found) {
        metals.forEach(metal -> look.apply(metal).forEach(found));
    }
}
