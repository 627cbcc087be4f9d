package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonToken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.opencmrt.program.AssessedTree.Assessment;
import org.opencmrt.program.AssessedTree.File;
import org.opencmrt.program.AssessedTree.FileFinding;
import org.opencmrt.program.AssessedTree.Table;
import org.opencmrt.program.RowList.Content;
import org.opencmrt.program.RowList.Moved;
import org.opencmrt.program.RowList.Row;
import org.opencmrt.program.RowList.Stored;

/**
 * The tree of assessed files ({@code docs/schema/assessed.json}): the form of each value, for writing and reading. The
 * last one, {@link #DOCUMENT}, is the whole tree. Absent values and empty lists are omitted.
 */
final class AssessedForms {
    private AssessedForms() {}

    private static final Form<Integer> NUMBER =
            new Form<>((number, out, tree) -> out.writeNumber(number), (in, tree) -> in.getIntValue());
    private static final Form<Long> LONG_NUMBER =
            new Form<>((number, out, tree) -> out.writeNumber(number), (in, tree) -> in.getLongValue());
    private static final Form<Double> FRACTION =
            new Form<>((number, out, tree) -> out.writeNumber(number), (in, tree) -> in.getDoubleValue());
    private static final Form<Boolean> FLAG =
            new Form<>((flag, out, tree) -> out.writeBoolean(flag), (in, tree) -> in.getBooleanValue());

    private static final Form<String> UTF_16 = Shape.object(of -> {
        var units = of.required("utf16", (String text) -> text.chars().boxed().toList(), Form.list(NUMBER));
        return read -> new String(
                units.of(read).stream().mapToInt(unit -> unit).toArray(),
                0,
                units.of(read).size());
    });

    /** A text. If UTF-8 cannot encode it, its UTF-16 code units are written. */
    private static final Form<String> TEXT = new Form<>(
            (text, out, tree) -> {
                if (isWellFormed(text)) {
                    out.writeString(text);
                } else {
                    UTF_16.write(text, out, tree);
                }
            },
            (in, tree) -> in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : UTF_16.read(in, tree));

    private static final Map<String, Metal> NAMED_METALS =
            Metal.NAMED.stream().collect(Collectors.toMap(Metal::code, metal -> metal));

    // Finding a metal takes less time than checking its code.
    private static final Form<Metal> METAL = code(Metal::code, code -> {
        Metal named = NAMED_METALS.get(code);
        return named == null ? new Metal(code) : named;
    });
    private static final Form<Country> COUNTRY = code(Country::alpha2, Country::of);
    private static final Form<SmelterId> ID = code(SmelterId::value, SmelterId::new);
    private static final Form<LocalDate> DATE = code(LocalDate::toString, LocalDate::parse);

    private static final Form<String> SCHEMA = code(schema -> schema, AssessedForms::knownSchema);

    /** The name of a file. The cells that follow are in this file. */
    private static final Form<String> FILE_NAME = new Form<>(
            (name, out, tree) -> {
                tree.currentFile = name;
                TEXT.write(name, out, tree);
            },
            (in, tree) -> {
                tree.currentFile = TEXT.read(in, tree);
                return tree.currentFile;
            });

    private static final Form<CellRef> CELL_OF_OTHER_FILE = Shape.array(of -> {
        var file = of.required("file", CellRef::file, TEXT);
        var address = of.required("address", CellRef::address, TEXT);
        return read -> cell(file.of(read), address.of(read));
    });

    /** The sheet and the cell, preceded by the file if it is a different one. */
    private static final Form<CellRef> CELL = new Form<>(
            (cell, out, tree) -> {
                if (cell.file().equals(tree.currentFile)) {
                    TEXT.write(cell.address(), out, tree);
                } else {
                    CELL_OF_OTHER_FILE.write(cell, out, tree);
                }
            },
            (in, tree) -> in.currentToken() == JsonToken.START_ARRAY
                    ? CELL_OF_OTHER_FILE.read(in, tree)
                    : cell(tree.currentFile, TEXT.read(in, tree)));

