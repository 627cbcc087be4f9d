package org.opencmrt.report;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.DueDiligence;
import org.opencmrt.internal.report.ReceivedFile;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.internal.report.SupplierScore;
import org.opencmrt.internal.report.table.FindingTable;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.TemplateId;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.RedFlag;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;

/**
 * The columns of the table of a result, with their values, and its rows.
 *
 * @param columns in the order of the file
 * @param rows created when they are read
 */
record DataColumns<R>(List<Column<R>> columns, Stream<R> rows) {
    private static final String DEFINITIONS = "data-tables.csv";

    /**
     * A column with its values.
     *
     * @param value the function that returns its value for a row; the value may be an {@link Optional}
     */
    record Column<R>(DataTable.Column definition, Function<R, Object> value) {
        /** The value in the Java type that corresponds to the column's type. */
        Optional<Object> typed(R row) {
            Object found = value.apply(row);
            Optional<?> present = found instanceof Optional<?> maybe ? maybe : Optional.of(found);
            return present.map(one -> switch (definition.type()) {
                case "integer" -> (Object) ((Number) one).longValue();
                case "number" -> ((Number) one).doubleValue();
                case "date", "boolean" -> one;
                default -> one.toString();
            });
        }
    }

    /** The values of columns by the names of the columns. */
    private static final class Values<R> {
        private final Map<String, Function<R, Object>> byName = new HashMap<>();

        Values<R> put(String column, Function<R, Object> value) {
            byName.put(column, value);
            return this;
        }

        /** Adds values of a part of each row. */
        <P> Values<R> all(Function<R, P> part, Values<P> values) {
            values.byName.forEach((column, value) -> put(column, row -> value.apply(part.apply(row))));
            return this;
        }
    }

    private record Answered(int number, Answer answer) {}

    private record Found(String about, Optional<String> supplier, Finding finding) {}

    /** The columns of a table as {@value #DEFINITIONS} describes them; new ones come last. */
    static List<DataTable.Column> defined(String table) {
        return ReportResources.text(DataColumns.class, DEFINITIONS)
                .lines()
                .map(line -> line.split(",", 4))
                .filter(cells -> cells[0].equals(table))
                .map(cells -> new DataTable.Column(cells[1], cells[2], cells[3]))
                .toList();
    }

    /** The columns and rows of a table. */
    static DataColumns<?> of(DataTable table, ReportInput input) {
        RollUp rollUp = input.rollUp();
        return switch (table) {
            case DECLARATIONS -> of(table, declarations(input), ReceivedFile.allOf(rollUp).stream());
            case ENTRIES -> of(table, entries(numbers(rollUp)), rollUp.entries());
            case ANSWERS -> of(table, answers(), answered(rollUp));
            case FINDINGS -> of(table, findings(), found(input));
            case FACILITIES -> of(table, facilities(input), rollUp.facilities().stream());
            case RED_FLAGS -> of(table, redFlags(input), input.result().redFlags().stream());
            case DUE_DILIGENCE -> of(table, dueDiligence(input), DueDiligence.of(input).stream());
            case SCORECARD -> of(table, scorecard(), SupplierScore.of(input).stream());
        };
    }

    private static <R> DataColumns<R> of(DataTable table, Values<R> values, Stream<R> rows) {
        List<Column<R>> columns = table.columns().stream()
                .map(one -> new Column<>(one, values.byName.get(one.name())))
                .toList();
        return new DataColumns<>(columns, rows);
    }

    private static IdentityHashMap<RolledDeclaration, Integer> numbers(RollUp rollUp) {
        IdentityHashMap<RolledDeclaration, Integer> numbers = new IdentityHashMap<>();
        ReceivedFile.allOf(rollUp).forEach(file -> file.declared().ifPresent(one -> numbers.put(one, file.number())));
        return numbers;
    }

    private static Stream<Answered> answered(RollUp rollUp) {
        return ReceivedFile.allOf(rollUp).stream()
                .flatMap(file -> file.declared().stream()
                        .flatMap(one -> one.header().allAnswers())
                        .map(answer -> new Answered(file.number(), answer)));
    }

