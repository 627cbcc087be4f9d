package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.fill.OwnDeclaration;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.fill.Translation;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.report.FillJson;

/**
 * The source for filling in a form: a declaration, as a workbook or as JSON, or a roll-up.
 *
 * @param declaration a declaration; empty for a roll-up, or if there is a problem
 * @param supplyChain a roll-up; empty for a declaration, or if there is a problem
 * @param problem why it cannot be read; empty if it can be read
 */
record FillSource(Optional<SupplierDeclaration> declaration, Optional<SupplyChain> supplyChain, String problem) {
    private static final String EXPECTED =
            "Name one declaration written by cmrt read, a workbook, or a rollup.json written by cmrt rollup";

    static FillSource read(Path path) {
        String label = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return failed(label + ": this is a directory. " + EXPECTED);
        }
        try {
            InputFile file = InputFile.of(path);
            return file.kind() == InputFile.Kind.ROLL_UP
                    ? new FillSource(
                            Optional.empty(), Optional.of(file.read(json -> FillJson.supplyChain(label, json))), "")
                    : one(label, file.declarations());
        } catch (DocumentFormatException | IOException e) {
            return failed(label + ": " + InputFile.problem(e, EXPECTED));
        }
    }

    private static FillSource failed(String problem) {
        return new FillSource(Optional.empty(), Optional.empty(), problem);
    }

    private static FillSource one(String label, List<ReadResult> results) {
        if (results.size() != 1) {
            return failed(label + ": the file contains " + results.size() + " declarations, but a form is for one. "
                    + EXPECTED);
        }
        ReadResult result = results.get(0);
        return result instanceof ReadResult.Unreadable why
                ? failed(why.code() + " " + why.message())
                : new FillSource(result.declaration(), Optional.empty(), "");
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
