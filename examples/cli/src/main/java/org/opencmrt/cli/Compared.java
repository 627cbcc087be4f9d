package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.PublishedAnnex;

/**
 * One side of a comparison: a roll-up, declarations, or a published list of facilities.
 *
 * @param summary the summary
 * @param rollUp whether it is a roll-up
 * @param annex the published list, if it is one
 */
record Compared(RollUpSummary summary, boolean rollUp, Optional<PublishedAnnex> annex) {
    private static final String ROLL_UP = "rollup.json";
    private static final String EXPECTED =
            "Name a rollup.json, a declaration written by cmrt read, a workbook, or a published facility list";

    private static Compared of(PublishedAnnex annex) {
        return new Compared(annex.summary(), true, Optional.of(annex));
    }

    /**
     * Reads a file, or the roll-up of a folder.
     *
     * @throws InputFile.Unusable if it cannot be read
     */
    static Compared read(Path named) {
        Path path = Files.isDirectory(named) && Files.exists(named.resolve(ROLL_UP)) ? named.resolve(ROLL_UP) : named;
        String label = label(named, path);
        if (Files.isDirectory(path)) {
            throw new InputFile.Unusable(
                    label + ": this folder has no " + ROLL_UP + ". Name the folder of a roll-up, or a file");
        }
        return InputFile.read(path, label, EXPECTED, file -> {
            if (file.kind() == InputFile.Kind.ROLL_UP) {
                return new Compared(file.read(json -> RollUpJson.summary(label, json)), true, Optional.empty());
            }
            if (file.kind() == InputFile.Kind.OTHER) {
                return published(path);
            }
            List<ReadResult> results = file.declarations();
            return file.kind() == InputFile.Kind.WORKBOOK && isNoTemplate(results.get(0))
                    ? published(path)
                    : declarations(label, results);
        });
    }

    /** A workbook or document that is not a template may be a facility list. */
    private static boolean isNoTemplate(ReadResult book) {
        return book instanceof ReadResult.Unreadable why
                && (why.code() == UnreadableCode.NOT_A_TEMPLATE || why.code() == UnreadableCode.NOT_A_WORKBOOK);
    }

    private static Compared published(Path path) throws IOException {
        try {
            return of(AnnexA.read(path));
        } catch (ListFormatException e) {
            throw new InputFile.Unusable(e.getMessage() + ". " + EXPECTED);
        }
    }

    /** The same; if it is a published list, with the ids that a function finds. */
    Compared with(UnaryOperator<PublishedAnnex> ids) {
        return annex.map(ids).map(Compared::of).orElse(this);
    }

    /** A roll-up is labeled by its folder, because the file name is always the same. */
    private static String label(Path named, Path path) {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().normalize().getParent();
        boolean rollUp =
                name != null && name.toString().equals(ROLL_UP) && folder != null && folder.getFileName() != null;
        return rollUp ? folder.getFileName() + "/" + name : String.valueOf(name == null ? named : name);
    }

    private static Compared declarations(String label, List<ReadResult> results) {
        List<SupplierDeclaration> declarations =
                results.stream().map(InputFile::usable).toList();
        if (declarations.isEmpty()) {
            throw new InputFile.Unusable(label + ": the file contains no declaration. " + EXPECTED);
        }
        return new Compared(RollUpSummary.of(label, declarations), false, Optional.empty());
    }
}
