package org.opencmrt.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.OriginData;

/**
 * A declaration as review rules see it: by metal, with the match of each row and the other inputs. Computed once for
 * all rules.
 */
public final class ReviewSubject {
    private final SupplierDeclaration declaration;
    private final ReviewInputs inputs;
    private final ReviewSettings settings;
    private final RememberedRows remembered;
    private final List<Row> rows;
    /** The rules that had run on other declarations before this one, by their bits. */
    private final long knownRules;
    /** The rows about which at least one of these rules may have an observation. Few rows of a program are left. */
    private final List<Row> openRows;

    private final List<MetalPart> metals;
    private final Optional<ReviewInputs.Expectation> expectation;

    ReviewSubject(SupplierDeclaration declaration, ReviewInputs inputs, ReviewSettings settings) {
        this.declaration = declaration;
        this.inputs = inputs;
        this.settings = settings;
        this.remembered = inputs.remembered();
        this.rows = declaration.smelters().stream().map(this::row).toList();
        this.knownRules = remembered.rulesThatRan();
        this.openRows =
                rows.stream().filter(row -> !row.known().areQuiet(knownRules)).toList();
        this.metals = metals(declaration, rows);
        this.expectation = inputs.expectation(declaration);
    }

    private Row row(DeclaredSmelter declared) {
        return new Row(declared, remembered.of(declared));
    }