    private static final Form<DeclaredText> DECLARED_TEXT = Shape.array(of -> {
        var text = of.required("text", DeclaredText::text, TEXT);
        var cell = of.required("cell", DeclaredText::cell, CELL);
        var origin = of.unless(
                DeclaredText.Origin.TYPED, "origin", DeclaredText::origin, constant(DeclaredText.Origin.class));
        return read -> new DeclaredText(text.of(read), cell.of(read), origin.of(read));
    });

    private static final Form<Smelter> FACILITY = Shape.object(of -> {
        var id = of.optional("id", Smelter::id, ID);
        var metal = of.required("metal", Smelter::metal, METAL);
        var name = of.required("name", Smelter::name, TEXT);
        var country = of.optional("country", Smelter::country, COUNTRY);
        var countryText = of.optional("countryText", Smelter::countryText, TEXT);
        var city = of.optional("city", Smelter::city, TEXT);
        var state = of.optional("state", Smelter::state, TEXT);
        return read -> new Smelter(
                id.of(read),
                metal.of(read),
                name.of(read),
                country.of(read),
                countryText.of(read),
                city.of(read),
                state.of(read));
    });

    private static final Form<MatchResult.Candidate> CANDIDATE = Shape.object(of -> {
        var facility = of.required("facility", MatchResult.Candidate::smelter, numberIn(tree -> tree.facilities));
        var name = of.required("name", MatchResult.Candidate::matchedName, TEXT);
        var basis = of.required("basis", MatchResult.Candidate::basis, constant(MatchResult.Basis.class));
        var score = of.required("score", MatchResult.Candidate::score, FRACTION);
        return read -> new MatchResult.Candidate(facility.of(read), name.of(read), basis.of(read), score.of(read));
    });

    private static final Form<MatchResult> VERDICT = Shape.object(of -> {
        var decision = of.required("decision", MatchResult::decision, constant(MatchResult.Decision.class));
        var candidates = of.list("candidates", MatchResult::candidates, CANDIDATE);
        var evidence = of.list("evidence", MatchResult::evidence, TEXT);
        return read -> new MatchResult(decision.of(read), candidates.of(read), evidence.of(read));
    });

    private static final Form<Content<DeclaredSmelter.Column>> ENTRY = Shape.object(of -> {
        var entry = of.optional("entry", Content::entry, constant(Entry.class));
        var metal = of.optional("metal", Content::metal, METAL);
        var country = of.optional("country", Content::country, COUNTRY);
        var texts = of.required("texts", Content::texts, byConstant(DeclaredSmelter.Column.class, TEXT));
        var origins = of.unless("", "origins", Content::origins, TEXT);
        var verdict = of.optional("verdict", Content::verdict, numberIn(tree -> tree.verdicts));
        return read -> new Content<>(
                entry.of(read), metal.of(read), country.of(read), texts.of(read), origins.of(read), verdict.of(read));
    });

    private static final Form<Finding> FINDING = Shape.object(of -> {
        var rule = of.required("rule", Finding::rule, TEXT);
        var severity = of.required("severity", Finding::severity, constant(Finding.Severity.class));
        var message = of.required("message", Finding::message, TEXT);
        var arguments = of.unless(
                Map.of(),
                "arguments",
                finding -> new TreeMap<>(finding.arguments()),
                Form.map(name -> name, name -> name, TEXT));
        var metal = of.optional("metal", Finding::metal, METAL);
        var followUp = of.optional("followUp", Finding::followUp, TEXT);
        return read -> new Finding(
                Rules.of(rule.of(read), severity.of(read)),
                severity.of(read),
                message.of(read),
                arguments.of(read),
                Optional.empty(),
                metal.of(read),
                followUp.of(read));
    });

    private static final Form<FileFinding> FILE_FINDING = Shape.object(of -> {
        var finding = of.required("finding", FileFinding::finding, numberIn(tree -> tree.findings));
        var cell = of.optional("cell", placed -> placed.finding().cell(), CELL);
        var repeated = of.unless(false, "repeated", FileFinding::repeated, FLAG);
        return read ->
                new FileFinding(cell.of(read).map(finding.of(read)::at).orElse(finding.of(read)), repeated.of(read));
    });

