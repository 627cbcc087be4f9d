package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one supplier declares in one workbook: the company, its answers, its smelters, mines and products. Everything is
 * kept as it was said, with the cell in which it stands.
 *
 * @param source the file
 * @param template the template and the layout by which it was read
 * @param company who declares
 * @param metals the metals that this declaration is about, in the order of its sheet
 * @param answers the numbered questions, in the order of the sheet; unanswered ones included
 * @param companyAnswers the lettered questions, in the order of the sheet; unanswered ones included
 * @param smelters the filled rows of the smelter list, in the order of the sheet
 * @param mines the filled rows of the mine list; empty for templates without one
 * @param products the filled rows of the product list
 * @param mineralsScope the filled rows of the sheet "Minerals Scope"; empty for templates without one
 * @param findings what the reader noticed, in the order of the sheets
 * @param filling how cells were filled in, as far as only the template's own Checker needs to know
 */
public record SupplierDeclaration(
        SourceFile source,
        Template template,
        Company company,
        List<Metal> metals,
        List<Answer> answers,
        List<Answer> companyAnswers,
        List<DeclaredSmelter> smelters,
        List<DeclaredMine> mines,
        List<Product> products,
        List<ScopedMineral> mineralsScope,
        List<Finding> findings,
        FormFilling filling) {

    /** Copies the lists. */
    public SupplierDeclaration {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(company, "company");
        metals = List.copyOf(metals);
        answers = List.copyOf(answers);
        companyAnswers = List.copyOf(companyAnswers);
        smelters = List.copyOf(smelters);
        mines = List.copyOf(mines);
        products = List.copyOf(products);
        mineralsScope = List.copyOf(mineralsScope);
        findings = List.copyOf(findings);
        Objects.requireNonNull(filling, "filling");
    }

    /**
     * A declaration on a template without a sheet "Minerals Scope" (any but AMRT), every text of which stands in its
     * cell as it is given.
     */
    public SupplierDeclaration(
            SourceFile source,
            Template template,
            Company company,
            List<Metal> metals,
            List<Answer> answers,
            List<Answer> companyAnswers,
            List<DeclaredSmelter> smelters,
            List<DeclaredMine> mines,
            List<Product> products,
            List<Finding> findings) {
        this(
                source,
                template,
                company,
                metals,
                answers,
                companyAnswers,
                smelters,
                mines,
                products,
                List.of(),
                findings,
                FormFilling.plain());
    }

    /** The answer to a question about a metal; empty when this template does not ask it. */
    public Optional<Answer> answer(Question question, Metal metal) {
        return answers.stream()
                .filter(a -> a.question() == question && a.metal().equals(Optional.of(metal)))
                .findFirst();
    }

    /** The answer to a question about the company; empty when this template does not ask it. */
    public Optional<Answer> companyAnswer(Question question) {
        return companyAnswers.stream().filter(a -> a.question() == question).findFirst();
    }
}
