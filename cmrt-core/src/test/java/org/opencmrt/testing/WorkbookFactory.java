package org.opencmrt.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.opencmrt.fill.FillReport;
import org.opencmrt.fill.TemplateFiller;
import org.opencmrt.fill.Translation;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;

/**
 * Makes a template-shaped workbook from a description that reads like the form itself:
 *
 * <pre>{@code
 * WorkbookFactory.cmrt("6.5")
 *         .company("Acme Relays Ltd.")
 *         .effectiveDate(LocalDate.of(2025, 3, 14))
 *         .lookup(reference.entries())
 *         .uses(Metal.GOLD)
 *         .smelter(s -> s.id("CID000015"))
 *         .smelter(s -> s.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
 *         .product("AR-100", "Relay", "")
 *         .write(Path.of("acme.xlsx"));
 * }</pre>
 *
 * <p>Sheets and cells stand where the layout of the version says, so every version that the library knows can be made. A
 * field or column that the version lacks is left out; an answer to a question that it does not ask is a mistake and thrown.
 * Equal descriptions give equal bytes. Mutable, for one thread; every method returns the factory itself.
 */
public final class WorkbookFactory {
    private final Description description;
    private int nextSmelter;
    private int nextMine;
    private int nextProduct;

    /** In words, for messages of tests: {@code CMRT 6.5 of Acme Relays Ltd., uses Gold, 2 rows of smelters, 1 product}. */
    @Override
    public String toString() {
        return description.toString();
    }

    private WorkbookFactory(Description description) {
        this.description = description;
        this.nextSmelter = description.layout.smelterList().firstRow();
        this.nextMine =
                description.layout.mineList().map(sheet -> sheet.firstRow()).orElse(1);
        this.nextProduct = description.layout.productList().firstRow();
    }

    /** A workbook of the conflict minerals template, such as {@code cmrt("6.5")}. */
    public static WorkbookFactory cmrt(String version) {
        return of(TemplateId.of(TemplateFamily.CMRT, version));
    }

    /** A workbook of the extended minerals template. */
    public static WorkbookFactory emrt(String version) {
        return of(TemplateId.of(TemplateFamily.EMRT, version));
    }

    /** A workbook of the cobalt template. */
    public static WorkbookFactory crt(String version) {
        return of(TemplateId.of(TemplateFamily.CRT, version));
    }

    /** A workbook of the additional minerals template. */
    public static WorkbookFactory amrt(String version) {
        return of(TemplateId.of(TemplateFamily.AMRT, version));
    }

    /**
     * A workbook of any template.
     *
     * @throws IllegalArgumentException when the library has no layout of it
     */
    public static WorkbookFactory of(TemplateId template) {
        return new WorkbookFactory(new Description(Layouts.standard()
                .find(template)
                .orElseThrow(() -> new IllegalArgumentException("there is no layout of " + template + ", but of "
                        + Layouts.standard().known()))));
    }

    /**
     * A workbook that says what a declaration says, cell by cell: typed texts as texts, calculated ones as formulas with
     * their value, looked-up ones as formulas without.
     *
     * @param lookup the look-up sheet that goes with it
     */
    public static WorkbookFactory of(SupplierDeclaration declaration, List<ReferenceEntry> lookup) {
        WorkbookFactory factory = of(declaration.template().id()).lookup(lookup);
        declaration.template().language().ifPresent(factory::language);
        declaration.company().fields().forEach((field, text) -> factory.field(field, text.text()));
        declaration.company().effectiveDate().ifPresent(factory::effectiveDate);
        if (factory.description.picksMetals()) {
            declaration.metals().forEach(factory::pick);
        }
        declaration.answers().forEach(factory::put);
        declaration.companyAnswers().forEach(factory::put);
        declaration.smelters().forEach(row -> factory.description.readSmelters.put(row.row(), row.cells()));
        declaration.mines().forEach(mine -> factory.description.mines.put(mine.row(), Description.texts(mine.cells())));
        declaration
                .mineralsScope()
                .forEach(row -> factory.description.mineralsScope.put(row.row(), Description.texts(row.cells())));
        declaration
                .products()
                .forEach(
                        product -> factory.description.products.put(product.row(), Description.texts(product.cells())));
        return factory;
    }

