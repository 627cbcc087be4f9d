package org.opencmrt.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;

/**
 * Builds declarations as values, for tests of the stages after the reader. The cells are those of CMRT 6.x. The hash is
 * derived from the file's name unless {@link #content} is set.
 */
public final class DeclarationBuilder {
    private static final int FIRST_SMELTER_ROW = 5;
    private static final List<Metal> SHEET_ORDER = List.of(Metal.TANTALUM, Metal.TIN, Metal.GOLD, Metal.TUNGSTEN);

    private static final List<Question> QUESTIONS = List.of(Question.values());
    private static final List<DeclaredSmelter.Column> COLUMNS = List.of(DeclaredSmelter.Column.values());

    private final String file;
    private String content;
    private final Map<Company.Field, DeclaredText> company = new EnumMap<>(Company.Field.class);
    private Optional<DeclarationScope> scope = Optional.of(DeclarationScope.COMPANY);
    private Optional<LocalDate> effectiveDate = Optional.empty();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> companyAnswers = new ArrayList<>();
    private final List<DeclaredSmelter> smelters = new ArrayList<>();
    private final List<DeclaredMine> mines = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<Answer> lastAnswered = answers;
    private TemplateId template = TemplateId.of(TemplateFamily.CMRT, "6.5");
    private Template.Language language = Template.Language.ENGLISH;

    private DeclarationBuilder(String file) {
        this.file = file;
        this.content = file;
    }

    /** A declaration in a file of this name. The company's name is the file name without its extension. */
    public static DeclarationBuilder in(String file) {
        return new DeclarationBuilder(file).company(file.replaceFirst("\\.[a-z]+$", ""));
    }

    /** Sets the company's name; blank for none. */
    public DeclarationBuilder company(String name) {
        company.remove(Company.Field.NAME);
        if (!name.isBlank()) {
            company.put(Company.Field.NAME, typed(name, "Declaration", "D8"));
        }
        return this;
    }

    /** Sets the content. Two declarations with equal content have the same hash. */
    public DeclarationBuilder content(String newContent) {
        content = newContent;
        return this;
    }

    /** Sets the scope. */
    public DeclarationBuilder scope(DeclarationScope newScope) {
        scope = Optional.of(newScope);
        return this;
    }

    /** Sets a field of the company block. Its cell is not the real one. */
    public DeclarationBuilder field(Company.Field field, String text) {
        company.put(field, typed(text, "Declaration", "D9"));
        return this;
    }

    /** Sets the effective date; null for none. */
    public DeclarationBuilder effective(LocalDate date) {
        effectiveDate = Optional.ofNullable(date);
        return this;
    }

    /** Adds an answer about a metal. */
    public DeclarationBuilder answer(Question question, Metal metal, Answer.Value value) {
        int number = 1 + QUESTIONS.indexOf(question);
        int row = 20 + 6 * number + Math.max(0, SHEET_ORDER.indexOf(metal));
        answers.add(new Answer(
                question,
                String.valueOf(number),
                Optional.of(metal),
                Optional.of(value),
                Optional.of(text(value)),
                Optional.empty(),
                new CellRef(file, "Declaration", "D" + row),
                new CellRef(file, "Declaration", "G" + row)));
        lastAnswered = answers;
        return this;
    }

    /** Adds a comment to the most recent answer, about a metal or the company. */
    public DeclarationBuilder comment(String text) {
        List<Answer> last = lastAnswered;
        Answer answer = last.remove(last.size() - 1);
        last.add(new Answer(
                answer.question(),
                answer.number(),
                answer.metal(),
                answer.value(),
                answer.text(),
                Optional.of(text),
                answer.cell(),
                answer.commentCell()));
        return this;
    }

    /** Adds an answer about the company. */
    public DeclarationBuilder companyAnswer(Question question, Answer.Value value) {
        int row = 75 + 2 * companyAnswers.size();
        companyAnswers.add(new Answer(
                question,
                String.valueOf((char) ('A' + companyAnswers.size())),
                Optional.empty(),
                Optional.of(value),
                Optional.of(text(value)),
                Optional.empty(),
                new CellRef(file, "Declaration", "D" + row),
                new CellRef(file, "Declaration", "G" + row)));
        lastAnswered = companyAnswers;
        return this;
    }

    /** Sets the template; CMRT 6.5 by default. */
    public DeclarationBuilder template(TemplateFamily family, String version) {
        template = TemplateId.of(family, version);
        return this;
    }

    /** Sets the display language of the template. */
    public DeclarationBuilder language(Template.Language newLanguage) {
        language = newLanguage;
        return this;
    }

    /** Sets a scope that is not one of the template's choices. */
    public DeclarationBuilder unknownScope(String text) {
        scope = Optional.empty();
        return field(Company.Field.SCOPE, text);
    }

    /** Adds a row of the product list. */
    public DeclarationBuilder product(String number, String name) {
        int row = 6 + products.size();
        products.add(new Product(
                row,
                new CellRef(file, "Product List", "B" + row),
                Map.of(
                        Product.Column.NUMBER, typed(number, "Product List", "B" + row),
                        Product.Column.NAME, typed(name, "Product List", "C" + row))));
        return this;
    }

