package org.opencmrt.internal.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.Writer;

/**
 * JSON that can stand in a script element of HTML: no text in it can end the element or begin a comment, for {@code <},
 * {@code >} and {@code &} are written as escapes.
 */
final class ScriptJson {
    private static final JsonFactory FACTORY =
            new JsonFactory().setCharacterEscapes(new Escapes()).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private ScriptJson() {}

    /** Writes the content of a script element. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes a script element that holds data. */
    static void element(Writer out, String id, Content content) throws IOException {
        out.write("<script type=\"application/json\" id=\"" + id + "\">");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            content.writeTo(json);
        }
        out.write("</script>\n");
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
            codes['>'] = CharacterEscapes.ESCAPE_STANDARD;
            codes['&'] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
