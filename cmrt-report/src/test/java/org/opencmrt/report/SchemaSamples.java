package org.opencmrt.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.fill.FillReport;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.CountryList;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

/** For each schema, a document with a value for everything that the schema defines. */
final class SchemaSamples {
    private static final SourceFile SOURCE =
            new SourceFile("eu/full.xlsx", "0123456789abcdef".repeat(4), 1_556_011, SourceFile.Format.XLSX);

    private int cells;
    private int texts;

    private SchemaSamples() {}

    /** A document that conforms to the schema. */
    static String of(String schema) throws IOException {
        return switch (schema) {
            case "declaration" -> DeclarationJson.toJson(new SchemaSamples().full());
            case "unreadable" ->
                DeclarationJson.toJson(new ReadResult.Unreadable(
                        SOURCE.file(), Optional.of(SOURCE), UnreadableCode.CORRUPT, "a part is missing"));
            case "check" -> check(new SchemaSamples().full());
            case "rollup" -> rollUp();
            case "diff" -> diff();
            case "fill" -> fill();
            case "company" -> Files.readString(Path.of("..", "docs", "company.example.json"));
            case "read" -> array(of("declaration"), of("unreadable"));
            case "checks" -> array(of("check"), of("unreadable"));
            default -> throw new IllegalArgumentException("make a sample for the schema " + schema);
        };
    }

    private static String array(String... documents) {
        return "[" + String.join(",", documents) + "]";
    }

