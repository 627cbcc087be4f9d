package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Visits the start tags of a small part directly in its bytes. These parts describe the content of the package. Loading
 * a complete XML parser for them takes longer than reading a workbook.
 */
final class PlainTagScanner extends PlainScanner {
    /** Limits far above the length of a tag in such a part, and far above the nesting depth. */
    private static final int MAX_TAG_BYTES = 1 << 16;

    private static final int MAX_DEPTH = 64;

    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> attributes = new HashMap<>();

    PlainTagScanner(PartInput input) {
        super(input, ByteWindow.over(input, MAX_TAG_BYTES));
    }

    /**
     * Visits all start tags in order.
     *
     * @throws NotPlainXml if the part needs the complete parser; some tags may already have been visited
     */
    void scan(StaxParts.StartTag tags) throws WorkbookException, NotPlainXml {
        int end = enterDocument();
        tag(end, tags);
        while (!open.isEmpty()) {
            pos = end + 1;
            end = nextTag();
            tag(end, tags);
        }
        drain();
    }

    private void tag(int end, StaxParts.StartTag tags) throws WorkbookException, NotPlainXml {
        byte first = b[pos + 1];
        if (first == '!' || first == '?') {
            throw new NotPlainXml("comment, CDATA or processing instruction");
        }
        if (first == '/') {
            if (!name(pos + 2, end).equals(open.poll())) {
                throw new NotPlainXml("end tag of another element");
            }
            return;
        }
        String name = name(pos + 1, end);
        readAttributes(pos + 1 + name.length(), end);
        if (b[end - 1] != '/') {
            open.push(name);
        }
        if (open.size() > MAX_DEPTH) {
            throw new NotPlainXml("depth");
        }
        tags.met(localName(name), attributes::get);
    }

    private String name(int from, int end) throws NotPlainXml {
        int at = from;
        while (b[at] > ' ' && !endsName(b[at])) {
            at++;
        }
        if (at == from || at > end || !endsName(b[at])) {
            throw new NotPlainXml("tag without a name");
        }
        return new String(b, from, at - from, StandardCharsets.ISO_8859_1);
    }

    /** Reads all attributes, so that a {@code >} within one is detected. */
    private void readAttributes(int from, int end) throws NotPlainXml {
        attributes.clear();
        int at = skipSpace(from);
        while (at < end && b[at] != '/') {
            int equals = find((byte) '=', at);
            int value = equals + 2;
            if (isSpace(b[equals - 1])) {
                throw new NotPlainXml("space before '='");
            }
            if (equals + 1 >= end || (b[equals + 1] != '"' && b[equals + 1] != '\'')) {
                throw new NotPlainXml("attribute without value or quotes");
            }
            int close = find(b[equals + 1], value);
            if (close >= end) {
                throw new NotPlainXml("'>' in an attribute");
            }
            String name = new String(b, at, equals - at, StandardCharsets.ISO_8859_1);
            if (!name.startsWith("xmlns") && attributes.putIfAbsent(localName(name), text(value, close)) != null) {
                throw new NotPlainXml("two attributes of one local name");
            }
            at = skipSpace(close + 1);
        }
    }

    private String text(int from, int to) throws NotPlainXml {
        for (int i = from; i < to; i++) {
            if (b[i] >= 0 && b[i] < ' ') {
                throw new NotPlainXml("white space that is to be normalized");
            }
        }
        return PlainText.decode(b, from, to);
    }

    private int skipSpace(int from) {
        int at = from;
        while (isSpace(b[at])) {
            at++;
        }
        return at;
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