    private static Stream<Found> found(ReportInput input) {
        ProgramResult result = input.result();
        return Stream.of(
                        result.assessments().stream().flatMap(DataColumns::found),
                        FindingTable.ofTheRollUp(result.rollUp())
                                .map(one -> new Found("ROLL_UP", Optional.empty(), one)),
                        input.warnings().stream().map(one -> new Found("PROGRAM", Optional.empty(), one)),
                        result.survey().stream()
                                .flatMap(FindingTable::ofTheSurvey)
                                .map(one -> new Found(
                                        one.supplier().isPresent() ? "SUPPLIER" : "SURVEY",
                                        one.supplier(),
                                        one.finding())),
                        result.rcoi().findings().stream().map(one -> new Found("INQUIRY", Optional.empty(), one)))
                .flatMap(all -> all);
    }

    private static Stream<Found> found(SupplierAssessment supplier) {
        return supplier.findings().stream().map(one -> new Found("SUPPLIER", Optional.of(supplier.supplier()), one));
    }

    private static Values<ReceivedFile> declarations(ReportInput input) {
        return new Values<ReceivedFile>()
                .put(DataTable.NUMBER, ReceivedFile::number)
                .put("file", ReceivedFile::file)
                .put("sha256", ReceivedFile::sha256)
                .put("state", DataColumns::state)
                .put("counted_as", ReceivedFile::countedAs)
                .put(
                        "superseded_by",
                        file -> file.declared().flatMap(input.result().superseded()::by))
                .put("family", file -> file.template().map(TemplateId::family))
                .put("version", file -> file.template().map(TemplateId::version))
                .put("supplier", file -> file.company().flatMap(Company::name))
                .put("scope", file -> file.company().flatMap(Company::scope))
                .put("effective_date", file -> file.company().flatMap(Company::effectiveDate))
                .put(
                        "effective_date_text",
                        file -> file.company().flatMap(one -> one.text(Company.Field.EFFECTIVE_DATE)))
                .put("entries", file -> file.declared().map(RolledDeclaration::rowCount))
                .put("reason", file -> file.unreadable().map(ReadResult.Unreadable::message));
    }

    private static String state(ReceivedFile file) {
        return file.declared().isEmpty() ? "UNREADABLE" : file.countedAs().isPresent() ? "DUPLICATE" : "COUNTED";
    }

    private static Values<RollUpEntry> entries(IdentityHashMap<RolledDeclaration, Integer> numbers) {
        return new Values<RollUpEntry>()
                .put(DataTable.NUMBER, entry -> numbers.get(entry.declaration()))
                .put("supplier", entry -> entry.supplier().name())
                .put("sheet", entry -> entry.cell().sheet())
                .put("cell", entry -> entry.cell().cell())
                .put("bucket", RollUpEntry::bucket)
                .put("entry", entry -> entry.declared().entry())
                .put("metal", RollUpEntry::metal)
                .put("declared_id", entry -> entry.declared().id())
                .put("declared_name", entry -> entry.declared().name())
                .put("declared_country", said(DeclaredSmelter.Column.COUNTRY))
                .put("facility_id", entry -> entry.verdict().facility().flatMap(Smelter::id))
                .put("facility_name", entry -> entry.verdict().facility().map(Smelter::name))
                .put("decision", entry -> entry.verdict().match().decision())
                .put(
                        "best_id",
                        entry -> best(entry).flatMap(one -> one.smelter().id()))
                .put("best_name", entry -> best(entry).map(one -> one.smelter().name()))
                .put("score", entry -> best(entry).map(MatchResult.Candidate::score))
                .put("evidence", entry -> String.join("; ", entry.verdict().evidence()))
                .put("mine_names", said(DeclaredSmelter.Column.MINE_NAMES))
                .put("mine_countries", said(DeclaredSmelter.Column.MINE_COUNTRIES))
                .put("recycled_or_scrap", said(DeclaredSmelter.Column.RECYCLED_OR_SCRAP));
    }

    private static Function<RollUpEntry, Object> said(DeclaredSmelter.Column column) {
        return entry -> entry.declared().text(column);
    }

    private static Optional<MatchResult.Candidate> best(RollUpEntry entry) {
        return entry.verdict().match().best();
    }

