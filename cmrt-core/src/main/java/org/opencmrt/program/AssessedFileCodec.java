package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;

/**
 * Encodes assessed files for a cache, a queue, a database column, or another machine. Decoding returns equal values.
 * Immutable and thread-safe.
 *
 * <p>Both formats contain the same tree, {@value #SCHEMA}, described by {@code docs/schema/assessed.json}: the contents
 * of the file including the cell of each text, and the conclusions of the program that assessed it. Decoding does not
 * recompute conclusions that depend on lists. To do that, call {@code program.assess(file.reading())}; the workbook is
 * not needed.
 */
public final class AssessedFileCodec {
    /** The schema and version of the tree. */
    public static final String SCHEMA = "opencmrt/assessed/1";

    private static final int INITIAL_BYTES = 1 << 17;

    private static final AssessedFileCodec JSON = new AssessedFileCodec(new JsonFactory());
    private static final AssessedFileCodec BINARY = new AssessedFileCodec(SmileFactory.builder()
            .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
            .build());

    private final JsonFactory factory;

    private AssessedFileCodec(JsonFactory factory) {
        this.factory = factory;
    }

    /** JSON in UTF-8 on one line. */
    public static AssessedFileCodec json() {
        return JSON;
    }

    /** The same tree in the Smile format: smaller, and faster to read. */
    public static AssessedFileCodec binary() {
        return BINARY;
    }

    /** Writes one file. */
    public byte[] encode(AssessedFile file) {
        return encodeAll(List.of(file));
    }

    /**
     * Writes many files as one document. Equal entries are written once, so many files together take far less space
     * than separately.
     */
    public byte[] encodeAll(Collection<AssessedFile> files) {
        AssessedTree tree = new AssessedTree(new ArrayList<>());
        files.forEach(tree::add);
        return written(tree);
    }

    /**
     * Reads one file.
     *
     * @throws DocumentFormatException if the data is damaged, has an unknown version, or does not contain exactly one
     *     file
     */
    public AssessedFile decode(byte[] encoded) {
        List<AssessedFile> files = decodeAll(encoded);
        if (files.size() != 1) {
            throw new DocumentFormatException(
                    "the document has " + files.size() + " assessed files, not one. Read it with decodeAll");
        }
        return files.get(0);
    }

    /**
     * Reads the files of a document, in the order in which they were written.
     *
     * @throws DocumentFormatException if the data is damaged or has an unknown version
     */
    public List<AssessedFile> decodeAll(byte[] encoded) {
        List<AssessedFile> assessed = new ArrayList<>();
        for (AssessedTree.File file : read(encoded)) {
            assessed.add(file.assessed()
                    .orElseThrow(() -> new DocumentFormatException(
                            "the document contains the reading result of a file, but not its assessment")));
        }
        return List.copyOf(assessed);
    }

    /** Encodes the result of reading, without anything that depends on lists. */
    byte[] encodeReading(ReadResult reading) {
        AssessedTree tree = new AssessedTree(new ArrayList<>());
        tree.add(reading);
        return written(tree);
    }

    /** Reads what {@link #encodeReading} wrote. */
    ReadResult decodeReading(byte[] encoded) {
        List<AssessedTree.File> files = read(encoded);
        if (files.size() != 1) {
            throw new DocumentFormatException("the document has " + files.size() + " files, not one");
        }
        return files.get(0).reading();
    }

    private byte[] written(AssessedTree tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            AssessedForms.DOCUMENT.write(tree, out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private List<AssessedTree.File> read(byte[] encoded) {
        AssessedTree tree = new AssessedTree(new ArrayList<>());
        try (JsonParser in = factory.createParser(encoded)) {
            in.nextToken();
            List<AssessedTree.File> files = AssessedForms.DOCUMENT.read(in, tree).files;
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("something follows the document");
            }
            return files;
        } catch (JsonProcessingException e) {
            throw damaged(e.getOriginalMessage(), tree, e);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw damaged(e.getMessage(), tree, e); // we never write a value whose constructor rejects its parts
        }
    }

    private static DocumentFormatException damaged(String why, AssessedTree tree, Exception cause) {
        String where = tree.currentFile.isEmpty() ? "" : ", in " + tree.currentFile;
        return new DocumentFormatException(
                "this is not a document of " + SCHEMA + ", or it is damaged (" + why + where
                        + "). Assess the file again",
                cause);
    }
}