    /** Adds a row of the mine list. */
    public DeclarationBuilder mine(Metal metal, String name, String country) {
        int row = 5 + mines.size();
        mines.add(new DeclaredMine(
                row,
                new CellRef(file, "Mine List", "B" + row),
                Optional.of(metal),
                Country.tryParse(country),
                Map.of(
                        DeclaredMine.Column.NAME, typed(name, "Mine List", "D" + row),
                        DeclaredMine.Column.COUNTRY, typed(country, "Mine List", "G" + row))));
        return this;
    }

    /** Adds a reading finding. */
    public DeclarationBuilder finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Adds a question about a metal with a blank answer. */
    public DeclarationBuilder unanswered(Question question, Metal metal) {
        answer(question, metal, Answer.Value.OTHER);
        Answer blank = answers.remove(answers.size() - 1);
        answers.add(new Answer(
                question,
                blank.number(),
                blank.metal(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                blank.cell(),
                blank.commentCell()));
        return this;
    }

    /** Adds a row of the smelter list; texts that are null are blank. */
    public DeclarationBuilder smelter(Entry entry, Metal metal, String name, String country, String id) {
        Map<DeclaredSmelter.Column, String> texts = new EnumMap<>(DeclaredSmelter.Column.class);
        boolean special = entry == Entry.NOT_LISTED || entry == Entry.NOT_YET_IDENTIFIED;
        if (special) {
            texts.put(
                    DeclaredSmelter.Column.LOOKUP_NAME,
                    entry == Entry.NOT_LISTED ? "Smelter not listed" : "Smelter not yet identified");
        }
        put(texts, DeclaredSmelter.Column.METAL, metal == null ? null : metal.label());
        put(texts, special ? DeclaredSmelter.Column.NAME : DeclaredSmelter.Column.LOOKUP_NAME, name);
        put(texts, DeclaredSmelter.Column.COUNTRY, country);
        put(texts, DeclaredSmelter.Column.ID_INPUT, id);
        return smelter(entry, metal, texts);
    }

    /** Adds a row of the smelter list. */
    public DeclarationBuilder smelter(Entry entry, Metal metal, Map<DeclaredSmelter.Column, String> texts) {
        int row = FIRST_SMELTER_ROW + smelters.size();
        Map<DeclaredSmelter.Column, DeclaredText> cells = new EnumMap<>(DeclaredSmelter.Column.class);
        texts.forEach((column, text) -> cells.put(
                column, typed(text, "Smelter List", String.valueOf((char) ('A' + COLUMNS.indexOf(column))) + row)));
        smelters.add(new DeclaredSmelter(
                row,
                new CellRef(file, "Smelter List", "A" + row),
                entry,
                Optional.ofNullable(metal),
                Optional.ofNullable(texts.get(DeclaredSmelter.Column.COUNTRY)).flatMap(Country::tryParse),
                cells));
        return this;
    }

    /** Marks the texts of these columns in the last row of the smelter list as looked up in the workbook. */
    public DeclarationBuilder lookedUp(DeclaredSmelter.Column... columns) {
        DeclaredSmelter row = smelters.remove(smelters.size() - 1);
        Map<DeclaredSmelter.Column, DeclaredText> cells = new EnumMap<>(row.cells());
        for (DeclaredSmelter.Column column : columns) {
            cells.computeIfPresent(
                    column, (key, text) -> new DeclaredText(text.text(), text.cell(), DeclaredText.Origin.LOOKED_UP));
        }
        smelters.add(new DeclaredSmelter(row.row(), row.at(), row.entry(), row.metal(), row.country(), cells));
        return this;
    }

    /** Builds the declaration. */
    public SupplierDeclaration build() {
        SourceFile source = new SourceFile(file, sha256(content), content.length(), SourceFile.Format.XLSX);
        return new SupplierDeclaration(
                new DeclarationHeader(
                        source,
                        new Template(template, Optional.of(language), Template.Fit.EXACT),
                        new Company(company, scope, effectiveDate),
                        SHEET_ORDER,
                        answers,
                        companyAnswers),
                smelters,
                mines,
                products,
                findings);
    }

    /** Builds the declaration as a result of reading. */
    public ReadResult read() {
        return new ReadResult.Declaration(build());
    }

    /** A file that could not be read. */
    public static ReadResult unreadable(String file) {
        return new ReadResult.Unreadable(
                file,
                Optional.empty(),
                UnreadableCode.ENCRYPTED,
                file + ": the file is encrypted. Ask for one without a password");
    }

    private static String text(Answer.Value value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private DeclaredText typed(String text, String sheet, String cell) {
        return new DeclaredText(text, new CellRef(file, sheet, cell), DeclaredText.Origin.TYPED);
    }

    private static void put(Map<DeclaredSmelter.Column, String> texts, DeclaredSmelter.Column column, String text) {
        if (text != null) {
            texts.put(column, text);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
