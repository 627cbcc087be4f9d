package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The declaration of one supplier in one workbook: the company, its answers, smelters, mines, and products. Everything
 * is kept as the supplier wrote it, with its cell.
 *
 * @param header the file, the company, and the answers
 * @param smelters the filled rows of the smelter list, in the order of the sheet
 * @param mines the filled rows of the mine list; empty for templates without one
 * @param products the filled rows of the product list
 * @param mineralsScope the filled rows of the sheet "Minerals Scope"; empty for templates without one
 * @param findings the reading findings, in the order of the sheets
 * @param filling exact cell contents, which only the template's own Checker needs
 */
public record SupplierDeclaration(
        DeclarationHeader header,
        List<DeclaredSmelter> smelters,
        List<DeclaredMine> mines,
        List<Product> products,
        List<ScopedMineral> mineralsScope,
        List<Finding> findings,
        FormFilling filling) {

    /** Copies the lists. */
    public SupplierDeclaration {
        Objects.requireNonNull(header, "header");
        smelters = List.copyOf(smelters);
        mines = List.copyOf(mines);
        products = List.copyOf(products);
        mineralsScope = List.copyOf(mineralsScope);
        findings = List.copyOf(findings);
        Objects.requireNonNull(filling, "filling");
    }

    /**
     * A declaration on a template without a sheet "Minerals Scope" (any except the AMRT), in which every cell contains
     * exactly the declared text.
     */
    public SupplierDeclaration(
            DeclarationHeader header,
            List<DeclaredSmelter> smelters,
            List<DeclaredMine> mines,
            List<Product> products,
            List<Finding> findings) {
        this(header, smelters, mines, products, List.of(), findings, FormFilling.plain());
    }

    /** The file. */
    public SourceFile source() {
        return header.source();
    }

    /** The template, and how its layout was recognized. */
    public Template template() {
        return header.template();
    }

    /** Who declares. */
    public Company company() {
        return header.company();
    }

    /** The metals that it covers; see {@link DeclarationHeader#metals()}. */
    public List<Metal> metals() {
        return header.metals();
    }

    /** The numbered questions; see {@link DeclarationHeader#answers()}. */
    public List<Answer> answers() {
        return header.answers();
    }

    /** The lettered questions; see {@link DeclarationHeader#companyAnswers()}. */
    public List<Answer> companyAnswers() {
        return header.companyAnswers();
    }

    /** All questions; see {@link DeclarationHeader#allAnswers()}. */
    public Stream<Answer> allAnswers() {
        return header.allAnswers();
    }

    /** The answer to a question about a metal; empty when this template does not ask it. */
    public Optional<Answer> answer(Question question, Metal metal) {
        return header.answer(question, metal);
    }

    /** The answer to a question about the company; empty when this template does not ask it. */
    public Optional<Answer> companyAnswer(Question question) {
        return header.companyAnswer(question);
    }
}
