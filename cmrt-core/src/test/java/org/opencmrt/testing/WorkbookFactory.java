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
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;

/**
 * Creates a workbook with the structure of a template, from a description that reads like the form itself:
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
 * <p>Sheets and cells have the positions of the version's layout, so workbooks of every supported version can be
 * created. A field or column that the version lacks is left out. An answer to a question that the version does not ask
 * is an error and throws an exception. Equal descriptions produce equal bytes. Mutable; for one thread. Every method
 * returns the factory itself.
 */
public final class WorkbookFactory {
    private final Description description;
    private int nextSmelter;
    private int nextMine;
    private int nextProduct;

    /**
     * The description in words, for test messages:
     * {@code CMRT 6.5 of Acme Relays Ltd., uses Gold, 2 rows of smelters, 1 product}.
     */
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
     * @throws IllegalArgumentException if the library has no layout for it
     */
    public static WorkbookFactory of(TemplateId template) {
        return new WorkbookFactory(new Description(Layouts.standard()
                .find(template)
                .orElseThrow(() -> new IllegalArgumentException("there is no layout of " + template + ", but of "
                        + Layouts.standard().known().stream()
                                .filter(known -> known.family() == template.family())
                                .toList()))));
    }

    /**
     * A workbook with the content of a declaration, cell by cell: typed texts as texts, calculated ones as formulas
     * with their value, and looked-up ones as formulas without a value.
     *
     * @param lookup the look-up sheet of the workbook
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

    /** Sets the company's name. */
    public WorkbookFactory company(String name) {
        return field(Company.Field.NAME, name);
    }

    /** Sets any field of the company block, as text. */
    public WorkbookFactory field(Company.Field field, String text) {
        description.company.put(field, text);
        return this;
    }

    /** Sets the scope, in the words of the version's choices, and the description of scope; empty for none. */
    public WorkbookFactory scope(DeclarationScope scope, String scopeDescription) {
        field(Company.Field.SCOPE_DESCRIPTION, scopeDescription);
        return field(Company.Field.SCOPE, description.scopeText(scope));
    }

    /** Sets the contact person for the declaration, and the authorizer. */
    public WorkbookFactory people(String contact, String email, String phone, String authorizer) {
        return field(Company.Field.CONTACT_NAME, contact)
                .field(Company.Field.CONTACT_EMAIL, email)
                .field(Company.Field.CONTACT_PHONE, phone)
                .field(Company.Field.AUTHORIZER_NAME, authorizer)
                .field(Company.Field.AUTHORIZER_EMAIL, email);
    }

    /** Sets the effective date, written in the form that the style specifies. */
    public WorkbookFactory effectiveDate(LocalDate date) {
        description.date = Optional.of(date);
        return this;
    }

    /** Sets the language in the selector. */
    public WorkbookFactory language(Template.Language language) {
        description.language = FormWords.language(language);
        return this;
    }

    /**
     * Sets the text of the version cells; by default the version's number and release date, as printed in the
     * templates.
     */
    public WorkbookFactory versionText(String text) {
        description.versionText = text;
        return this;
    }

    /** Selects a mineral, in templates in which suppliers select them (EMRT 2.x, AMRT). */
    public WorkbookFactory pick(Metal metal) {
        if (!description.picksMetals()) {
            throw new IllegalArgumentException(description.layout.id() + " has fixed metals");
        }
        description.picks.add(metal);
        return this;
    }

    /** Sets an answer about a metal, in the template's words. */
    public WorkbookFactory answer(Question question, Metal metal, Answer.Value value) {
        return answer(question, metal, FormWords.answer(value), "");
    }

    /** Sets an answer about a metal in the supplier's words; empty text for none. */
    public WorkbookFactory answer(Question question, Metal metal, String text, String comment) {
        description.answers.put(new Asked(question, Optional.of(metal)), new Given(text, comment));
        return this;
    }

    /** Sets an answer about the company. */
    public WorkbookFactory companyAnswer(Question question, Answer.Value value) {
        return companyAnswer(question, FormWords.answer(value), "");
    }

    /** Sets an answer about the company in the supplier's words; empty text for none. */
    public WorkbookFactory companyAnswer(Question question, String text, String comment) {
        description.answers.put(new Asked(question, Optional.empty()), new Given(text, comment));
        return this;
    }