    private void put(Answer answer) {
        if (answer.text().isPresent() || answer.comment().isPresent()) {
            Asked asked = new Asked(answer.question(), answer.metal());
            description.answers.put(
                    asked, new Given(answer.text().orElse(""), answer.comment().orElse("")));
        }
    }

    /** The company's name. */
    public WorkbookFactory company(String name) {
        return field(Company.Field.NAME, name);
    }

    /** Any field of the company block, as text. */
    public WorkbookFactory field(Company.Field field, String text) {
        description.company.put(field, text);
        return this;
    }

    /** The scope, in the words of the version's choices; with it the description of scope, empty for none. */
    public WorkbookFactory scope(DeclarationScope scope, String scopeDescription) {
        field(Company.Field.SCOPE_DESCRIPTION, scopeDescription);
        return field(Company.Field.SCOPE, description.scopeText(scope));
    }

    /** The person who answers for the declaration, and who authorized it. */
    public WorkbookFactory people(String contact, String email, String phone, String authorizer) {
        return field(Company.Field.CONTACT_NAME, contact)
                .field(Company.Field.CONTACT_EMAIL, email)
                .field(Company.Field.CONTACT_PHONE, phone)
                .field(Company.Field.AUTHORIZER_NAME, authorizer)
                .field(Company.Field.AUTHORIZER_EMAIL, email);
    }

    /** The effective date, written as the style says. */
    public WorkbookFactory effectiveDate(LocalDate date) {
        description.date = Optional.of(date);
        return this;
    }

    /** The language that the selector shows. */
    public WorkbookFactory language(Template.Language language) {
        description.language = FormWords.language(language);
        return this;
    }

    /** What the version cells say; by default the version's number and day of release, as the templates print them. */
    public WorkbookFactory versionText(String text) {
        description.versionText = text;
        return this;
    }

    /** Picks a mineral, in the templates in which suppliers pick them (EMRT 2.x, AMRT). */
    public WorkbookFactory pick(Metal metal) {
        if (!description.picksMetals()) {
            throw new IllegalArgumentException(description.layout.id() + " has fixed metals");
        }
        description.picks.add(metal);
        return this;
    }

    /** An answer about a metal, in the template's words for it. */
    public WorkbookFactory answer(Question question, Metal metal, Answer.Value value) {
        return answer(question, metal, FormWords.answer(value), "");
    }

    /** An answer about a metal in the supplier's words; empty text for none. */
    public WorkbookFactory answer(Question question, Metal metal, String text, String comment) {
        description.answers.put(new Asked(question, Optional.of(metal)), new Given(text, comment));
        return this;
    }

    /** An answer about the company. */
    public WorkbookFactory companyAnswer(Question question, Answer.Value value) {
        return companyAnswer(question, FormWords.answer(value), "");
    }

    /** An answer about the company in the supplier's words; empty text for none. */
    public WorkbookFactory companyAnswer(Question question, String text, String comment) {
        description.answers.put(new Asked(question, Optional.empty()), new Given(text, comment));
        return this;
    }

    /**
     * Answers all questions as a diligent supplier does who uses these metals and no others: nothing from covered countries,
     * every smelter known. Answers given before or after count more.
     */
    public WorkbookFactory uses(Metal... metals) {
        description.uses = Optional.of(List.of(metals));
        return this;
    }

    /** The lines of the look-up sheet. */
    public WorkbookFactory lookup(List<ReferenceEntry> entries) {
        description.lookup = new LookupTable(entries);
        return this;
    }

    /** The next row of the smelter list. */
    public WorkbookFactory smelter(Consumer<SmelterRow> fill) {
        SmelterRow row = new SmelterRow();
        fill.accept(row);
        description.smelters.put(nextSmelter++, row);
        return this;
    }