    private static final Form<SourceFile> SOURCE = Shape.object(of -> {
        var file = of.required("file", SourceFile::file, TEXT);
        var sha256 = of.required("sha256", SourceFile::sha256, TEXT);
        var bytes = of.required("bytes", SourceFile::bytes, LONG_NUMBER);
        var format = of.required("format", SourceFile::format, constant(SourceFile.Format.class));
        return read -> new SourceFile(file.of(read), sha256.of(read), bytes.of(read), format.of(read));
    });

    private static final Form<Map.Entry<UnreadableCode, String>> REASON = Shape.object(of -> {
        var code = of.required("code", Map.Entry::getKey, constant(UnreadableCode.class));
        var message = of.required("message", Map.Entry::getValue, TEXT);
        return read -> Map.entry(code.of(read), message.of(read));
    });

    private static final Form<Template> TEMPLATE = Shape.object(of -> {
        var family = of.required("family", template -> template.id().family(), constant(TemplateFamily.class));
        var version = of.required("version", template -> template.id().version().text(), TEXT);
        var language = of.optional("language", Template::language, constant(Template.Language.class));
        var layout = of.required("layout", Template::layout, constant(Template.Fit.class));
        return read ->
                new Template(TemplateId.of(family.of(read), version.of(read)), language.of(read), layout.of(read));
    });

    private static final Form<Company> COMPANY = Shape.object(of -> {
        var texts = of.required("fields", Company::fields, byConstant(Company.Field.class, DECLARED_TEXT));
        var scope = of.optional("scope", Company::scope, constant(DeclarationScope.class));
        var effectiveDate = of.optional("effectiveDate", Company::effectiveDate, DATE);
        return read -> new Company(texts.of(read), scope.of(read), effectiveDate.of(read));
    });

    private static final Form<Answer> ANSWER = Shape.object(of -> {
        var question = of.required("question", Answer::question, constant(Question.class));
        var number = of.required("number", Answer::number, TEXT);
        var metal = of.optional("metal", Answer::metal, METAL);
        var value = of.optional("value", Answer::value, constant(Answer.Value.class));
        var text = of.optional("text", Answer::text, TEXT);
        var comment = of.optional("comment", Answer::comment, TEXT);
        var cell = of.required("cell", Answer::cell, CELL);
        var commentCell = of.required("commentCell", Answer::commentCell, CELL);
        return read -> new Answer(
                question.of(read),
                number.of(read),
                metal.of(read),
                value.of(read),
                text.of(read),
                comment.of(read),
                cell.of(read),
                commentCell.of(read));
    });

    /** The row numbers of a smelter list, each followed by the number of its entry. */
    private static final Form<List<Stored<DeclaredSmelter.Column>>> NUMBERED_ENTRIES = new Form<>(
            (rows, out, tree) -> {
                out.writeStartArray();
                for (Stored<DeclaredSmelter.Column> row : rows) {
                    out.writeNumber(row.row());
                    out.writeNumber(tree.entries.number(row.content()));
                }
                out.writeEndArray();
            },
            (in, tree) -> {
                List<Integer> numbers = Form.list(NUMBER).read(in, tree);
                List<Stored<DeclaredSmelter.Column>> rows = new ArrayList<>(numbers.size() / 2);
                for (int i = 0; i + 1 < numbers.size(); i += 2) {
                    rows.add(new Stored<>(numbers.get(i), tree.entries.value(numbers.get(i + 1))));
                }
                return rows;
            });

    private static final Form<List<Row<DeclaredSmelter.Column>>> SMELTERS =
            rows(DeclaredSmelter.Column.class, NUMBERED_ENTRIES);

    private static final Form<List<DeclaredMine>> MINES = rows(
            DeclaredMine.Column.class,
            mine -> Row.of(
                    DeclaredMine.Column.class, mine.row(), mine.at(), mine.metal(), mine.country(), mine.cells()),
            row -> new DeclaredMine(
                    row.number(), row.at(), row.content().metal(), row.content().country(), row.cells()));

