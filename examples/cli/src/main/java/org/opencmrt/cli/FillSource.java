package org.opencmrt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.fill.OwnDeclaration;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.fill.Translation;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.report.FillJson;

/**
 * The source for filling in a form: a declaration, as a workbook or as JSON, or a roll-up.
 *
 * @param declaration a declaration; empty for a roll-up
 * @param supplyChain a roll-up; empty for a declaration
 */
record FillSource(Optional<SupplierDeclaration> declaration, Optional<SupplyChain> supplyChain) {
    private static final String EXPECTED =
            "Name one declaration written by cmrt read, a workbook, or a rollup.json written by cmrt rollup";

    /**
     * Reads a file.
     *
     * @throws InputFile.Unusable if it cannot be read
     */
    static FillSource read(Path path) {
        String label = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            throw new InputFile.Unusable(label + ": this is a folder. " + EXPECTED);
        }
        return InputFile.read(path, label, EXPECTED, file -> {
            if (file.kind() == InputFile.Kind.ROLL_UP) {
                SupplyChain chain = file.read(json -> FillJson.supplyChain(label, json));
                return new FillSource(Optional.empty(), Optional.of(chain));
            }
            List<ReadResult> results = file.declarations();
            if (results.size() != 1) {
                throw new InputFile.Unusable(label + ": the file contains " + results.size()
                        + " declarations, but a form is for one. " + EXPECTED);
            }
            return new FillSource(Optional.of(InputFile.usable(results.get(0))), Optional.empty());
        });
    }

    /**
     * The source, translated for a form of this template.
     *
     * @throws IllegalArgumentException if no rules convert to that template
     */
    Translation as(TemplateId target, CompanyProfile company) {
        return declaration
                .map(one -> Translation.of(one, target, company))
                .orElseGet(() -> OwnDeclaration.of(supplyChain.orElseThrow(), company, target));
    }
}
