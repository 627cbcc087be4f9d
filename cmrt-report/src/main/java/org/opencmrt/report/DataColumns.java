package org.opencmrt.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.DueDiligence;
import org.opencmrt.internal.report.RedFlag;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SupplierNames;
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
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateId;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.DeclaredEntry;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;

/**
 * The columns of a table and, if it is the table of a result, its rows.
 *
 * @param columns in the order of the file; new ones come last
 * @param rows created when they are read
 */
record DataColumns<R>(List<Column<R>> columns, Stream<R> rows) {
    /** The number of a declaration, which other tables use to refer to it. */
    static final String NUMBER = "declaration";

    private static final String TEXT = "string";
    private static final String COUNT = "integer";
    private static final String SCORE = "number";
    private static final String DAY = "date";
    private static final String FLAG = "boolean";

    /**
     * A column.
     *
     * @param type the type in Frictionless Table Schema
     * @param meaning a description of its content, for people
     * @param value the function that returns its value for a row; the value may be an {@link Optional}
     */
    record Column<R>(String name, String type, String meaning, Function<R, Object> value) {
        /** The value in the Java type that corresponds to the column's type. */
        Optional<Object> typed(R row) {
            Object found = value.apply(row);
            Optional<?> present = found instanceof Optional<?> maybe ? maybe : Optional.of(found);
            return present.map(one -> switch (type) {
                case COUNT -> (Object) ((Number) one).longValue();
                case SCORE -> ((Number) one).doubleValue();
                case DAY, FLAG -> one;
                default -> one.toString();
            });
        }
    }

    /** A file and its result; exactly one of the three is present. */
    private record Incoming(
            int number, RolledDeclaration declaration, Optional<String> countedAs, ReadResult.Unreadable unreadable) {
        Optional<SourceFile> source() {
            return declaration == null
                    ? unreadable.source()
                    : Optional.of(declaration.header().source());
        }

        Optional<Company> company() {
            return declared().map(one -> one.header().company());
        }

        Optional<TemplateId> template() {
            return declared().map(one -> one.header().template().id());
        }

        Optional<RolledDeclaration> declared() {
            return Optional.ofNullable(declaration);
        }

        String state() {
            return declaration == null ? "UNREADABLE" : countedAs.isPresent() ? "DUPLICATE" : "COUNTED";
        }
    }

    private record Answered(int number, Answer answer) {}

    private record Found(String about, Optional<String> supplier, Finding finding) {}

    /** The columns and rows of a table. */
    static DataColumns<?> of(DataTable table, ReportInput input) {
        ProgramResult result = input.result();
        return switch (table) {
            case DECLARATIONS ->
                new DataColumns<>(declarations(Optional.of(result)), incoming(result.rollUp()).stream());
            case ENTRIES ->
                new DataColumns<>(
                        entries(numbers(result.rollUp())), result.rollUp().entries());
            case ANSWERS -> new DataColumns<>(answers(), answered(result.rollUp()));
            case FINDINGS -> new DataColumns<>(findings(), found(input));
            case FACILITIES ->
                new DataColumns<>(facilities(result.program().asOf()), result.rollUp().facilities().stream());
            case RED_FLAGS -> new DataColumns<>(redFlags(Optional.of(input)), RedFlag.of(input).stream());
            case DUE_DILIGENCE -> new DataColumns<>(dueDiligence(Optional.of(input)), DueDiligence.of(input).stream());
            case SCORECARD -> new DataColumns<>(scorecard(), SupplierScore.of(input).stream());
        };
    }

    /** The columns of a table, regardless of the type of its rows. */
    static List<? extends Column<?>> columnsOf(DataTable table) {
        return switch (table) {
            case DECLARATIONS -> declarations(Optional.empty());
            case ENTRIES -> entries(new IdentityHashMap<>());
            case ANSWERS -> answers();
            case FINDINGS -> findings();
            case FACILITIES -> facilities(Optional.empty());
            case RED_FLAGS -> redFlags(Optional.empty());
            case DUE_DILIGENCE -> dueDiligence(Optional.empty());
            case SCORECARD -> scorecard();
        };
    }

    private static List<Incoming> incoming(RollUp rollUp) {
        List<Incoming> files = new ArrayList<>();
        rollUp.declarations().forEach(one -> files.add(new Incoming(files.size() + 1, one, Optional.empty(), null)));
        rollUp.duplicates()
                .forEach(one -> files.add(
                        new Incoming(files.size() + 1, one.declaration(), Optional.of(one.countedAs()), null)));
        rollUp.unreadable().forEach(why -> files.add(new Incoming(files.size() + 1, null, Optional.empty(), why)));
        return files;
    }