    private static final Form<List<Product>> PRODUCTS = rows(
            Product.Column.class,
            product -> Row.of(
                    Product.Column.class,
                    product.row(),
                    product.at(),
                    Optional.empty(),
                    Optional.empty(),
                    product.cells()),
            row -> new Product(row.number(), row.at(), row.cells()));

    private static final Form<List<ScopedMineral>> MINERALS_SCOPE = rows(
            ScopedMineral.Column.class,
            mineral -> Row.of(
                    ScopedMineral.Column.class,
                    mineral.row(),
                    mineral.at(),
                    mineral.metal(),
                    Optional.empty(),
                    mineral.cells()),
            row -> new ScopedMineral(row.number(), row.at(), row.content().metal(), row.cells()));

    private static final Form<Map.Entry<CellRef, String>> VERBATIM = Shape.array(of -> {
        var cell = of.required("cell", Map.Entry<CellRef, String>::getKey, CELL);
        var text = of.required("text", Map.Entry<CellRef, String>::getValue, TEXT);
        return read -> Map.entry(cell.of(read), text.of(read));
    });

    private static final Form<FormFilling> FILLING = Shape.object(of -> {
        var picks = of.list("picks", FormFilling::picks, DECLARED_TEXT);
        var otherNames = of.list("otherNames", FormFilling::otherNames, DECLARED_TEXT);
        var verbatim =
                of.list("verbatim", filling -> List.copyOf(filling.verbatim().entrySet()), VERBATIM);
        return read -> {
            Map<CellRef, String> texts = new LinkedHashMap<>();
            verbatim.of(read).forEach(one -> texts.put(one.getKey(), one.getValue()));
            return new FormFilling(picks.of(read), otherNames.of(read), texts);
        };
    });

    private static final Form<CheckResult.Item> CHECK_ITEM = Shape.object(of -> {
        var cell = of.required("cell", CheckResult.Item::cell, CELL);
        var item = of.required("item", CheckResult.Item::item, TEXT);
        var metal = of.optional("metal", CheckResult.Item::metal, METAL);
        var required = of.required("required", CheckResult.Item::required, FLAG);
        var complete = of.required("complete", CheckResult.Item::complete, FLAG);
        var counted = of.required("counted", CheckResult.Item::counted, FLAG);
        return read -> new CheckResult.Item(
                cell.of(read), item.of(read), metal.of(read), required.of(read), complete.of(read), counted.of(read));
    });

    private static final Form<ReviewResult.NotRun> NOT_RUN = Shape.object(of -> {
        var rule = of.required("rule", ReviewResult.NotRun::rule, TEXT);
        var extent = of.required("extent", ReviewResult.NotRun::extent, constant(ReviewResult.NotRun.Extent.class));
        var missing =
                of.required("missing", one -> List.copyOf(one.missing()), Form.list(constant(ReviewRule.Need.class)));
        return read -> new ReviewResult.NotRun(rule.of(read), Set.copyOf(missing.of(read)), extent.of(read));
    });

    private static final Form<Assessment> ASSESSMENT = Shape.object(of -> {
        var checkItems = of.list("checkItems", Assessment::checkItems, CHECK_ITEM);
        var notRun = of.list("notRun", Assessment::notRun, NOT_RUN);
        var findings = of.list("findings", Assessment::findings, FILE_FINDING);
        return read -> new Assessment(checkItems.of(read), notRun.of(read), findings.of(read));
    });

