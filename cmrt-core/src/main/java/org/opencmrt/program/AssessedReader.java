package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewRule;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/** Reads the tree that {@link AssessedWriter} writes. It rejects unknown fields; it skips nothing. */
final class AssessedReader {
    private final JsonParser in;
    private final List<Smelter> facilities = new ArrayList<>();
    private final List<MatchResult> verdicts = new ArrayList<>();
    private final List<Said> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ReadResult> readings = new ArrayList<>();
    private final List<AssessedFile> files = new ArrayList<>();
    private final Map<String, Optional<Metal>> metals = new HashMap<>();
    private String file = "";

    AssessedReader(JsonParser in) {
        this.in = in;
    }

    /** Reads a field. The current token is the value of the field. */
    private interface Field {
        void take(String name) throws IOException;
    }

    /** Reads the value at the current token. */
    private interface Value<T> {
        T read() throws IOException;
    }

    /** An entry without its position. The row supplies the cells of its texts. */
    private static final class Said {
        private Entry entry = Entry.LISTED;
        private Optional<Metal> metal = Optional.empty();
        private Optional<Country> country = Optional.empty();
        private Texts<DeclaredSmelter.Column> texts = new Texts<>(DeclaredSmelter.Column.class);
        private int verdict = -1;
    }

    /** Texts by column, without their cells. */
    private static final class Texts<C extends Enum<C>> {
        private final Class<C> type;
        private final List<C> columns = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private String origins = "";

        Texts(Class<C> type) {
            this.type = type;
        }

        DeclaredText.Origin origin(int number) {
            if (origins.isEmpty()) {
                return DeclaredText.Origin.TYPED;
            }
            if (origins.length() != columns.size()) {
                throw new IllegalArgumentException(
                        "an entry has " + columns.size() + " texts, but " + origins.length() + " origins");
            }
            return switch (origins.charAt(number)) {
                case 'T' -> DeclaredText.Origin.TYPED;
                case 'C' -> DeclaredText.Origin.CALCULATED;
                case 'L' -> DeclaredText.Origin.LOOKED_UP;
                default -> throw new IllegalArgumentException("unknown origin '" + origins.charAt(number) + "'");
            };
        }
    }