    private static IdentityHashMap<RolledDeclaration, Integer> numbers(RollUp rollUp) {
        IdentityHashMap<RolledDeclaration, Integer> numbers = new IdentityHashMap<>();
        incoming(rollUp).forEach(file -> file.declared().ifPresent(one -> numbers.put(one, file.number())));
        return numbers;
    }

    private static Stream<Answered> answered(RollUp rollUp) {
        return incoming(rollUp).stream()
                .flatMap(file -> file.declared().stream()
                        .flatMap(one ->
                                Stream.concat(one.header().answers().stream(), one.header().companyAnswers().stream()))
                        .map(answer -> new Answered(file.number(), answer)));
    }

    private static Stream<Found> found(ReportInput input) {
        ProgramResult result = input.result();
        return Stream.of(
                        result.assessments().stream().flatMap(DataColumns::found),
                        result.rollUp().findings().stream().map(one -> new Found("ROLL_UP", Optional.empty(), one)),
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

    private static List<Column<Incoming>> declarations(Optional<ProgramResult> result) {
        return List.of(
                new Column<>(NUMBER, COUNT, "Number of the file in this result, from 1.", Incoming::number),
                new Column<>(
                        "file",
                        TEXT,
                        "Name of the file, or its path in the folder.",
                        file -> file.declared()
                                .map(RolledDeclaration::file)
                                .orElseGet(() -> file.unreadable().file())),
                new Column<>(
                        "sha256",
                        TEXT,
                        "SHA-256 of the file's content.",
                        file -> file.source().map(SourceFile::sha256)),
                new Column<>(
                        "state",
                        TEXT,
                        "COUNTED; DUPLICATE, its content was counted under another name; or UNREADABLE.",
                        Incoming::state),
                new Column<>("counted_as", TEXT, "Of a duplicate, the file that counts.", Incoming::countedAs),
                new Column<>(
                        "superseded_by",
                        TEXT,
                        "The newer declaration of the same supplier that replaces it.",
                        file -> result.flatMap(all ->
                                file.declared().flatMap(one -> all.superseded().by(one)))),
                new Column<>(
                        "family",
                        TEXT,
                        "CMRT, EMRT, CRT, or AMRT.",
                        file -> file.template().map(TemplateId::family)),
                new Column<>(
                        "version",
                        TEXT,
                        "Version of the template, as it prints it.",
                        file -> file.template().map(TemplateId::version)),
                new Column<>(
                        "supplier",
                        TEXT,
                        "Company name in the declaration.",
                        file -> file.company().flatMap(Company::name)),
                new Column<>(
                        "scope",
                        TEXT,
                        "What it covers, such as COMPANY or PRODUCT.",
                        file -> file.company().flatMap(Company::scope)),
                new Column<>(
                        "effective_date",
                        DAY,
                        "Day as of which it declares.",
                        file -> file.company().flatMap(Company::effectiveDate)),
                new Column<>(
                        "effective_date_text",
                        TEXT,
                        "That day as it was typed.",
                        file -> file.company().flatMap(one -> one.text(Company.Field.EFFECTIVE_DATE))),
                new Column<>(
                        "entries",
                        COUNT,
                        "Number of entries of its smelter list.",
                        file -> file.declared().map(RolledDeclaration::rowCount)),
                new Column<>(
                        "reason",
                        TEXT,
                        "Why the file could not be read, and what to do.",
                        file -> Optional.ofNullable(file.unreadable()).map(ReadResult.Unreadable::message)));
    }

    private static List<Column<RollUpEntry>> entries(IdentityHashMap<RolledDeclaration, Integer> numbers) {
        List<Column<RollUpEntry>> columns = new ArrayList<>(List.of(
                new Column<>(
                        NUMBER, COUNT, "Declaration that has the entry.", entry -> numbers.get(entry.declaration())),
                new Column<>(
                        "supplier",
                        TEXT,
                        "Supplier that declares it.",
                        entry -> entry.supplier().name()),
                new Column<>(
                        "sheet",
                        TEXT,
                        "Sheet of the smelter list.",
                        entry -> entry.cell().sheet()),
                new Column<>(
                        "cell",
                        TEXT,
                        "Cell that identifies the smelter.",
                        entry -> entry.cell().cell()),
                new Column<>("bucket", TEXT, "Where the entry ended up; see the documentation.", RollUpEntry::bucket),
                new Column<>(
                        "entry",
                        TEXT,
                        "What it is by the workbook's own look-up sheet.",
                        entry -> entry.declared().entry()),
                new Column<>(
                        "metal",
                        TEXT,
                        "Metal: of the facility, else as declared.",
                        entry -> entry.metal().map(Object::toString)),
                new Column<>(
                        "declared_id",
                        TEXT,
                        "Id that it gives, any text.",
                        entry -> entry.declared().id()),
                new Column<>(
                        "declared_name",
                        TEXT,
                        "Name that it gives.",
                        entry -> entry.declared().name()),
                text("declared_country", "Country that it gives.", DeclaredSmelter.Column.COUNTRY),
                new Column<>(
                        "facility_id",
                        TEXT,
                        "Id of the facility it was matched to.",
                        entry -> facility(entry).flatMap(Smelter::id)),
                new Column<>(
                        "facility_name",
                        TEXT,
                        "Name of that facility.",
                        entry -> facility(entry).map(Smelter::name)),
                new Column<>(
                        "decision",
                        TEXT,
                        "MATCH, REVIEW, or NONE.",
                        entry -> entry.verdict().match().decision()),
                new Column<>(
                        "best_id",
                        TEXT,
                        "Id of the best candidate.",
                        entry -> best(entry)
                                .flatMap(candidate -> candidate.smelter().id())),
                new Column<>(
                        "best_name",
                        TEXT,
                        "Name of the best candidate.",
                        entry ->
                                best(entry).map(candidate -> candidate.smelter().name())),
                new Column<>(
                        "score",
                        SCORE,
                        "Score of the best candidate, from 0 to 1.",
                        entry -> best(entry).map(MatchResult.Candidate::score)),
                new Column<>(
                        "evidence",
                        TEXT,
                        "Reasons, most telling first.",
                        entry -> String.join("; ", entry.verdict().evidence()))));
        columns.add(text("mine_names", "What it says about mines.", DeclaredSmelter.Column.MINE_NAMES));
        columns.add(text(
                "mine_countries", "What it says about the countries of mines.", DeclaredSmelter.Column.MINE_COUNTRIES));
        columns.add(text(
                "recycled_or_scrap",
                "What it says about recycled or scrap sources.",
                DeclaredSmelter.Column.RECYCLED_OR_SCRAP));
        return columns;
    }

    private static Column<RollUpEntry> text(String name, String meaning, DeclaredSmelter.Column column) {
        return new Column<>(name, TEXT, meaning, entry -> declared(entry).text(column));
    }

    private static DeclaredEntry declared(RollUpEntry entry) {
        return entry.declared();
    }

    private static Optional<Smelter> facility(RollUpEntry entry) {
        return entry.verdict().facility();
    }

    private static Optional<MatchResult.Candidate> best(RollUpEntry entry) {
        return entry.verdict().match().best();
    }

    private static List<Column<Answered>> answers() {
        return List.of(
                new Column<>(NUMBER, COUNT, "Declaration that answers.", Answered::number),
                new Column<>(
                        "question",
                        TEXT,
                        "Question, with the same name in every version.",
                        one -> one.answer().question()),
                new Column<>(
                        "question_number",
                        TEXT,
                        "Number or letter that the template prints.",
                        one -> one.answer().number()),
                new Column<>(
                        "metal",
                        TEXT,
                        "Metal that it is about.",
                        one -> one.answer().metal().map(Object::toString)),
                new Column<>(
                        "value",
                        TEXT,
                        "Answer; OTHER where the text is not an allowed one.",
                        one -> one.answer().value()),
                new Column<>(
                        "text",
                        TEXT,
                        "Text of the answer cell.",
                        one -> one.answer().text()),
                new Column<>(
                        "comment",
                        TEXT,
                        "Comment beside it.",
                        one -> one.answer().comment()),
                new Column<>(
                        "sheet",
                        TEXT,
                        "Sheet of the answer.",
                        one -> one.answer().cell().sheet()),
                new Column<>(
                        "cell",
                        TEXT,
                        "Cell of the answer.",
                        one -> one.answer().cell().cell()));
    }

    private static List<Column<Found>> findings() {
        return List.of(
                new Column<>(
                        "about",
                        TEXT,
                        "SUPPLIER, ROLL_UP for the complete roll-up, PROGRAM for its lists, SURVEY for the suppliers asked, or INQUIRY"
                                + " for the country of origin inquiry.",
                        Found::about),
                new Column<>("supplier", TEXT, "Supplier, as it was asked or calls itself.", Found::supplier),
                new Column<>(
                        "rule",
                        TEXT,
                        "Rule that found it.",
                        one -> one.finding().rule()),
                new Column<>(
                        "severity",
                        TEXT,
                        "ERROR, WARNING, or INFO.",
                        one -> one.finding().severity()),
                new Column<>(
                        "metal",
                        TEXT,
                        "Metal that it is about.",
                        one -> one.finding().metal().map(Object::toString)),
                new Column<>(
                        "file",
                        TEXT,
                        "File of the cell.",
                        one -> one.finding().cell().map(CellRef::file)),
                new Column<>(
                        "sheet",
                        TEXT,
                        "Sheet of the cell.",
                        one -> one.finding().cell().map(CellRef::sheet)),
                new Column<>(
                        "cell",
                        TEXT,
                        "Cell where it was found.",
                        one -> one.finding().cell().map(CellRef::cell)),
                new Column<>(
                        "message", TEXT, "What was found.", one -> one.finding().message()),
                new Column<>(
                        "follow_up",
                        TEXT,
                        "What to ask the supplier.",
                        one -> one.finding().followUp()));
    }

    private static List<Column<Facility>> facilities(Optional<LocalDate> asOf) {
        Function<Facility, Optional<AuditStatus>> status =
                one -> asOf.map(one::status).orElseGet(one::status);
        return List.of(
                new Column<>("metal", TEXT, "Metal.", one -> one.metal().toString()),
                new Column<>("facility_id", TEXT, "Id.", one -> one.smelter().id()),
                new Column<>(
                        "facility_name",
                        TEXT,
                        "Name on the reference list.",
                        one -> one.smelter().name()),
                new Column<>(
                        "country",
                        TEXT,
                        "Country by ISO 3166-1, two letters.",
                        one -> one.country().map(Country::alpha2)),
                new Column<>(
                        "country_text",
                        TEXT,
                        "Country as the reference list prints it.",
                        one -> one.smelter().countryText()),
                new Column<>("city", TEXT, "City.", one -> one.smelter().city()),
                new Column<>(
                        "state",
                        TEXT,
                        "State or province.",
                        one -> one.smelter().state()),
                new Column<>(
                        "audit_class",
                        TEXT,
                        "What its audit status comes down to.",
                        one -> status.apply(one).map(AuditStatus::auditClass)),
                new Column<>(
                        "status",
                        TEXT,
                        "Audit status in the word of the status list.",
                        one -> status.apply(one).map(AuditStatus::word)),
                new Column<>(
                        "scheme",
                        TEXT,
                        "Audit program.",
                        one -> status.apply(one).flatMap(AuditStatus::scheme)),
                new Column<>(
                        "status_date",
                        DAY,
                        "Day of the status.",
                        one -> status.apply(one).flatMap(AuditStatus::listDate)),
                new Column<>(
                        "operating",
                        TEXT,
                        "Whether it operates.",
                        one -> asOf.map(one::operating).orElseGet(one::operating)),
                new Column<>(
                        "entries",
                        COUNT,
                        "Entries that name it.",
                        one -> one.entries().size()),
                new Column<>(
                        "suppliers",
                        COUNT,
                        "Suppliers that name it.",
                        one -> one.suppliers().size()),
                new Column<>(
                        "company_level_only",
                        FLAG,
                        "True when only company-level declarations name it.",
                        Facility::isCompanyLevelOnly));
    }

    /** The columns that identify the facility of a row. */
    private static <R> List<Column<R>> about(Function<R, Facility> facility) {
        return List.of(
                new Column<>(
                        "metal",
                        TEXT,
                        "Metal.",
                        row -> facility.apply(row).metal().toString()),
                new Column<>(
                        "facility_id",
                        TEXT,
                        "Id.",
                        row -> facility.apply(row).smelter().id()),
                new Column<>(
                        "facility_name",
                        TEXT,
                        "Name on the reference list.",
                        row -> facility.apply(row).smelter().name()),
                new Column<>(
                        "country",
                        TEXT,
                        "Country by ISO 3166-1, two letters.",
                        row -> facility.apply(row).country().map(Country::alpha2)));
    }

    private static String suppliers(Facility facility, SupplierNames names) {
        return facility.suppliers().stream().map(names::of).distinct().collect(Collectors.joining("; "));
    }

    private static <R> List<Column<R>> all(List<Column<R>> some, List<Column<R>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Column<RedFlag>> redFlags(Optional<ReportInput> input) {
        Optional<SupplierNames> names = input.map(SupplierNames::of);
        return all(
                about(RedFlag::facility),
                List.of(
                        new Column<>("red_flag", TEXT, "Kind of red flag; see the documentation.", RedFlag::kind),
                        new Column<>("found", TEXT, "What was found and where.", RedFlag::what),
                        new Column<>(
                                "proposed_action",
                                TEXT,
                                "What to do about it.",
                                flag -> flag.kind().action()),
                        new Column<>(
                                "status_history",
                                TEXT,
                                "What status lists say of the facility, oldest first.",
                                flag -> input.map(known -> RedFlag.history(flag.facility(), known))),
                        new Column<>(
                                "suppliers",
                                COUNT,
                                "Suppliers that name the facility.",
                                flag -> flag.facility().suppliers().size()),
                        new Column<>(
                                "supplier_names",
                                TEXT,
                                "Their names, each once, with semicolons between.",
                                flag -> names.map(known -> suppliers(flag.facility(), known))),
                        new Column<>(
                                "cell_count", COUNT, "Cells that name it or say what was found.", RedFlag::allCells),
                        new Column<>(
                                "cells",
                                TEXT,
                                "The first " + RedFlag.CELLS + " of these cells, with semicolons between.",
                                flag -> flag.cells().stream()
                                        .map(CellRef::toString)
                                        .collect(Collectors.joining("; ")))));
    }

    private static List<Column<DueDiligence>> dueDiligence(Optional<ReportInput> input) {
        Optional<SupplierNames> names = input.map(SupplierNames::of);
        return all(
                about(DueDiligence::facility),
                List.of(
                        new Column<>(
                                "status",
                                TEXT,
                                "Status in the words of the reports, or the word of the status list.",
                                row -> input.flatMap(known -> known.statusWord(row.facility()))),
                        new Column<>(
                                "status_date",
                                DAY,
                                "Day of the status.",
                                row -> input.flatMap(known -> known.status(row.facility()))
                                        .flatMap(AuditStatus::listDate)),
                        new Column<>(
                                "status_history",
                                TEXT,
                                "What status lists say of the facility, oldest first.",
                                DueDiligence::history),
                        new Column<>(
                                "origins", TEXT, "Origins of its material by the origin data.", DueDiligence::origins),
                        new Column<>(
                                "red_flags",
                                TEXT,
                                "Its kinds of red flags, with semicolons between.",
                                row -> RedFlag.labels(row.flags())),
                        new Column<>(
                                "suppliers",
                                COUNT,
                                "Suppliers that name it.",
                                row -> row.facility().suppliers().size()),
                        new Column<>(
                                "supplier_names",
                                TEXT,
                                "Their names, each once, with semicolons between.",
                                row -> names.map(known -> suppliers(row.facility(), known))),
                        new Column<>("proposed_action", TEXT, "What to do next.", DueDiligence::proposed),
                        new Column<>("action", TEXT, "What the company does, by its own list.", DueDiligence::action),
                        new Column<>("owner", TEXT, "Who does it, by the same list.", DueDiligence::owner),
                        new Column<>(
                                "due", DAY, "First day by which it is due, by the same list.", DueDiligence::due)));
    }

    private static List<Column<SupplierScore>> scorecard() {
        return List.of(
                new Column<>(
                        "supplier", TEXT, "Name as asked, else as its first file gives it.", SupplierScore::supplier),
                new Column<>(
                        "supplier_class",
                        TEXT,
                        "What has to be done about the supplier; see the documentation.",
                        score -> score.assessment().map(SupplierAssessment::supplierClass)),
                new Column<>(
                        "risk", TEXT, "HIGH, MEDIUM, LOW, or UNKNOWN where nothing usable came.", SupplierScore::risk),
                new Column<>("in_words", TEXT, "What it sent and what is open.", SupplierScore::text),
                new Column<>(
                        "facilities",
                        COUNT,
                        "Facilities that it names.",
                        score -> score.facilities().size()),
                new Column<>("open_entries", COUNT, "Its entries that are unmatched.", SupplierScore::open),
                new Column<>(
                        "fields_to_complete",
                        COUNT,
                        "Fields that the template still asks for.",
                        score -> score.assessment().map(SupplierAssessment::incompleteTotal)),
                new Column<>(
                        "change",
                        TEXT,
                        "Change since the earlier roll-up, where one was given.",
                        SupplierScore::change),
                new Column<>(
                        "files",
                        TEXT,
                        "Its files, with semicolons between.",
                        score -> String.join("; ", score.files())));
    }
}
