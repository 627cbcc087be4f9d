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
 * A declaration as rules look at it: by metal, with what its rows were found to mean, and with what else is known. Worked
 * out once for all rules.
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

    /** What the supplier sent. */
    public SupplierDeclaration declaration() {
        return declaration;
    }

    /** The numbers by which rules judge. */
    public ReviewSettings settings() {
        return settings;
    }

    /** The day of review; empty when not given. */
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

    /** The metals that the declaration is about, in the order of its sheet; then those that only rows name. */
    public List<ReviewedMetal> metals() {
        return metals;
    }

    /** True when some metal is in scope, and so questions about the company are asked. */
    public boolean isAnyInScope() {
        return metals.stream().anyMatch(ReviewedMetal::isInScope);
    }

    /** The answers about the company that are one of these values, for as long as they are asked. */
    public Stream<Answer> companyAnswers(Question question, AnswerValue... values) {
        Set<AnswerValue> wanted = Set.of(values);
        return !isAnyInScope()
                ? Stream.empty()
                : declaration.companyAnswers().stream()
                        .filter(answer -> answer.question() == question)
                        .filter(answer ->
                                answer.value().filter(wanted::contains).isPresent());
    }

    /** What is expected of the supplier; empty when nobody told, or the supplier was not asked. */
    public Optional<ReviewInputs.Expectation> expectation() {
        return expectation;
    }

    /** The audit status as of the day of review, else the latest; empty when no list names the facility. */
    public Optional<AuditStatus> status(Smelter smelter) {
        return inputs.status()
                .flatMap(book ->
                        inputs.asOf().map(day -> book.status(smelter, day)).orElseGet(() -> book.status(smelter)));
    }

    /** The audit status as of another day. */
    public Optional<AuditStatus> status(Smelter smelter, LocalDate day) {
        return inputs.status().flatMap(book -> book.status(smelter, day));
    }

    /** From where a facility takes its material; empty when not known. */
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
