package org.opencmrt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.fill.OwnDeclaration;
import org.opencmrt.fill.SupplyChain;
import org.opencmrt.fill.Translation;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.DeclarationJson;
import org.opencmrt.report.FillJson;
import org.opencmrt.report.RollUpJson;

/**
 * The source for filling in a form: a declaration, as a workbook or as JSON, or a roll-up.
 *
 * @param declaration a declaration; empty for a roll-up, or if there is a problem
 * @param supplyChain a roll-up; empty for a declaration, or if there is a problem
 * @param problem why it cannot be read; empty if it can be read
 */
record FillSource(Optional<SupplierDeclaration> declaration, Optional<SupplyChain> supplyChain, String problem) {
    private static final int START_OF_FILE = 4096;
    private static final String EXPECTED =
            "Name one declaration written by cmrt read, a workbook, or a rollup.json written by cmrt rollup";

    static FillSource read(Path path) {
        String label = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return failed(label + ": this is a directory. " + EXPECTED);
        }
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(path)) {
                start = in.readNBytes(START_OF_FILE);
            }
            if (WorkbookFormats.formatOf(start) != SourceFile.Format.UNKNOWN) {
                return one(label, List.of(CmrtReader.create().read(path)));
            }
            boolean rollUp = RollUpJson.isRollUp(new String(start, StandardCharsets.UTF_8));
            try (Reader json = Files.newBufferedReader(path)) {
                return rollUp
                        ? new FillSource(Optional.empty(), Optional.of(FillJson.supplyChain(label, json)), "")
                        : one(label, DeclarationJson.read(json));
            }
        } catch (DocumentFormatException e) {
            return failed(label + ": " + e.getMessage() + ". " + EXPECTED);
        } catch (NoSuchFileException e) {
            return failed(label + ": the file does not exist. Check the path");
        } catch (IOException e) {
            return failed(label + ": the file cannot be read (" + DiskTrouble.reason(e)
                    + "). Check that it is a UTF-8 file and that you may read it");
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