    AssessedReader read() throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT
                || in.nextToken() != JsonToken.FIELD_NAME
                || !in.currentName().equals("schema")) {
            throw new IllegalArgumentException("it does not begin with a schema");
        }
        in.nextToken();
        String schema = text();
        if (!schema.equals(AssessedFileCodec.SCHEMA)) {
            throw new DocumentFormatException("the document has the schema " + schema
                    + ", but this version of the library reads " + AssessedFileCodec.SCHEMA
                    + ". Assess the file again, or use the version of the library that wrote it");
        }
        fields(name -> {
            switch (name) {
                case "facilities" -> facilities.addAll(list(this::facility));
                case "verdicts" -> verdicts.addAll(list(this::verdict));
                case "entries" -> entries.addAll(list(this::entry));
                case "findings" -> findings.addAll(list(this::finding));
                case "files" -> list(this::file);
                default -> throw unknown(name);
            }
        });
        if (in.nextToken() != null) {
            throw new IllegalArgumentException("something follows the document");
        }
        return this;
    }

    /** The assessed files; rejects a document that contains only the results of reading. */
    List<AssessedFile> files() {
        if (files.size() != readings.size()) {
            throw new DocumentFormatException(
                    "the document contains the reading result of a file, but not its" + " assessment");
        }
        return List.copyOf(files);
    }

    List<ReadResult> readings() {
        return List.copyOf(readings);
    }

    private Smelter facility() throws IOException {
        var draft = new Object() {
            Optional<SmelterId> id = Optional.empty();
            Optional<Metal> metal = Optional.empty();
            String name = "";
            Optional<Country> country = Optional.empty();
            Optional<String> countryText = Optional.empty();
            Optional<String> city = Optional.empty();
            Optional<String> state = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "id" -> draft.id = Optional.of(new SmelterId(text()));
                case "metal" -> draft.metal = metal();
                case "name" -> draft.name = text();
                case "country" -> draft.country = country();
                case "countryText" -> draft.countryText = given();
                case "city" -> draft.city = given();
                case "state" -> draft.state = given();
                default -> throw unknown(name);
            }
        });
        return new Smelter(
                draft.id,
                needed(draft.metal, "metal"),
                draft.name,
                draft.country,
                draft.countryText,
                draft.city,
                draft.state);
    }

    private MatchResult verdict() throws IOException {
        var draft = new Object() {
            Optional<MatchResult.Decision> decision = Optional.empty();
            List<MatchResult.Candidate> candidates = List.of();
            List<String> evidence = List.of();
        };
        object(name -> {
            switch (name) {
                case "decision" -> draft.decision = constant(MatchResult.Decision.class);
                case "candidates" -> draft.candidates = list(this::candidate);
                case "evidence" -> draft.evidence = list(this::text);
                default -> throw unknown(name);
            }
        });
        return new MatchResult(needed(draft.decision, "decision"), draft.candidates, draft.evidence);
    }

    private MatchResult.Candidate candidate() throws IOException {
        var draft = new Object() {
            int facility = -1;
            String name = "";
            Optional<MatchResult.Basis> basis = Optional.empty();
            double score;
        };
        object(name -> {
            switch (name) {
                case "facility" -> draft.facility = in.getIntValue();
                case "name" -> draft.name = text();
                case "basis" -> draft.basis = constant(MatchResult.Basis.class);
                case "score" -> draft.score = in.getDoubleValue();
                default -> throw unknown(name);
            }
        });
        return new MatchResult.Candidate(
                element(facilities, draft.facility), draft.name, needed(draft.basis, "basis"), draft.score);
    }

    private Said entry() throws IOException {
        Said said = new Said();
        object(name -> {
            switch (name) {
                case "entry" -> said.entry = needed(constant(Entry.class), name);
                case "metal" -> said.metal = metal();
                case "country" -> said.country = country();
                case "texts" -> texts(said.texts);
                case "origins" -> said.texts.origins = text();
                case "verdict" -> said.verdict = in.getIntValue();
                default -> throw unknown(name);
            }
        });
        return said;
    }

    private <C extends Enum<C>> void texts(Texts<C> texts) throws IOException {
        object(column -> {
            texts.columns.add(Enum.valueOf(texts.type, column));
            texts.texts.add(text());
        });
    }

    /** A file that is being decoded. */
    private static final class Draft {
        private Optional<SourceFile> source = Optional.empty();
        private Optional<Template> template = Optional.empty();
        private Company company = new Company(Map.of(), Optional.empty(), Optional.empty());
        private List<Metal> metals = List.of();
        private List<Answer> answers = List.of();
        private List<Answer> companyAnswers = List.of();
        private List<DeclaredSmelter> smelters = List.of();
        private List<MatchResult> verdicts = List.of();
        private List<DeclaredMine> mines = List.of();
        private List<Product> products = List.of();
        private List<ScopedMineral> mineralsScope = List.of();
        private List<Finding> noticed = List.of();
        private FormFilling filling = FormFilling.plain();
        private Optional<UnreadableCode> code = Optional.empty();
        private String message = "";
        private boolean isAssessed;
        private List<CheckResult.Item> checkItems = List.of();
        private List<ReviewResult.NotRun> notRun = List.of();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Finding> distinct = new ArrayList<>();
    }

    private ReadResult file() throws IOException {
        Draft draft = new Draft();
        object(name -> {
            switch (name) {
                case "file" -> file = text();
                case "source" -> draft.source = Optional.of(source());
                case "unreadable" -> unreadable(draft);
                case "template" -> draft.template = Optional.of(template());
                case "company" -> draft.company = company();
                case "metals" -> draft.metals = list(() -> needed(metal(), "metal"));
                case "answers" -> draft.answers = list(this::answer);
                case "companyAnswers" -> draft.companyAnswers = list(this::answer);
                case "smelters" -> smelters(draft);
                case "mines" -> draft.mines = mines();
                case "products" -> draft.products = products();
                case "mineralsScope" -> draft.mineralsScope = mineralsScope();
                case "noticed" -> draft.noticed = list(() -> placed(draft, false));
                case "filling" -> draft.filling = filling();
                case "assessment" -> assessment(draft);
                default -> throw unknown(name);
            }
        });
        ReadResult reading = draft.code.isPresent()
                ? new ReadResult.Unreadable(file, draft.source, draft.code.get(), draft.message)
                : new ReadResult.Declaration(new SupplierDeclaration(
                        new DeclarationHeader(
                                needed(draft.source, "source"),
                                needed(draft.template, "template"),
                                draft.company,
                                draft.metals,
                                draft.answers,
                                draft.companyAnswers),
                        draft.smelters,
                        draft.mines,
                        draft.products,
                        draft.mineralsScope,
                        draft.noticed,
                        draft.filling));
        readings.add(reading);
        if (draft.isAssessed) {
            List<EntryVerdict> verdicts = new ArrayList<>();
            for (int i = 0; i < draft.verdicts.size(); i++) {
                verdicts.add(EntryVerdict.of(draft.smelters.get(i), draft.verdicts.get(i)));
            }
            files.add(new AssessedFile(
                    reading, draft.checkItems, draft.notRun, draft.findings, draft.distinct, verdicts));
        }
        return reading;
    }

    private SourceFile source() throws IOException {
        var draft = new Object() {
            String file = "";
            String sha256 = "";
            long bytes = -1;
            Optional<SourceFile.Format> format = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "file" -> draft.file = text();
                case "sha256" -> draft.sha256 = text();
                case "bytes" -> draft.bytes = in.getLongValue();
                case "format" -> draft.format = constant(SourceFile.Format.class);
                default -> throw unknown(name);
            }
        });
        return new SourceFile(draft.file, draft.sha256, draft.bytes, needed(draft.format, "format"));
    }

    private void unreadable(Draft draft) throws IOException {
        object(name -> {
            switch (name) {
                case "code" -> draft.code = constant(UnreadableCode.class);
                case "message" -> draft.message = text();
                default -> throw unknown(name);
            }
        });
    }

    private Template template() throws IOException {
        var draft = new Object() {
            Optional<TemplateFamily> family = Optional.empty();
            String version = "";
            Optional<Template.Language> language = Optional.empty();
            Optional<Template.Fit> layout = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "family" -> draft.family = constant(TemplateFamily.class);
                case "version" -> draft.version = text();
                case "language" -> draft.language = constant(Template.Language.class);
                case "layout" -> draft.layout = constant(Template.Fit.class);
                default -> throw unknown(name);
            }
        });
        return new Template(
                TemplateId.of(needed(draft.family, "family"), draft.version),
                draft.language,
                needed(draft.layout, "layout"));
    }

    private Company company() throws IOException {
        Map<Company.Field, DeclaredText> fields = new EnumMap<>(Company.Field.class);
        var draft = new Object() {
            Optional<DeclarationScope> scope = Optional.empty();
            Optional<LocalDate> effectiveDate = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "fields" -> object(field -> fields.put(Company.Field.valueOf(field), declaredText()));
                case "scope" -> draft.scope = constant(DeclarationScope.class);
                case "effectiveDate" -> draft.effectiveDate = Optional.of(date());
                default -> throw unknown(name);
            }
        });
        return new Company(fields, draft.scope, draft.effectiveDate);
    }

    private Answer answer() throws IOException {
        var draft = new Object() {
            Optional<Question> question = Optional.empty();
            String number = "";
            Optional<Metal> metal = Optional.empty();
            Optional<Answer.Value> value = Optional.empty();
            Optional<String> text = Optional.empty();
            Optional<String> comment = Optional.empty();
            Optional<CellRef> cell = Optional.empty();
            Optional<CellRef> commentCell = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "question" -> draft.question = constant(Question.class);
                case "number" -> draft.number = text();
                case "metal" -> draft.metal = metal();
                case "value" -> draft.value = constant(Answer.Value.class);
                case "text" -> draft.text = given();
                case "comment" -> draft.comment = given();
                case "cell" -> draft.cell = Optional.of(cell());
                case "commentCell" -> draft.commentCell = Optional.of(cell());
                default -> throw unknown(name);
            }
        });
        return new Answer(
                needed(draft.question, "question"),
                draft.number,
                draft.metal,
                draft.value,
                draft.text,
                draft.comment,
                needed(draft.cell, "cell"),
                needed(draft.commentCell, "commentCell"));
    }

    /** The locations of the cells of a list. */
    private static final class Grid<C extends Enum<C>> {
        private String sheet = "";
        private String first = "";
        private final Map<C, String> letters;
        private final Map<Integer, CellRef> movedRows = new HashMap<>();
        private final Map<Integer, Map<C, CellRef>> movedCells = new HashMap<>();

        Grid(Class<C> type) {
            this.letters = new EnumMap<>(type);
        }
    }

    /** Reads a field that locates the cells of a list; returns false if it is any other field. */
    private <C extends Enum<C>> boolean isOfGrid(Grid<C> grid, String name, Class<C> type) throws IOException {
        switch (name) {
            case "sheet" -> grid.sheet = text();
            case "first" -> grid.first = text();
            case "columns" -> object(column -> grid.letters.put(Enum.valueOf(type, column), text()));
            case "moved" -> list(() -> moved(grid, type));
            default -> {
                return false;
            }
        }
        return true;
    }

    private <C extends Enum<C>> int moved(Grid<C> grid, Class<C> type) throws IOException {
        int[] index = {-1};
        Map<C, CellRef> cells = new EnumMap<>(type);
        object(name -> {
            switch (name) {
                case "index" -> index[0] = in.getIntValue();
                case "at" -> grid.movedRows.put(index[0], cell());
                case "cells" -> object(column -> cells.put(Enum.valueOf(type, column), cell()));
                default -> throw unknown(name);
            }
        });
        grid.movedCells.put(index[0], cells);
        return index[0];
    }

    private <C extends Enum<C>> CellRef at(Grid<C> grid, int index, int row) {
        CellRef moved = grid.movedRows.get(index);
        return moved == null ? new CellRef(file, grid.sheet, grid.first + row) : moved;
    }

    private <C extends Enum<C>> Map<C, DeclaredText> cells(Grid<C> grid, Texts<C> texts, int index, int row) {
        Map<C, DeclaredText> cells = new EnumMap<>(texts.type);
        Map<C, CellRef> moved = grid.movedCells.getOrDefault(index, Map.of());
        for (int i = 0; i < texts.columns.size(); i++) {
            C column = texts.columns.get(i);
            CellRef elsewhere = moved.get(column);
            CellRef cell =
                    elsewhere == null ? new CellRef(file, grid.sheet, grid.letters.get(column) + row) : elsewhere;
            cells.put(column, new DeclaredText(texts.texts.get(i), cell, texts.origin(i)));
        }
        return cells;
    }

    private void smelters(Draft draft) throws IOException {
        Grid<DeclaredSmelter.Column> grid = new Grid<>(DeclaredSmelter.Column.class);
        List<Integer> numbers = new ArrayList<>();
        object(name -> {
            if (name.equals("rows")) {
                numbers.addAll(list(in::getIntValue));
            } else if (!isOfGrid(grid, name, DeclaredSmelter.Column.class)) {
                throw unknown(name);
            }
        });
        List<DeclaredSmelter> rows = new ArrayList<>(numbers.size() / 2);
        List<MatchResult> ofRows = new ArrayList<>(numbers.size() / 2);
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            int row = numbers.get(i);
            Said said = element(entries, numbers.get(i + 1));
            rows.add(new DeclaredSmelter(
                    row,
                    at(grid, i / 2, row),
                    said.entry,
                    said.metal,
                    said.country,
                    cells(grid, said.texts, i / 2, row)));
            if (said.verdict >= 0) {
                ofRows.add(element(verdicts, said.verdict));
            }
        }
        draft.smelters = rows;
        draft.verdicts = ofRows;
    }

    /** A row of any other list, without its position. */
    private static final class Row<C extends Enum<C>> {
        private int row;
        private Optional<Metal> metal = Optional.empty();
        private Optional<Country> country = Optional.empty();
        private final Texts<C> texts;

        Row(Class<C> type) {
            this.texts = new Texts<>(type);
        }
    }

    /** Creates a row of a list. */
    private interface RowMaker<C extends Enum<C>, R> {
        R make(Row<C> row, CellRef at, Map<C, DeclaredText> cells);
    }

    private <C extends Enum<C>, R> List<R> rows(Class<C> type, RowMaker<C, R> maker) throws IOException {
        Grid<C> grid = new Grid<>(type);
        List<Row<C>> drafts = new ArrayList<>();
        object(name -> {
            if (name.equals("rows")) {
                drafts.addAll(list(() -> row(type)));
            } else if (!isOfGrid(grid, name, type)) {
                throw unknown(name);
            }
        });
        List<R> rows = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Row<C> row = drafts.get(i);
            rows.add(maker.make(row, at(grid, i, row.row), cells(grid, row.texts, i, row.row)));
        }
        return rows;
    }

    private <C extends Enum<C>> Row<C> row(Class<C> type) throws IOException {
        Row<C> row = new Row<>(type);
        object(name -> {
            switch (name) {
                case "row" -> row.row = in.getIntValue();
                case "metal" -> row.metal = metal();
                case "country" -> row.country = country();
                case "texts" -> texts(row.texts);
                case "origins" -> row.texts.origins = text();
                default -> throw unknown(name);
            }
        });
        return row;
    }

    private List<DeclaredMine> mines() throws IOException {
        return rows(
                DeclaredMine.Column.class,
                (row, at, cells) -> new DeclaredMine(row.row, at, row.metal, row.country, cells));
    }

    private List<Product> products() throws IOException {
        return rows(Product.Column.class, (row, at, cells) -> new Product(row.row, at, cells));
    }

    private List<ScopedMineral> mineralsScope() throws IOException {
        return rows(ScopedMineral.Column.class, (row, at, cells) -> new ScopedMineral(row.row, at, row.metal, cells));
    }

    private FormFilling filling() throws IOException {
        List<DeclaredText> picks = new ArrayList<>();
        List<DeclaredText> otherNames = new ArrayList<>();
        Map<CellRef, String> verbatim = new LinkedHashMap<>();
        object(name -> {
            switch (name) {
                case "picks" -> picks.addAll(list(this::declaredText));
                case "otherNames" -> otherNames.addAll(list(this::declaredText));
                case "verbatim" ->
                    list(() -> {
                        in.nextToken();
                        CellRef cell = cell();
                        in.nextToken();
                        verbatim.put(cell, text());
                        end();
                        return cell;
                    });
                default -> throw unknown(name);
            }
        });
        return new FormFilling(picks, otherNames, verbatim);
    }

    private void assessment(Draft draft) throws IOException {
        draft.isAssessed = true;
        object(name -> {
            switch (name) {
                case "checkItems" -> draft.checkItems = list(this::checkItem);
                case "notRun" -> draft.notRun = list(this::notRun);
                case "findings" -> draft.findings.addAll(list(() -> placed(draft, true)));
                default -> throw unknown(name);
            }
        });
    }

    private CheckResult.Item checkItem() throws IOException {
        var draft = new Object() {
            Optional<CellRef> cell = Optional.empty();
            String item = "";
            Optional<Metal> metal = Optional.empty();
            boolean required;
            boolean complete;
            boolean counted;
        };
        object(name -> {
            switch (name) {
                case "cell" -> draft.cell = Optional.of(cell());
                case "item" -> draft.item = text();
                case "metal" -> draft.metal = metal();
                case "required" -> draft.required = in.getBooleanValue();
                case "complete" -> draft.complete = in.getBooleanValue();
                case "counted" -> draft.counted = in.getBooleanValue();
                default -> throw unknown(name);
            }
        });
        return new CheckResult.Item(
                needed(draft.cell, "cell"), draft.item, draft.metal, draft.required, draft.complete, draft.counted);
    }

    private ReviewResult.NotRun notRun() throws IOException {
        EnumSet<ReviewRule.Need> missing = EnumSet.noneOf(ReviewRule.Need.class);
        var draft = new Object() {
            String rule = "";
            Optional<ReviewResult.NotRun.Extent> extent = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "rule" -> draft.rule = text();
                case "extent" -> draft.extent = constant(ReviewResult.NotRun.Extent.class);
                case "missing" -> missing.addAll(list(() -> needed(constant(ReviewRule.Need.class), "missing")));
                default -> throw unknown(name);
            }
        });
        return new ReviewResult.NotRun(draft.rule, missing, needed(draft.extent, "extent"));
    }

    /** Reads a finding without its cell. */
    private Finding finding() throws IOException {
        var draft = new Object() {
            String rule = "";
            Optional<Finding.Severity> severity = Optional.empty();
            String message = "";
            final Map<String, String> arguments = new HashMap<>();
            Optional<Metal> metal = Optional.empty();
            Optional<String> followUp = Optional.empty();
        };
        object(name -> {
            switch (name) {
                case "rule" -> draft.rule = text();
                case "severity" -> draft.severity = constant(Finding.Severity.class);
                case "message" -> draft.message = text();
                case "arguments" -> object(argument -> draft.arguments.put(argument, text()));
                case "metal" -> draft.metal = metal();
                case "followUp" -> draft.followUp = given();
                default -> throw unknown(name);
            }
        });
        Finding.Severity severity = needed(draft.severity, "severity");
        return new Finding(
                Rules.of(draft.rule, severity),
                severity,
                draft.message,
                draft.arguments,
                Optional.empty(),
                draft.metal,
                draft.followUp);
    }

    /** Reads a finding with its cell. */
    private Finding placed(Draft of, boolean isOfAssessment) throws IOException {
        var draft = new Object() {
            int finding = -1;
            Optional<CellRef> cell = Optional.empty();
            boolean repeated;
        };
        object(name -> {
            switch (name) {
                case "finding" -> draft.finding = in.getIntValue();
                case "cell" -> draft.cell = Optional.of(cell());
                case "repeated" -> draft.repeated = in.getBooleanValue();
                default -> throw unknown(name);
            }
        });
        Finding said = element(findings, draft.finding);
        Finding finding = draft.cell.map(said::at).orElse(said);
        if (isOfAssessment && !draft.repeated) {
            of.distinct.add(finding);
        }
        return finding;
    }

    private DeclaredText declaredText() throws IOException {
        in.nextToken();
        String text = text();
        in.nextToken();
        CellRef cell = cell();
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return new DeclaredText(text, cell, DeclaredText.Origin.TYPED);
        }
        DeclaredText.Origin origin = needed(constant(DeclaredText.Origin.class), "origin");
        end();
        return new DeclaredText(text, cell, origin);
    }

    private CellRef cell() throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return cell(file, text());
        }
        in.nextToken();
        String other = text();
        in.nextToken();
        CellRef cell = cell(other, text());
        end();
        return cell;
    }

    private static CellRef cell(String file, String address) {
        int mark = address.lastIndexOf('!');
        if (mark < 0) {
            throw new IllegalArgumentException("'" + address + "' is not a cell address");
        }
        return new CellRef(file, address.substring(0, mark), address.substring(mark + 1));
    }

    private Optional<Metal> metal() throws IOException {
        return metals.computeIfAbsent(text(), code -> Optional.of(new Metal(code)));
    }

    private Optional<Country> country() throws IOException {
        return Optional.of(Country.of(text()));
    }

    private LocalDate date() throws IOException {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date", e);
        }
    }

    private Optional<String> given() throws IOException {
        return Optional.of(text());
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type) throws IOException {
        return Optional.of(Enum.valueOf(type, text()));
    }

    private String text() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return in.getText();
        }
        StringBuilder units = new StringBuilder();
        object(name -> {
            if (!name.equals("utf16")) {
                throw unknown(name);
            }
            list(() -> units.append((char) in.getIntValue()));
        });
        return units.toString();
    }

    /** Reads the fields of the object at the current token. */
    private void object(Field field) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException(in.currentToken() + " found where an object is expected, at " + where());
        }
        fields(field);
    }

    private void fields(Field field) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            field.take(name);
        }
        if (in.currentToken() != JsonToken.END_OBJECT) {
            throw new IllegalArgumentException("an object does not end, at " + where());
        }
    }

    private <T> List<T> list(Value<T> value) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException(in.currentToken() + " found where a list is expected, at " + where());
        }
        List<T> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == null) {
                throw new IllegalArgumentException("a list does not end, at " + where());
            }
            list.add(value.read());
        }
        return list;
    }

    private void end() throws IOException {
        if (in.nextToken() != JsonToken.END_ARRAY) {
            throw new IllegalArgumentException("a list is too long, at " + where());
        }
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("unknown field " + name + ", at " + where());
    }

    private String where() {
        return "byte " + in.currentTokenLocation().getByteOffset();
    }

    private static <T> T element(List<T> list, int number) {
        if (number < 0 || number >= list.size()) {
            throw new IllegalArgumentException(
                    "number " + number + " is not in the list, which has size " + list.size());
        }
        return list.get(number);
    }

    private static <T> T needed(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