    private static String check(SupplierDeclaration declaration) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonDocuments<AssessedFile> writer = CheckJson.writer(JsonDocuments.Layout.SINGLE, json)) {
            writer.write(ConflictMineralsProgram.builder()
                    .withoutReference()
                    .build()
                    .assess(new ReadResult.Declaration(declaration)));
        }
        return json.toString();
    }

    private static String rollUp() throws IOException {
        Stream<ReadResult> readings = Stream.concat(
                SampleProgram.results(),
                Stream.of(
                        supplier("acme 2015.xlsx", LocalDate.of(2015, 3, 14), "CID900001"),
                        supplier("acme 2016.xlsx", LocalDate.of(2016, 3, 14), "CID900001"),
                        new ReadResult.Unreadable(
                                "Locked.xlsx", Optional.of(SOURCE), UnreadableCode.CORRUPT, "a part is missing"),
                        DeclarationBuilder.unreadable("whose.xlsx")));
        ReviewerDecisions decisions = ReviewerDecisions.parse(
                "decided.csv", "metal,name,decision,id\nGold,Some Works,none,\n".getBytes(StandardCharsets.UTF_8));
        StringWriter json = new StringWriter();
        Reported.of(
                        readings,
                        ConflictMineralsProgram.builder()
                                .reference(Reported.LIST)
                                .decisions(decisions)
                                .statuses(SampleProgram.statuses())
                                .suppliersAsked(SampleProgram.asked())
                                .origins(SampleProgram.origins())
                                .cahras(areas())
                                .rcoiPolicy(RcoiPolicy.standard()
                                        .withNotNecessary(Set.of(Metal.TUNGSTEN))
                                        .withTransitCountries(Set.of(Country.of("AE"))))
                                .company("Our Company")
                                .period("2016")
                                .asOf(LocalDate.of(2016, 12, 31))
                                .warning(Finding.of(
                                        RuleId.other("REFERENCE_CHOSEN", Finding.Severity.INFO),
                                        "the invented list was used")))
                .json(
                        List.of(new PassedOver(
                                Path.of("notes.txt"), "", "notes.txt", PassedOver.Kind.OTHER, "it is no workbook")),
                        json);
        return json.toString();
    }

    private static CountryList areas() {
        return CountryList.parse("areas.csv", "country\nRwanda\nSwitzerland\n".getBytes(StandardCharsets.UTF_8));
    }

    private static ReadResult supplier(String file, LocalDate date, String smelter) {
        return DeclarationBuilder.in(file)
                .company("Acme Relays")
                .content(file)
                .effective(date)
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.YES)
                .companyAnswer(Question.POLICY_ESTABLISHED, Answer.Value.YES)
                .scope(DeclarationScope.PRODUCT)
                .product("AR-100", "Relay")
                .smelter(
                        Entry.LISTED,
                        Metal.GOLD,
                        Map.of(
                                DeclaredSmelter.Column.ID, smelter,
                                DeclaredSmelter.Column.MINE_NAMES, "Deep Mine",
                                DeclaredSmelter.Column.MINE_COUNTRIES, "Peru",
                                DeclaredSmelter.Column.RECYCLED_OR_SCRAP, "No"))
                .read();
    }

    private static String fill() throws IOException {
        List<FillReport.Field> fields = Stream.of(FillReport.Field.Transfer.values())
                .map(transfer -> new FillReport.Field(
                        transfer,
                        Question.CAHRA.name(),
                        Optional.of(Metal.TIN),
                        "Question 4 about tin",
                        List.of(new CellRef("old.xlsx", "Declaration", "D45")),
                        Optional.of("Declaration!D45"),
                        Optional.of("Yes"),
                        Optional.of("Yes"),
                        "The question is the same.",
                        true))
                .toList();
        FillReport report = new FillReport(
                "old.xlsx",
                TemplateId.of(TemplateFamily.CMRT, "6.5"),
                true,
                fields,
                List.of(new CheckResult.Item(
                        new CellRef("new.xlsx", "Declaration", "D45"),
                        Question.CAHRA.name(),
                        Optional.of(Metal.TIN),
                        true,
                        false,
                        true)),
                List.of(new Finding(
                        RuleId.other("FILL_LEFTOVER_CLEARED", Finding.Severity.INFO),
                        Finding.Severity.INFO,
                        "the cell was cleared",
                        Map.of(),
                        Optional.of(new CellRef("new.xlsx", "Declaration", "D8")),
                        Optional.of(Metal.TIN),
                        Optional.of("Please answer."))),
                1);
        StringWriter json = new StringWriter();
        FillJson.write(report, json);
        return json.toString();
    }

    /** A comparison with every kind of change. */
    private static String diff() throws IOException {
        RollUpSummary before = RollUpJson.summary("2016/rollup.json", new StringReader(rollUp()));
        RollUp after = Stream.of(supplier("acme 2017.xlsx", LocalDate.of(2017, 3, 14), "CID900002"))
                .collect(RollUps.collector(new FakeReference()));
        StringWriter json = new StringWriter();
        DiffJson.write(RollUpDiff.between(before, RollUpSummary.of("2017", after)), json);
        return json.toString();
    }

    /** A declaration without empty fields, columns, or lists. */
    private SupplierDeclaration full() {
        Answer answer = answer(Question.INTENTIONALLY_ADDED, Optional.of(Metal.GOLD));
        return new SupplierDeclaration(
                new DeclarationHeader(
                        SOURCE,
                        new Template(
                                TemplateId.of(TemplateFamily.CMRT, "6.5"),
                                Optional.of(Template.Language.ENGLISH),
                                Template.Fit.EXACT),
                        new Company(
                                texts(Company.Field.class),
                                Optional.of(DeclarationScope.COMPANY),
                                Optional.of(LocalDate.of(2025, 3, 14))),
                        List.of(Metal.GOLD),
                        List.of(answer),
                        List.of(answer(Question.POLICY_ESTABLISHED, Optional.empty()))),
                List.of(new DeclaredSmelter(
                        5,
                        cell(),
                        Entry.LISTED,
                        Optional.of(Metal.GOLD),
                        Optional.of(Country.of("US")),
                        texts(DeclaredSmelter.Column.class))),
                List.of(new DeclaredMine(
                        6,
                        cell(),
                        Optional.of(Metal.GOLD),
                        Optional.of(Country.of("PE")),
                        texts(DeclaredMine.Column.class))),
                List.of(new Product(6, cell(), texts(Product.Column.class))),
                List.of(
                        new ScopedMineral(8, cell(), Optional.of(Metal.TIN), texts(ScopedMineral.Column.class)),
                        new ScopedMineral(9, cell(), Optional.of(Metal.TIN), texts(ScopedMineral.Column.class)),
                        new ScopedMineral(10, cell(), Optional.of(Metal.TIN), texts(ScopedMineral.Column.class))),
                List.of(Finding.of(ReadRule.READ_LAYOUT_NEAREST, "the sheet was altered")
                        .at(cell())
                        .about(Metal.GOLD)
                        .asking("Please use the template as it is.")),
                new FormFilling(List.of(text()), List.of(text()), Map.of(cell(), " Acme ")));
    }

    private Answer answer(Question question, Optional<Metal> metal) {
        return new Answer(
                question,
                "1",
                metal,
                Optional.of(Answer.Value.YES),
                Optional.of("Yes"),
                Optional.of("as every year"),
                cell(),
                cell());
    }

    private <F extends Enum<F>> Map<F, DeclaredText> texts(Class<F> columns) {
        Map<F, DeclaredText> texts = new EnumMap<>(columns);
        for (F column : columns.getEnumConstants()) {
            texts.put(column, text());
        }
        return texts;
    }

    /** Texts that are alternately typed, calculated, and looked up. */
    private DeclaredText text() {
        DeclaredText.Origin[] origins = DeclaredText.Origin.values();
        return new DeclaredText("text " + texts, cell(), origins[texts++ % origins.length]);
    }

    private CellRef cell() {
        return new CellRef(SOURCE.file(), "Declaration", "D" + ++cells);
    }
}
