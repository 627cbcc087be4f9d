package org.opencmrt.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.DeclarationJson;
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
    private static final int START_OF_FILE = 4096;
    private static final String ROLL_UP = "rollup.json";
    private static final String EXPECTED =
            "Name a rollup.json, a declaration written by cmrt read, a workbook, or a published facility list";

    private static Compared of(RollUpSummary summary, boolean rollUp) {
        return new Compared(Optional.of(summary), rollUp, "", Optional.empty());
    }

    private static Compared failed(String problem) {
        return new Compared(Optional.empty(), false, problem, Optional.empty());
    }

    /** Reads a file, or the roll-up of a folder. */
    static Compared read(Path named) {
        Path path = Files.isDirectory(named) && Files.exists(named.resolve(ROLL_UP)) ? named.resolve(ROLL_UP) : named;
        String label = label(named, path);
        if (Files.isDirectory(path)) {
            return Compared.failed(
                    label + ": this directory has no " + ROLL_UP + ". Name the directory of a roll-up, or a file");
        }
        try {
            byte[] start;
            try (var in = Files.newInputStream(path)) {
                start = in.readNBytes(START_OF_FILE);
            }
            boolean isBook = WorkbookFormats.formatOf(start) != SourceFile.Format.UNKNOWN;
            Optional<ReadResult> book =
                    isBook ? Optional.of(CmrtReader.create().read(WorkbookFile.of(path))) : Optional.empty();
            if (book.isPresent() && book.get().declaration().isPresent()) {
                return declarations(label, List.of(book.get()));
            }
            String text = new String(start, StandardCharsets.UTF_8).stripLeading();
            boolean isJson = text.startsWith("{")
                    || text.startsWith("[")
                    || text.startsWith("\uFEFF")
                    || path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            if (book.map(Compared::isNoTemplate).orElse(!isJson)) {
                return published(path);
            }
            if (book.isPresent()) {
                return declarations(label, List.of(book.get()));
            }
            boolean rollUp = RollUpJson.isRollUp(new String(start, StandardCharsets.UTF_8));
            try (Reader json = Files.newBufferedReader(path)) {
                return rollUp
                        ? Compared.of(RollUpJson.summary(label, json), true)
                        : declarations(label, DeclarationJson.read(json));
            }
        } catch (DocumentFormatException e) {
            return Compared.failed(label + ": " + e.getMessage() + ". " + EXPECTED);
        } catch (NoSuchFileException e) {
            return Compared.failed(label + ": the file does not exist. Check the path");
        } catch (IOException e) {
            return Compared.failed(label + ": the file cannot be read (" + DiskTrouble.reason(e)
                    + "). Check that it is a UTF-8 file and that you may read it");
        }
    }

    /** A workbook or document that is not a template may be a facility list. */
    private static boolean isNoTemplate(ReadResult book) {
        return book instanceof ReadResult.Unreadable why
                && (why.code() == UnreadableCode.NOT_A_TEMPLATE || why.code() == UnreadableCode.NOT_A_WORKBOOK);
    }

    private static Compared published(Path path) throws IOException {
        try {
            PublishedAnnex annex = AnnexA.read(path);
            return new Compared(Optional.of(annex.summary()), true, "", Optional.of(annex));
        } catch (ListFormatException e) {
            return Compared.failed(e.getMessage() + ". " + EXPECTED);
        }
    }

    /** The same, with the ids of the other side if this is a published list without ids. */
    Compared knownBy(RollUpSummary other) {
        return annex.map(list -> list.matched(other))
                .map(list -> new Compared(Optional.of(list.summary()), true, "", Optional.of(list)))
                .orElse(this);
    }

    /** The same with the ids of a reference list. */
    Compared knownBy(SmelterReferenceList reference) {
        return annex.map(list -> list.matched(reference))
                .map(list -> new Compared(Optional.of(list.summary()), true, "", Optional.of(list)))
                .orElse(this);
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
                return Compared.failed(why.code() + " " + why.message());
            }
            result.declaration().ifPresent(declarations::add);
        }
        return declarations.isEmpty()
                ? Compared.failed(label + ": the file contains no declaration. " + EXPECTED)
                : Compared.of(RollUpSummary.of(label, declarations), false);
    }
}
