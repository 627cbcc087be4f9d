package org.opencmrt.internal.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * The data of the page: JSON, compressed with gzip and encoded in Base64. None of the Base64 characters can end a
 * script element, so a supplier's text cannot become markup. The browser decompresses an element when it is first
 * viewed.
 */
final class PageData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PageData() {}

    /** Writes the content of an element. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes a script element that contains data. */
    static void element(Writer out, String id, Content content) throws IOException {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(Base64.getEncoder().wrap(letters));
                JsonGenerator json = FACTORY.createGenerator(packed)) {
            content.writeTo(json);
        }
        out.write("<script type=\"application/gzip\" id=\"" + id + "\">");
        out.write(letters.toString(StandardCharsets.US_ASCII));
        out.write("</script>\n");
    }
}
