package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.PublishedAnnex;

/**
 * One side of a comparison: a roll-up, declarations, or a published list of facilities; or why it cannot be read.
 *
 * @param summary the summary; empty if it cannot be read
 * @param rollUp whether it is a roll-up
 * @param problem why it cannot be read; empty if it can be read
 * @param annex the published list, if it is one
 */
record Compared(Optional<RollUpSummary> summary, boolean rollUp, String problem, Optional<PublishedAnnex> annex) {
    private static final String ROLL_UP = "rollup.json";
    private static final String EXPECTED =
            "Name a rollup.json, a declaration written by cmrt read, a workbook, or a published facility list";

    private static Compared of(RollUpSummary summary, boolean rollUp) {
        return new Compared(Optional.of(summary), rollUp, "", Optional.empty());
    }

    private static Compared of(PublishedAnnex annex) {
        return new Compared(Optional.of(annex.summary()), true, "", Optional.of(annex));
    }

    private static Compared failed(String problem) {
        return new Compared(Optional.empty(), false, problem, Optional.empty());
    }

    /** Reads a file, or the roll-up of a folder. */
    static Compared read(Path named) {
        Path path = Files.isDirectory(named) && Files.exists(named.resolve(ROLL_UP)) ? named.resolve(ROLL_UP) : named;
        String label = label(named, path);
        if (Files.isDirectory(path)) {
            return failed(
                    label + ": this directory has no " + ROLL_UP + ". Name the directory of a roll-up, or a file");
        }
        try {
            InputFile file = InputFile.of(path);
            if (file.kind() == InputFile.Kind.ROLL_UP) {
                return of(file.read(json -> RollUpJson.summary(label, json)), true);
            }
            if (file.kind() == InputFile.Kind.OTHER) {
                return published(path);
            }
            List<ReadResult> results = file.declarations();
            return file.kind() == InputFile.Kind.WORKBOOK && isNoTemplate(results.get(0))
                    ? published(path)
                    : declarations(label, results);
        } catch (DocumentFormatException | IOException e) {
            return failed(label + ": " + InputFile.problem(e, EXPECTED));
        }
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
            return failed(e.getMessage() + ". " + EXPECTED);
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
        List<SupplierDeclaration> declarations = new ArrayList<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Unreadable why) {
                return failed(why.code() + " " + why.message());
            }
            result.declaration().ifPresent(declarations::add);
        }
        return declarations.isEmpty()
                ? failed(label + ": the file contains no declaration. " + EXPECTED)
                : of(RollUpSummary.of(label, declarations), false);
    }
}