    /** Leaves rows of the smelter list blank before the next one. */
    public WorkbookFactory skipSmelterRows(int rows) {
        nextSmelter += rows;
        return this;
    }

    /** How many rows after the last filled one are prepared with formulas; the templates have 2,500, the default is 10. */
    public WorkbookFactory preparedRows(int rows) {
        description.preparedRows = rows;
        return this;
    }

    /**
     * The form as a person fills it in: each input cell is there with its choices, the lists have as many rows as {@link
     * #preparedRows} says, and a Checker counts open fields by formulas. So it can be filled by a {@link TemplateFiller}.
     */
    public WorkbookFactory fillable() {
        description.fillable = true;
        return this;
    }

    /** The next row of the mine list. */
    public WorkbookFactory mine(Map<DeclaredMine.Column, String> texts) {
        description.mines.put(nextMine++, Map.copyOf(texts));
        return this;
    }

    /** A row of the sheet "Minerals Scope" (AMRT): a mineral, and why it is declared. */
    public WorkbookFactory mineralsScope(int row, String mineral, String reason) {
        description.mineralsScope.put(
                row, Map.of(ScopedMineral.Column.METAL, mineral, ScopedMineral.Column.REASON, reason));
        return this;
    }

    /** The next row of the product list. */
    public WorkbookFactory product(String number, String name, String comments) {
        return product(
                Map.of(Product.Column.NUMBER, number, Product.Column.NAME, name, Product.Column.COMMENTS, comments));
    }

    /** The next row of the product list. */
    public WorkbookFactory product(Map<Product.Column, String> texts) {
        description.products.put(nextProduct++, Map.copyOf(texts));
        return this;
    }

    /** Puts a text into any cell, such as {@code Declaration!D8}, whatever else would stand there. */
    public WorkbookFactory cell(String address, String text) {
        description.overrides.put(address, Cell.text(text));
        return this;
    }

    /** Puts a number into any cell. */
    public WorkbookFactory cell(String address, double number) {
        description.overrides.put(address, Cell.number(number, Cell.Format.GENERAL));
        return this;
    }

    /** A sheet of the supplier's own after those of the template, with these texts from cell A1 on; blank ones leave gaps. */
    public WorkbookFactory ownSheet(String name, List<List<String>> rows) {
        description.ownSheets.put(name, List.copyOf(rows));
        return this;
    }

    /** The same as {@link #ownSheet}, with its tab hidden. */
    public WorkbookFactory hiddenSheet(String name, List<List<String>> rows) {
        description.hiddenSheets.add(name);
        return ownSheet(name, rows);
    }

    /** How the file is written; by default as Excel does. */
    public WorkbookFactory style(WritingStyle style) {
        description.style = Objects.requireNonNull(style, "style");
        return this;
    }

    /** The workbook as the bytes of an {@code .xlsx} file. */
    public byte[] bytes() {
        return new XlsxWriter(description.style, new FormSheets(description).sheets()).bytes();
    }

    /**
     * Writes the workbook, over any file that is there.
     *
     * @return the path
     * @throws IOException when it cannot be written
     */
    public Path write(Path path) throws IOException {
        return Files.write(path, bytes());
    }

    /**
     * Fills in a blank template of your own with what the factory describes, and changes nothing else in it. Facilities are those of
     * the blank's look-up sheet.
     *
     * @param blank an official template (.xlsx); of another version, the answers are moved to it by meaning
     * @param out the file to write
     * @return what became of each field
     */
    public FillReport fill(Path blank, Path out) {
        lookup(CmrtReader.create().lookup(WorkbookFile.of(blank), LookupSheet::entries, unreadable -> {
            throw new IllegalArgumentException(unreadable.message());
        }));
        TemplateFiller filler = TemplateFiller.of(blank);
        SupplierDeclaration described = CmrtReader.create()
                .read(String.valueOf(out.getFileName()), bytes())
                .declaration()
                .orElseThrow();
        return filler.fill(Translation.of(described, filler.template()), TemplateFiller.Proposals.WRITE, out);
    }
}
