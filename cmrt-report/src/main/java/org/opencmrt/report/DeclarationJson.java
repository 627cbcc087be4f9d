package org.opencmrt.report;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;

/**
 * Declarations, and reasons why there is none, as JSON: {@code opencmrt/declaration/1} and {@code opencmrt/unreadable/1},
 * described by the schemas in {@code docs/schema}.
 *
 * <p>Nothing is lost: {@link #parse} of {@link #toJson} is the declaration again, with every cell. Beside each text stands
 * the cell it was read from ({@code cells}), and the names of those whose text a formula gave ({@code calculated}) or the
 * workbook's look-up sheet ({@code lookedUp}); all others were typed.
 */
public final class DeclarationJson {
    /** Schema of a declaration. */
    public static final String DECLARATION_SCHEMA = "opencmrt/declaration/1";
    /** Schema of a file that could not be read. */
    public static final String UNREADABLE_SCHEMA = "opencmrt/unreadable/1";

    private DeclarationJson() {}

    /** One document in one line, without a line end. */
    public static String toJson(ReadResult result) {
        StringWriter text = new StringWriter();
        try {
            JsonOut json = JsonOut.compact(text);
            DeclarationFields.write(json, result);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes every character", e);
        }
        return text.toString();
    }

    /** One document in one line, without a line end. */
    public static String toJson(SupplierDeclaration declaration) {
        return toJson(new ReadResult.Declaration(declaration));
    }

    /**
     * Writes documents one after the other, as they come.
     *
     * @param out is flushed, and not closed, when the writer is closed
     */
    public static JsonDocuments<ReadResult> writer(JsonLayout layout, Writer out) throws IOException {
        return new JsonDocuments<>(layout, out, DeclarationFields::write);
    }

    /**
     * Reads one document back.
     *
     * @throws JsonFormatException when the text is no such document
     */
    public static ReadResult parse(String json) {
        List<ReadResult> results;
        try {
            results = read(new StringReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        if (results.size() != 1) {
            throw new JsonFormatException("one document was expected, but there are " + results.size());
        }
        return results.get(0);
    }

    /**
     * Reads all documents of a file, whatever its {@link JsonLayout}.
     *
     * @throws JsonFormatException when one of them is no such document
     */
    public static List<ReadResult> read(Reader json) throws IOException {
        return DeclarationParser.read(json);
    }
}
