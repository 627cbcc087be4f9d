package org.opencmrt.report;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;

/**
 * Declarations and unreadable files as JSON: {@code opencmrt/declaration/1} and {@code opencmrt/unreadable/1},
 * described by the schemas in {@code docs/schema}.
 *
 * <p>Nothing is lost: {@link #parse} restores the declaration from {@link #toJson} with every cell. Each text comes
 * with its cell ({@code cells}). Texts from a formula ({@code calculated}) or from the workbook's look-up sheet
 * ({@code lookedUp}) are marked; all others were typed.
 */
public final class DeclarationJson {
    /** Schema of a declaration. */
    public static final String DECLARATION_SCHEMA = "opencmrt/declaration/1";
    /** Schema of a file that could not be read. */
    public static final String UNREADABLE_SCHEMA = "opencmrt/unreadable/1";

    private DeclarationJson() {}

    /** One document on one line, without a line terminator. */
    public static String toJson(ReadResult result) {
        StringWriter text = new StringWriter();
        try {
            JsonOut json = JsonOut.compact(text);
            DeclarationFields.write(json, result);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a text in memory", e);
        }
        return text.toString();
    }

    /** One document on one line, without a line terminator. */
    public static String toJson(SupplierDeclaration declaration) {
        return toJson(new ReadResult.Declaration(declaration));
    }

    /**
     * A writer for documents, one after the other.
     *
     * @param out is flushed but not closed when the writer is closed
     */
    public static JsonDocuments<ReadResult> writer(JsonDocuments.Layout layout, Writer out) throws IOException {
        return new JsonDocuments<>(layout, out, DeclarationFields::write);
    }

    /**
     * Reads one document.
     *
     * @throws DocumentFormatException if the text is not such a document
     */
    public static ReadResult parse(String json) {
        List<ReadResult> results;
        try {
            results = read(new StringReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
        if (results.size() != 1) {
            throw new DocumentFormatException("one document was expected, but there are " + results.size());
        }
        return results.get(0);
    }

    /**
     * Reads all documents of a file in any {@link JsonDocuments.Layout}.
     *
     * @throws DocumentFormatException if one of them is not such a document
     */
    public static List<ReadResult> read(Reader json) throws IOException {
        return DeclarationParser.read(json);
    }
}
