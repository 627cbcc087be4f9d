package org.opencmrt.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.opencmrt.internal.rules.Rules;
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
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/** Declarations with any content, including very unusual texts, in one file. */
public final class AnyDeclaration {
    private final String file;

    private AnyDeclaration(String file) {
        this.file = file;
    }

    /** Results of reading: usually a declaration, and rarely a reason why there is none. */
    public static Arbitrary<ReadResult> results() {
        Arbitrary<String> files = Arbitraries.of("acme.xlsx", "sub folder/Müller & Söhne.xls", "供应商.xlsm");
        return files.flatMap(file -> new AnyDeclaration(file).result());
    }

    private Arbitrary<ReadResult> result() {
        Arbitrary<ReadResult> unreadable = Combinators.combine(
                        Arbitraries.of(UnreadableCode.class), source().optional(), texts())
                .as((code, source, message) -> new ReadResult.Unreadable(file, source, code, message));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, unreadable),
                net.jqwik.api.Tuple.of(9, declaration().map(ReadResult.Declaration::new)));
    }

    private Arbitrary<SupplierDeclaration> declaration() {
        Arbitrary<List<Metal>> metals = metals().list().uniqueElements().ofMaxSize(4);
        Combinators.Combinator8<
                        SourceFile,
                        Template,
                        Company,
                        List<Metal>,
                        Map<Question.Level, List<Answer>>,
                        List<DeclaredSmelter>,
                        List<DeclaredMine>,
                        List<Product>>
                parts = Combinators.combine(
                        source(),
                        template(),
                        company(),
                        metals,
                        answers(),
                        smelter().list().ofMaxSize(3),
                        mine().list().ofMaxSize(2),
                        product().list().ofMaxSize(2));
        return parts.as((source, template, company, minerals, said, smelters, mines, products) ->
                        new SupplierDeclaration(
                                new DeclarationHeader(
                                        source,
                                        template,
                                        company,
                                        minerals,
                                        said.getOrDefault(Question.Level.METAL, List.of()),
                                        said.getOrDefault(Question.Level.COMPANY, List.of())),
                                smelters,
                                mines,
                                products,
                                List.of()))
                .flatMap(declaration -> Combinators.combine(
                                scopedMineral().list().ofMaxSize(2),
                                finding().list().ofMaxSize(2),
                                filling())
                        .as((scope, findings, filling) -> with(declaration, scope, findings, filling)));
    }

    private static SupplierDeclaration with(
            SupplierDeclaration declaration, List<ScopedMineral> scope, List<Finding> findings, FormFilling filling) {
        return new SupplierDeclaration(
                declaration.header(),
                declaration.smelters(),
                declaration.mines(),
                declaration.products(),
                scope,
                findings,
                filling);
    }

    private Arbitrary<FormFilling> filling() {
        Arbitrary<List<DeclaredText>> texts = cells(Company.Field.class).map(cells -> List.copyOf(cells.values()));
        Arbitrary<Map<CellRef, String>> verbatim = texts.map(cells -> cells.stream()
                .collect(Collectors.toMap(DeclaredText::cell, cell -> " " + cell.text(), (one, other) -> one)));
        return Combinators.combine(texts, texts, verbatim).as(FormFilling::new);
    }

    private Arbitrary<SourceFile> source() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(64),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.of(SourceFile.Format.class))
                .as((sha256, bytes, format) -> new SourceFile(file, sha256, bytes, format));
    }

    private static Arbitrary<Template> template() {
        return Combinators.combine(
                        Arbitraries.of(TemplateFamily.class),
                        Arbitraries.of("6.5", "2.03a", "4.01b", "1", "2.21"),
                        Arbitraries.of(Template.Language.class).optional(),
                        Arbitraries.of(Template.Fit.class))
                .as((family, version, language, layout) ->
                        new Template(TemplateId.of(family, version), language, layout));
    }

    private Arbitrary<Company> company() {
        Arbitrary<Optional<LocalDate>> dates = Arbitraries.longs()
                .between(0, 40_000)
                .map(LocalDate::ofEpochDay)
                .optional();
        return Combinators.combine(
                        cells(Company.Field.class),
                        Arbitraries.of(DeclarationScope.class).optional(),
                        dates)
                .as(Company::new);
    }

    private Arbitrary<Map<Question.Level, List<Answer>>> answers() {
        return answer().list()
                .ofMaxSize(6)
                .map(said -> said.stream()
                        .collect(Collectors.groupingBy(
                                answer -> answer.question().level())));
    }

    private Arbitrary<Answer> answer() {
        Arbitrary<Optional<Answer.Value>> values =
                Arbitraries.of(Answer.Value.class).optional();
        return Combinators.combine(
                        Arbitraries.of(Question.class),
                        Arbitraries.of("1", "A", "2.a"),
                        metals().optional(),
                        values,
                        texts(),
                        texts().optional(),
                        cell(),
                        cell())
                .as((question, number, metal, value, text, comment, at, commentAt) ->
                        new Answer(question, number, metal, value, value.map(given -> text), comment, at, commentAt));
    }

    private Arbitrary<DeclaredSmelter> smelter() {
        return Combinators.combine(
                        rows(),
                        cell(),
                        Arbitraries.of(Entry.class),
                        metals().optional(),
                        countries(),
                        cells(DeclaredSmelter.Column.class))
                .as(DeclaredSmelter::new);
    }

    private Arbitrary<DeclaredMine> mine() {
        return Combinators.combine(rows(), cell(), metals().optional(), countries(), cells(DeclaredMine.Column.class))
                .as(DeclaredMine::new);
    }

    private Arbitrary<ScopedMineral> scopedMineral() {
        return Combinators.combine(rows(), cell(), metals().optional(), cells(ScopedMineral.Column.class))
                .as(ScopedMineral::new);
    }

    private Arbitrary<Product> product() {
        return Combinators.combine(rows(), cell(), cells(Product.Column.class)).as(Product::new);
    }

    private Arbitrary<Finding> finding() {
        return Combinators.combine(
                        Arbitraries.of("READ_LAYOUT_NEAREST", "REVIEW_X1"),
                        Arbitraries.of(Finding.Severity.class),
                        texts(),
                        cell().optional(),
                        metals().optional(),
                        texts().optional())
                .as((rule, severity, message, cell, metal, followUp) ->
                        new Finding(Rules.of(rule, severity), severity, message, Map.of(), cell, metal, followUp));
    }

    private <F extends Enum<F>> Arbitrary<Map<F, DeclaredText>> cells(Class<F> columns) {
        Arbitrary<DeclaredText> text = Combinators.combine(texts(), cell(), Arbitraries.of(DeclaredText.Origin.class))
                .as(DeclaredText::new);
        return Arbitraries.maps(Arbitraries.of(columns), text).ofMaxSize(5);
    }

    private Arbitrary<CellRef> cell() {
        return Combinators.combine(
                        Arbitraries.of("Declaration", "Smelter List", "Odd!Sheet", "清单"),
                        Arbitraries.of("A", "Q", "AB"),
                        rows())
                .as((sheet, column, row) -> new CellRef(file, sheet, column + row));
    }

    private static Arbitrary<Integer> rows() {
        return Arbitraries.integers().between(1, 1_048_576);
    }

    private static Arbitrary<Metal> metals() {
        return Arbitraries.of(
                Metal.GOLD, Metal.TIN, Metal.COBALT, new Metal("RARE_EARTH_ELEMENTS"), new Metal("ÖKOMETALL"));
    }

    private static Arbitrary<Optional<Country>> countries() {
        return Arbitraries.of("CD", "JP", "US").map(Country::of).optional();
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.of(
                "Yes", "yes", " no", "Unknown", "=1+1", "null", "<b>\"&", "a\u0000\u2028\nb", "١٢", "😀");
        return Arbitraries.oneOf(plain, Arbitraries.strings().ofMinLength(1).ofMaxLength(8))
                .filter(text -> !text.isBlank());
    }
}