    private static Values<Answered> answers() {
        return new Values<Answered>()
                .put(DataTable.NUMBER, Answered::number)
                .all(
                        Answered::answer,
                        new Values<Answer>()
                                .put("question", Answer::question)
                                .put("question_number", Answer::number)
                                .put("metal", Answer::metal)
                                .put("value", Answer::value)
                                .put("text", Answer::text)
                                .put("comment", Answer::comment)
                                .put("sheet", one -> one.cell().sheet())
                                .put("cell", one -> one.cell().cell()));
    }

    private static Values<Found> findings() {
        return new Values<Found>()
                .put("about", Found::about)
                .put("supplier", Found::supplier)
                .all(
                        Found::finding,
                        new Values<Finding>()
                                .put("rule", Finding::rule)
                                .put("severity", Finding::severity)
                                .put("metal", Finding::metal)
                                .put("file", one -> one.cell().map(CellRef::file))
                                .put("sheet", one -> one.cell().map(CellRef::sheet))
                                .put("cell", one -> one.cell().map(CellRef::cell))
                                .put("message", Finding::message)
                                .put("follow_up", Finding::followUp));
    }

    private static Values<Facility> facilities(ReportInput input) {
        return identity()
                .put("country_text", one -> one.smelter().countryText())
                .put("city", one -> one.smelter().city())
                .put("state", one -> one.smelter().state())
                .put("audit_class", one -> input.status(one).map(AuditStatus::auditClass))
                .put("status", one -> input.status(one).map(AuditStatus::word))
                .put("scheme", one -> input.status(one).flatMap(AuditStatus::scheme))
                .put("status_date", one -> input.status(one).flatMap(AuditStatus::listDate))
                .put("operating", one -> input.asOf().map(one::operating).orElseGet(one::operating))
                .put("entries", one -> one.entries().size())
                .put("suppliers", one -> one.suppliers().size())
                .put("company_level_only", Facility::isCompanyLevelOnly);
    }

    /** The columns that identify a facility. */
    private static Values<Facility> identity() {
        return new Values<Facility>()
                .put("metal", Facility::metal)
                .put("facility_id", one -> one.smelter().id())
                .put("facility_name", one -> one.smelter().name())
                .put("country", one -> one.country().map(Country::alpha2));
    }

    private static Values<RedFlag> redFlags(ReportInput input) {
        return new Values<RedFlag>()
                .all(RedFlag::facility, identity())
                .put("red_flag", RedFlag::kind)
                .put("found", RedFlag::what)
                .put("proposed_action", flag -> flag.kind().action())
                .put("status_history", flag -> DueDiligence.history(flag.facility(), input))
                .put("suppliers", flag -> flag.facility().suppliers().size())
                .put("supplier_names", flag -> ReportInput.supplierNames(flag.facility()))
                .put("cell_count", RedFlag::allCells)
                .put(
                        "cells",
                        flag -> flag.cells().stream().map(CellRef::toString).collect(Collectors.joining("; ")));
    }

    private static Values<DueDiligence> dueDiligence(ReportInput input) {
        return new Values<DueDiligence>()
                .all(DueDiligence::facility, identity())
                .put("status", row -> input.statusWord(row.facility()))
                .put("status_date", row -> input.status(row.facility()).flatMap(AuditStatus::listDate))
                .put("status_history", DueDiligence::history)
                .put("origins", DueDiligence::origins)
                .put("red_flags", row -> DueDiligence.labels(row.flags()))
                .put("suppliers", row -> row.facility().suppliers().size())
                .put("supplier_names", row -> ReportInput.supplierNames(row.facility()))
                .put("proposed_action", DueDiligence::proposed)
                .put("action", DueDiligence::action)
                .put("owner", DueDiligence::owner)
                .put("due", DueDiligence::due);
    }

    private static Values<SupplierScore> scorecard() {
        return new Values<SupplierScore>()
                .put("supplier", score -> score.assessment().supplier())
                .put("supplier_class", score -> score.assessment().supplierClass())
                .put("risk", score -> score.assessment().risk())
                .put("in_words", SupplierScore::text)
                .put("facilities", score -> score.facilities().size())
                .put("open_entries", SupplierScore::open)
                .put("fields_to_complete", score -> score.assessment().incompleteTotal())
                .put("change", SupplierScore::change)
                .put("files", score -> String.join("; ", score.assessment().files()));
    }
}