    private static List<MetalPart> metals(SupplierDeclaration declaration, List<Row> rows) {
        Set<Metal> all = new LinkedHashSet<>(declaration.metals());
        declaration.answers().forEach(answer -> answer.metal().ifPresent(all::add));
        Map<Metal, List<Row>> rowsOf = new LinkedHashMap<>();
        for (Row row : rows) {
            row.metal()
                    .ifPresent(metal -> rowsOf.computeIfAbsent(metal, missing -> new ArrayList<>())
                            .add(row));
        }
        all.addAll(rowsOf.keySet());
        return all.stream()
                .map(metal -> new MetalPart(
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

    /** The reporting year; empty if not given. */
    public Optional<Integer> period() {
        return inputs.period();
    }

    /** All rows of the smelter list, in the order of the sheet. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows about which a rule, identified by its bit, may have an observation. */
    List<Row> rowsToLookAt(long rule) {
        remembered.runs(rule);
        return (knownRules & rule) != 0 ? openRows : rows;
    }

    /**
     * The metals that the declaration covers, in the order of the sheet, followed by metals that only smelter rows
     * mention.
     */
    public List<MetalPart> metals() {
        return metals;
    }

    /** True if any metal is in scope, so that the template asks the questions about the company. */
    public boolean isAnyInScope() {
        return metals.stream().anyMatch(MetalPart::isInScope);
    }

    /**
     * The answers to a question about the company that have one of these values; none if the template does not ask the
     * question.
     */
    public Stream<Answer> companyAnswers(Question question, Answer.Value... values) {
        Set<Answer.Value> wanted = Set.of(values);
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

    /** The audit status as of a different date. */
    public Optional<AuditStatus> status(Smelter smelter, LocalDate day) {
        return inputs.status().flatMap(book -> book.status(smelter, day));
    }

    /** The origins of a facility's material; empty if unknown. */
    public Optional<OriginData.Origin> origin(Smelter smelter) {
        return inputs.origins().flatMap(data -> data.of(smelter)).filter(origin -> !origin.isUnknown());
    }

    Optional<KnownFacilities> reference() {
        return inputs.reference();
    }

    Set<String> nonSmelters() {
        return inputs.nonSmelters();
    }

    /** A row of the smelter list with its match, computed once for all rules. Immutable. */
    public static final class Row {
        private final DeclaredSmelter declared;
        private final RememberedRows.Known known;
        private final Optional<Metal> metal;
        private final Optional<DeclaredText> typedId;

        Row(DeclaredSmelter declared, RememberedRows.Known known) {
            this.declared = Objects.requireNonNull(declared, "declared");
            this.known = Objects.requireNonNull(known, "known");
            this.metal = declared.metal().or(() -> facility().map(Smelter::metal));
            this.typedId = typed(DeclaredSmelter.Column.ID_INPUT).or(() -> typed(DeclaredSmelter.Column.ID));
        }

        RememberedRows.Known known() {
            return known;
        }

        /** The row as the supplier filled it in. */
        public DeclaredSmelter declared() {
            return declared;
        }

        /** The match; empty without a reference list. */
        public Optional<MatchResult> match() {
            return known.verdict().map(EntryVerdict::match);
        }

        /** The facility that the row was matched to with certainty; see {@link EntryVerdict#facility()}. */
        public Optional<Smelter> facility() {
            return known.verdict().flatMap(EntryVerdict::facility);
        }

        /** The metal in the row, or else the metal of the facility. */
        public Optional<Metal> metal() {
            return metal;
        }

        /** The country in which the facility is located: from the reference list, or else from the row. */
        public Optional<Country> country() {
            return facility().flatMap(Smelter::country).or(declared::country);
        }

        /** True if the row reports a smelter: it is not "not yet identified". */
        public boolean namesSmelter() {
            return declared.entry() != Entry.NOT_YET_IDENTIFIED;
        }

        /** True if the match has this decision; false if there was no matching. */
        public boolean is(MatchResult.Decision decision) {
            return match().filter(result -> result.decision() == decision).isPresent();
        }

        /** The facility name in the row; empty if it has none. */
        public Optional<String> name() {
            return declared.declaredName();
        }

        /** The text that the supplier typed into a column; empty if the text came from a formula or the reader. */
        public Optional<DeclaredText> typed(DeclaredSmelter.Column column) {
            return Optional.ofNullable(declared.cells().get(column))
                    .filter(text -> text.origin() == DeclaredText.Origin.TYPED);
        }

        /** The id text that the supplier typed. */
        public Optional<DeclaredText> typedId() {
            return typedId;
        }

        /** The facility with its id, such as {@code Aurora Refining Ltd. (CID900001)}, or else the name in the row. */
        public String label() {
            return identification().orElse("the smelter in row " + declared.row());
        }

        private Optional<String> identification() {
            return facility()
                    .map(Smelter::label)
                    .or(this::name)
                    .or(() -> declared.declaredId().map(SmelterId::value))
                    .or(() -> typedId.map(DeclaredText::text));
        }

        /**
         * The observation with {@code {row}} and {@code {smelter}}. The catalog has a text for a smelter without a
         * name.
         */
        Observation naming(Observation observation) {
            Observation ofRow = observation.with("row", declared.row());
            return identification().map(name -> ofRow.with("smelter", name)).orElse(ofRow);
        }

        /** An observation about a column of the row: {@code {row}} and {@code {smelter}}, and the metal. */
        public Observation observe(DeclaredSmelter.Column column) {
            return observe(declared.cell(column));
        }

        /** An observation about the facility name in the row. */
        public Observation observe() {
            return observe(declared.nameCell());
        }

        private Observation observe(CellRef cell) {
            return naming(Observation.at(cell).about(metal()));
        }

        /** True if, according to the row, all of its material is recycled or scrap. */
        boolean saysRecycled() {
            return says("yes");
        }

        /** True if, according to the row, not all of its material is recycled or scrap. */
        boolean saysNotRecycled() {
            return says("no");
        }

        private boolean says(String word) {
            return declared.text(DeclaredSmelter.Column.RECYCLED_OR_SCRAP)
                    .filter(text -> text.strip().equalsIgnoreCase(word))
                    .isPresent();
        }
    }

    /**
     * The part of a declaration about one metal.
     *
     * @param metal the metal
     * @param answers the numbered questions that the template asks about it, in the order of the sheet
     * @param rows its rows of the smelter list, including those "not yet identified", in the order of the sheet
     */
    public record MetalPart(Metal metal, List<Answer> answers, List<ReviewSubject.Row> rows) {
        /** Copies the lists. */
        public MetalPart {
            Objects.requireNonNull(metal, "metal");
            answers = List.copyOf(answers);
            rows = List.copyOf(rows);
        }

        /** The answer to a question; empty if the template does not ask it. */
        public Optional<Answer> answer(Question question) {
            return answers.stream()
                    .filter(answer -> answer.question() == question)
                    .findFirst();
        }

        /** The answer to a question if it is one of these values. */
        public Optional<Answer> answer(Question question, Answer.Value... values) {
            return answer(question).filter(answer -> Stream.of(values).anyMatch(answer::is));
        }

        /**
         * The answer to a question that is asked only about metals in scope, if it has one of these values; empty if the
         * metal is not in scope, regardless of the cell.
         */
        public Optional<Answer> inScope(Question question, Answer.Value... values) {
            return isInScope() ? answer(question, values) : Optional.empty();
        }

        /**
         * False if the declaration's own answers put this metal out of scope: not added, not remaining in the product,
         * or not declared. A blank answer leaves the metal in scope, as in the template's own Checker.
         */
        public boolean isInScope() {
            return answer(Question.INTENTIONALLY_ADDED, Answer.Value.NO, Answer.Value.NOT_DECLARING)
                            .isEmpty()
                    && answer(Question.REMAINS_IN_PRODUCT, Answer.Value.NO, Answer.Value.NOT_DECLARING)
                            .isEmpty();
        }

        /** The rows that report a smelter, that is, without those "not yet identified". */
        public List<ReviewSubject.Row> smelters() {
            return rows.stream().filter(ReviewSubject.Row::namesSmelter).toList();
        }
    }
}
