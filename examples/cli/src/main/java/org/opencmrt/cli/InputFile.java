package org.opencmrt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.function.IOFunction;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.DeclarationJson;
import org.opencmrt.report.RollUpJson;

/**
 * A file that a command reads according to its content.
 *
 * @param kind what its first bytes show
 */
record InputFile(Path path, Kind kind) {
    private static final int START_OF_FILE = 4096;

    /** The kinds of files. */
    enum Kind {
        /** A workbook, which may be a declaration. */
        WORKBOOK,
        /** A roll-up as JSON. */
        ROLL_UP,
        /** JSON that is not a roll-up, such as declarations. */
        JSON,
        /** Anything else, such as a web page. */
        OTHER
    }

    private static InputFile of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(START_OF_FILE);
        }
        return new InputFile(path, kind(path, start));
    }

    private static Kind kind(Path path, byte[] start) {
        if (SourceFile.Format.of(start) != SourceFile.Format.UNKNOWN) {
            return Kind.WORKBOOK;
        }
        String text = new String(start, StandardCharsets.UTF_8).stripLeading();
        if (RollUpJson.isRollUp(text)) {
            return Kind.ROLL_UP;
        }
        boolean isJson = text.startsWith("{")
                || text.startsWith("[")
                || text.startsWith("\uFEFF")
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return isJson ? Kind.JSON : Kind.OTHER;
    }

    /** An input cannot be used; the message says which, why, and what to do. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** Reads the file as JSON. */
    <T> T read(IOFunction<Reader, T> parser) throws IOException {
        try (Reader json = Files.newBufferedReader(path)) {
            return parser.apply(json);
        }
    }

    /** Reads the declaration of a workbook, or declarations as JSON. */
    List<ReadResult> declarations() throws IOException {
        return kind == Kind.WORKBOOK ? List.of(CmrtReader.create().read(path)) : read(DeclarationJson::read);
    }

    /** The declaration that was read. */
    static SupplierDeclaration usable(ReadResult result) {
        return result.fold(declaration -> declaration, why -> {
            throw new Unusable(why.code() + " " + why.message());
        });
    }

    /**
     * Reads a file according to its content.
     *
     * @param label the name of the file in messages
     * @param expected a sentence on what to name instead of a file with the wrong content
     * @throws Unusable if it cannot be read
     */
    static <T> T read(Path path, String label, String expected, IOFunction<InputFile, T> use) {
        try {
            return use.apply(of(path));
        } catch (DocumentFormatException e) {
            throw new Unusable(label + ": " + e.getMessage() + ". " + expected);
        } catch (NoSuchFileException e) {
            throw new Unusable(label + ": the file does not exist. Check the path");
        } catch (IOException e) {
            throw new Unusable(label + ": the file cannot be read (" + Trouble.reason(e)
                    + "). Check that it is a UTF-8 file and that you may read it");
        }
    }
}