    /**
     * Answers all questions like a diligent supplier that uses these metals and no others: nothing comes from covered
     * countries, and every smelter is known. Answers set before or after take precedence.
     */
    public WorkbookFactory uses(Metal... metals) {
        description.uses = Optional.of(List.of(metals));
        return this;
    }

    /** Sets the lines of the look-up sheet. */
    public WorkbookFactory lookup(List<ReferenceEntry> entries) {
        description.lookup = new LookupTable(entries);
        return this;
    }

    /** Adds the next row of the smelter list. */
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

    /**
     * Sets the number of rows with prepared formulas after the last filled row. The templates have 2,500; the default
     * is 10.
     */
    public WorkbookFactory preparedRows(int rows) {
        description.preparedRows = rows;
        return this;
    }

    /**
     * Makes the form fillable: each input cell exists with its choices, the lists have the number of rows set by
     * {@link #preparedRows}, and a Checker counts open fields by formulas. A {@link TemplateFiller} can then fill in
     * the workbook.
     */
    public WorkbookFactory fillable() {
        description.fillable = true;
        return this;
    }

    /** Adds the next row of the mine list. */
    public WorkbookFactory mine(Map<DeclaredMine.Column, String> texts) {
        description.mines.put(nextMine++, Map.copyOf(texts));
        return this;
    }

    /** Adds a row of the sheet "Minerals Scope" (AMRT): a mineral, and the reason for declaring it. */
    public WorkbookFactory mineralsScope(int row, String mineral, String reason) {
        description.mineralsScope.put(
                row, Map.of(ScopedMineral.Column.METAL, mineral, ScopedMineral.Column.REASON, reason));
        return this;
    }

    /** A line of a look-up sheet for a facility in Austria. */
    public static ReferenceEntry entry(String id, Metal metal, String name) {
        Smelter smelter = new Smelter(
                SmelterId.tryParse(id),
                metal,
                name,
                Optional.empty(),
                Optional.of("AUSTRIA"),
                Optional.empty(),
                Optional.empty());
        return new ReferenceEntry(smelter, name, Optional.empty());
    }

    /** Adds the next row of the product list. */
    public WorkbookFactory product(String number, String name, String comments) {
        return product(
                Map.of(Product.Column.NUMBER, number, Product.Column.NAME, name, Product.Column.COMMENTS, comments));
    }

    /** Adds the next row of the product list. */
    public WorkbookFactory product(Map<Product.Column, String> texts) {
        description.products.put(nextProduct++, Map.copyOf(texts));
        return this;
    }

    /** Writes a text into any cell, such as {@code Declaration!D8}, replacing its other content. */
    public WorkbookFactory cell(String address, String text) {
        description.overrides.put(address, Cell.text(text));
        return this;
    }

    /** Writes a number into any cell. */
    public WorkbookFactory cell(String address, double number) {
        description.overrides.put(address, Cell.number(number, Cell.Format.GENERAL));
        return this;
    }

    /**
     * Adds a sheet of the supplier after those of the template, with these texts starting at cell A1; blank texts leave
     * gaps.
     */
    public WorkbookFactory ownSheet(String name, List<List<String>> rows) {
        description.ownSheets.put(name, List.copyOf(rows));
        return this;
    }

    /** Like {@link #ownSheet}, but with a hidden tab. */
    public WorkbookFactory hiddenSheet(String name, List<List<String>> rows) {
        description.hiddenSheets.add(name);
        return ownSheet(name, rows);
    }

    /** Sets the style in which the file is written; by default that of Excel. */
    public WorkbookFactory style(WritingStyle style) {
        description.style = Objects.requireNonNull(style, "style");
        return this;
    }

    /** Returns the workbook as the bytes of an {@code .xlsx} file. */
    public byte[] bytes() {
        return new XlsxWriter(description.style, new FormSheets(description).sheets()).bytes();
    }

    /**
     * Writes the workbook and replaces an existing file.
     *
     * @return the path
     * @throws IOException if it cannot be written
     */
    public Path write(Path path) throws IOException {
        return Files.write(path, bytes());
    }

    /**
     * Fills in your own blank template with the content of this factory, and changes nothing else in it. The facilities
     * are those of the blank's look-up sheet.
     *
     * @param blank an official template (.xlsx); if it has another version, the answers are moved to it by meaning
     * @param out the file to write
     * @return the result for each field
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