    private static final Form<File> FILE = Shape.object(of -> {
        var name = of.required("file", file -> file.reading().file(), FILE_NAME);
        var source = of.optional("source", File::source, SOURCE);
        var reason = of.optional(
                "unreadable", file -> file.unreadable().map(why -> Map.entry(why.code(), why.message())), REASON);
        var template =
                of.optional("template", file -> file.reading().declaration().map(d -> d.template()), TEMPLATE);
        var company =
                of.optional("company", file -> file.reading().declaration().map(d -> d.company()), COMPANY);
        var metals = of.list("metals", file -> file.list(SupplierDeclaration::metals), METAL);
        var answers = of.list("answers", file -> file.list(SupplierDeclaration::answers), ANSWER);
        var companyAnswers = of.list("companyAnswers", file -> file.list(SupplierDeclaration::companyAnswers), ANSWER);
        var smelters = of.unless(List.of(), "smelters", File::smelters, SMELTERS);
        var mines = of.unless(List.of(), "mines", file -> file.list(SupplierDeclaration::mines), MINES);
        var products = of.unless(List.of(), "products", file -> file.list(SupplierDeclaration::products), PRODUCTS);
        var mineralsScope = of.unless(
                List.of(), "mineralsScope", file -> file.list(SupplierDeclaration::mineralsScope), MINERALS_SCOPE);
        var noticed = of.list(
                "noticed",
                file -> file.list(SupplierDeclaration::findings),
                Form.of(FILE_FINDING, finding -> new FileFinding(finding, false), FileFinding::finding));
        var filling = of.unless(
                FormFilling.plain(),
                "filling",
                file -> file.reading()
                        .declaration()
                        .map(SupplierDeclaration::filling)
                        .orElse(FormFilling.plain()),
                FILLING);
        var assessment = of.optional("assessment", file -> file.assessed().map(Assessment::of), ASSESSMENT);
        return read -> {
            List<DeclaredSmelter> entries = new ArrayList<>();
            List<EntryVerdict> verdicts = new ArrayList<>();
            for (Row<DeclaredSmelter.Column> row : smelters.of(read)) {
                var content = row.content();
                Entry kind = content.entry().orElse(Entry.LISTED);
                var entry = new DeclaredSmelter(
                        row.number(), row.at(), kind, content.metal(), content.country(), row.cells());
                entries.add(entry);
                content.verdict().ifPresent(verdict -> verdicts.add(EntryVerdict.of(entry, verdict)));
            }
            ReadResult reading = reason.of(read).isPresent()
                    ? new ReadResult.Unreadable(
                            name.of(read),
                            source.of(read),
                            reason.of(read).get().getKey(),
                            reason.of(read).get().getValue())
                    : new ReadResult.Declaration(new SupplierDeclaration(
                            new DeclarationHeader(
                                    source.of(read).orElseThrow(() -> missing("source")),
                                    template.of(read).orElseThrow(() -> missing("template")),
                                    company.of(read)
                                            .orElseGet(() -> new Company(Map.of(), Optional.empty(), Optional.empty())),
                                    metals.of(read),
                                    answers.of(read),
                                    companyAnswers.of(read)),
                            entries,
                            mines.of(read),
                            products.of(read),
                            mineralsScope.of(read),
                            noticed.of(read),
                            filling.of(read)));
            return new File(reading, smelters.of(read), assessment.of(read).map(one -> one.of(reading, verdicts)));
        };
    });

    /** The whole tree. The tables come before the files that refer to them. */
    static final Form<AssessedTree> DOCUMENT = Shape.object(of -> {
        of.required("schema", tree -> AssessedFileCodec.SCHEMA, SCHEMA);
        of.list("facilities", tree -> tree.facilities.values(), in(tree -> tree.facilities, FACILITY));
        of.list("verdicts", tree -> tree.verdicts.values(), in(tree -> tree.verdicts, VERDICT));
        of.list("entries", tree -> tree.entries.values(), in(tree -> tree.entries, ENTRY));
        of.list("findings", tree -> tree.findings.values(), in(tree -> tree.findings, FINDING));
        var files = of.required("files", tree -> tree.files, Form.list(FILE));
        return read -> new AssessedTree(files.of(read));
    });

    /** A value with only one text form. */
    private static <T> Form<T> code(Function<T, String> text, Function<String, T> value) {
        return new Form<>(
                (code, out, tree) -> out.writeString(text.apply(code)), (in, tree) -> value.apply(TEXT.read(in, tree)));
    }

