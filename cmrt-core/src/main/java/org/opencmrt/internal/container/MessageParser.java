package org.opencmrt.internal.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.UnreadableCode;

/**
 * Finds the attachments in the MIME parts of a message (RFC 2045 to 2049, 2183, 2231). This is the only class that uses
 * mime4j.
 */
final class MessageParser {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_PARTS = ZipArchive.MAX_ENTRIES;
    private static final int MAX_HEADER_BYTES = 1 << 20;
    private static final int MAX_HEADERS = 10_000;

    /** The file name extensions by MIME type, for attachments whose name has none. */
    private static final Map<String, String> ENDINGS = Resources.rows(MessageParser.class, "endings.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private final MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
            .setMaxLineLen(MAX_HEADER_BYTES)
            .setMaxHeaderLen(MAX_HEADER_BYTES)
            .setMaxHeaderCount(MAX_HEADERS)
            .build());
    private final MailMessage.Taker taker;
    private int depth;
    private int parts;

    // These fields belong to the part whose header was read last.
    private String fileName = "";
    private String typeName = "";
    private String type = "";

    private MessageParser(MailMessage.Taker taker) {
        this.taker = taker;
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE); // treats an attached message as one attachment
    }

    /**
     * Passes on each attachment with the name that the sender gave it, or a name for its type.
     *
     * @throws WorkbookException if the message has a structure that no mail program produces
     */
    static void parse(InputStream message, MailMessage.Taker taker) throws IOException, WorkbookException {
        try {
            new MessageParser(taker).parse(message);
        } catch (MimeException e) {
            throw new WorkbookException(
                    UnreadableCode.CORRUPT,
                    "the e-mail message is damaged. Open it in a mail program, save its attachments, and name their folder",
                    e);
        }
    }

    private void parse(InputStream message) throws IOException, MimeException, WorkbookException {
        tokens.parse(message);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    fileName = "";
                    typeName = "";
                    type = "";
                }
                case T_FIELD -> field(tokens.getField());
                case T_START_MULTIPART -> {
                    if (++depth > MAX_DEPTH) {
                        throw limit("the parts of the message are nested more than " + MAX_DEPTH + " levels deep");
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_BODY -> body();
                default -> {
                    // Preambles and epilogues are intended for mail programs without MIME support.
                }
            }
        }
    }

    private void body() throws IOException, WorkbookException {
        if (++parts > MAX_PARTS) {
            throw limit("the message has more than " + MAX_PARTS + " parts");
        }
        String name = lastStep(fileName.isBlank() ? typeName : fileName);
        String ending = ENDINGS.getOrDefault(type, "");
        if (name.isEmpty() && (type.isEmpty() || type.equals("text/plain") || type.equals("text/html"))) {
            return; // the body text of the message
        }
        if (name.isEmpty()) {
            name = "attachment" + ending;
        } else if (name.lastIndexOf('.') <= 0) {
            name += ending;
        }
        taker.take(name, tokens.getDecodedInputStream());
    }

    private void field(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-disposition" -> fileName = parameter(field, "filename");
            case "content-type" -> {
                typeName = parameter(field, "name");
                type = body(field).getValue().strip().toLowerCase(Locale.ROOT);
            }
            default -> {
                // contains no information about attachments
            }
        }
    }

    private static RawBody body(Field field) {
        RawField raw = field instanceof RawField known ? known : new RawField(field.getName(), field.getBody());
        return RawFieldParser.DEFAULT.parseRawBody(raw);
    }

    /** The value of a parameter, continued or not, in any encoding; empty if it is missing. */
    private static String parameter(Field field, String name) {
        MimeParameterMapping parameters = new MimeParameterMapping();
        String plain = "";
        for (NameValuePair pair : body(field).getParams()) {
            String value = pair.getValue() == null ? "" : pair.getValue();
            if (pair.getName().equalsIgnoreCase(name)) {
                plain = value;
            }
            try {
                parameters.addParameter(pair.getName(), value);
            } catch (RuntimeException e) {
                // The encoding is unknown: mime4j throws various unchecked exceptions. Another parameter may also
                // contain the name.
            }
        }
        String value = parameters.get(name);
        return decoded(value == null ? plain : value);
    }

    /** The decoded value. Many programs write encoded words (RFC 2047) where RFC 2231 is required, or raw UTF-8. */
    private static String decoded(String value) {
        String text = value;
        if (text.chars().allMatch(c -> c < 0x100) && text.chars().anyMatch(c -> c >= 0x80)) {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException e) {
                text = value;
            }
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (RuntimeException e) {
            return text; // the encoding does not exist
        }
    }

    /** The name without folders, because the sender's folders are irrelevant. */
    private static String lastStep(String name) {
        String plain = name.strip().replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static WorkbookException limit(String what) {
        return new WorkbookException(
                UnreadableCode.LIMIT_EXCEEDED,
                what + ". Open it in a mail program, save its attachments, and name their folder");
    }
}