    private static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        return code(Enum::name, name -> constant(type, name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the unknown value '" + name + "'", e);
        }
    }

    /** Values by constant, such as texts by column. */
    private static <E extends Enum<E>, V> Form<Map<E, V>> byConstant(Class<E> type, Form<V> value) {
        return Form.map(Enum::name, name -> constant(type, name), value);
    }

    /** A value of a table, which is read into the table. */
    private static <T> Form<T> in(Function<AssessedTree, Table<T>> table, Form<T> value) {
        return new Form<>(value.writing(), (in, tree) -> table.apply(tree).append(value.read(in, tree)));
    }

    /** The number of a value in its table. */
    private static <T> Form<T> numberIn(Function<AssessedTree, Table<T>> table) {
        return new Form<>(
                (value, out, tree) -> out.writeNumber(table.apply(tree).number(value)),
                (in, tree) -> table.apply(tree).value(in.getIntValue()));
    }

    /** A list of rows other than smelters. */
    private static <R, C extends Enum<C>> Form<List<R>> rows(
            Class<C> columns, Function<R, Row<C>> row, Function<Row<C>, R> made) {
        Form<Stored<C>> stored = Shape.object(of -> {
            var number = of.required("row", Stored::row, NUMBER);
            var metal = of.optional("metal", one -> one.content().metal(), METAL);
            var country = of.optional("country", one -> one.content().country(), COUNTRY);
            var texts = of.required("texts", one -> one.content().texts(), byConstant(columns, TEXT));
            var origins = of.unless("", "origins", one -> one.content().origins(), TEXT);
            return read -> new Stored<>(
                    number.of(read),
                    new Content<>(
                            Optional.empty(),
                            metal.of(read),
                            country.of(read),
                            texts.of(read),
                            origins.of(read),
                            Optional.empty()));
        });
        return Form.of(
                rows(columns, Form.list(stored)),
                rows -> rows.stream().map(row).toList(),
                rows -> rows.stream().map(made).toList());
    }

    private static <C extends Enum<C>> Form<List<Row<C>>> rows(Class<C> columns, Form<List<Stored<C>>> stored) {
        Form<Moved<C>> elsewhere = Shape.object(of -> {
            var index = of.required("index", Moved::index, NUMBER);
            var at = of.optional("at", Moved::at, CELL);
            var cells = of.required("cells", Moved::cells, byConstant(columns, CELL));
            return read -> new Moved<>(index.of(read), at.of(read), cells.of(read));
        });
        Form<RowList<C>> list = Shape.object(of -> {
            var sheet = of.required("sheet", RowList::sheet, TEXT);
            var first = of.required("first", RowList::first, TEXT);
            var letters = of.required("columns", RowList::columns, byConstant(columns, TEXT));
            var rows = of.required("rows", RowList::rows, stored);
            var moved = of.list("moved", RowList::moved, elsewhere);
            return read ->
                    new RowList<>(sheet.of(read), first.of(read), letters.of(read), rows.of(read), moved.of(read));
        });
        return new Form<>(
                (rows, out, tree) -> list.write(RowList.of(rows, columns, tree.currentFile), out, tree),
                (in, tree) -> RowList.placed(list.read(in, tree), columns, tree.currentFile));
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing");
    }

    private static CellRef cell(String file, String address) {
        int mark = address.lastIndexOf('!');
        if (mark < 0) {
            throw new IllegalArgumentException("'" + address + "' is not a cell address");
        }
        return new CellRef(file, address.substring(0, mark), address.substring(mark + 1));
    }

    private static String knownSchema(String schema) {
        if (!schema.equals(AssessedFileCodec.SCHEMA)) {
            throw new DocumentFormatException("the document has the schema " + schema
                    + ", but this version of the library reads " + AssessedFileCodec.SCHEMA
                    + ". Assess the file again, or use the version of the library that wrote it");
        }
        return schema;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(one -> Character.getType(one) == Character.SURROGATE);
            }
        }
        return true;
    }
}
