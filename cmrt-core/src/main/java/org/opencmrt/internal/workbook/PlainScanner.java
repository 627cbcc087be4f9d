package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The common base of the scanners of plain SpreadsheetML: moves over tags in the bytes of a part.
 *
 * <p>Plain means: UTF-8, without a document type declaration, comments, CDATA sections, prefixes on the elements of the
 * main namespace, and {@code >} within attribute values. Anything else is {@link NotPlainXml}.
 */
abstract class PlainScanner {
    /** The main namespace of spreadsheet parts, in the two editions of the standard. */
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final String part;
    private final ByteWindow window;

    /** The bytes of the window. */
    protected byte[] b = new byte[0];

    /** The number of valid bytes in {@link #b}. */
    protected int limit;

    /** The position of the next byte to examine. */
    protected int pos;

    PlainScanner(PartInput input, ByteWindow window) {
        this.part = input.name();
        this.window = window;
    }

    /**
     * Slides the window and reads more bytes. The bytes from {@code keepFrom} on are kept, and {@link #pos} is set to
     * the first of them.
     */
    protected final void more(int keepFrom) throws WorkbookException {
        boolean grown = window.more(keepFrom);
        b = window.bytes();
        limit = window.limit();
        pos = window.start();
        if (!grown) {
            throw WorkbookException.corrupt("its part " + part + " ends in the middle of its content");
        }
    }

    /** Reads the part to its end to verify its checksum. */
    protected final void drain() throws WorkbookException {
        window.drain();
    }

    /** The position of the next such byte at or after {@code from}; {@link #limit} if it is not in the window. */
    protected final int find(byte wanted, int from) {
        return ByteSearch.find(b, wanted, from, limit);
    }

    /** Moves to the next tag and ensures that it ends within the window. Returns the position of its {@code >}. */
    protected final int nextTag() throws WorkbookException {
        if (pos >= limit || b[pos] != '<') {
            pos = find((byte) '<', pos);
        }
        while (true) {
            int end = find((byte) '>', pos);
            if (end < limit) {
                return end;
            }
            more(pos);
            pos = find((byte) '<', pos); // the previous window may have ended between two tags
        }
    }

    /** True if these characters are at a position. */
    protected final boolean at(int place, String text) {
        return ByteSearch.isText(b, place, limit, text);
    }

    /** True if the tag whose {@code <} is at this position has this name. */
    protected final boolean named(int lessThan, String name) {
        int end = lessThan + 1 + name.length();
        return at(lessThan + 1, name) && end < limit && endsName(b[end]);
    }

    /** True if this byte ends a name. */
    protected static boolean endsName(byte c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    protected static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /**
     * Skips the prolog and the root element's start tag.
     *
     * @throws NotPlainXml if the root has a different name or namespace, or the prolog is unusual
     */
    protected final void enterRoot(String name) throws WorkbookException, NotPlainXml {
        int end = enterDocument();
        if (!named(pos, name) || b[end - 1] == '/') {
            throw new NotPlainXml("root");
        }
        String root = new String(b, pos, end - pos, StandardCharsets.ISO_8859_1);
        if (!root.contains("xmlns=\"" + TRANSITIONAL + "\"") && !root.contains("xmlns=\"" + STRICT + "\"")) {
            throw new NotPlainXml("namespace");
        }
        pos = end + 1;
    }

    /**
     * Skips the prolog and stops before the root element's start tag.
     *
     * @return the position of that tag's {@code >}
     * @throws NotPlainXml if the prolog is unusual
     */
    protected final int enterDocument() throws WorkbookException, NotPlainXml {
        more(0);
        if (limit >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            pos = 3;
        }
        int end = nextTag();
        if (at(pos, "<?xml")) {
            String declaration = new String(b, pos, end - pos, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            boolean utf8 = declaration.contains("encoding=\"utf-8\"") || declaration.contains("encoding='utf-8'");
            if (declaration.contains("encoding") && !utf8) {
                throw new NotPlainXml("encoding");
            }
            pos = end + 1;
            end = nextTag();
        }
        if (at(pos, "<!DOCTYPE")) {
            throw WorkbookException.unsafe(part);
        }
        return end;
    }

    /** The start of the value of an attribute; -1 if the tag has no such attribute. */
    protected final int attribute(String name, int from, int tagEnd) throws NotPlainXml {
        int at = from;
        while (true) {
            while (isSpace(b[at])) {
                at++;
            }
            if (at >= tagEnd || b[at] == '/') {
                return -1;
            }
            int nameStart = at;
            while (b[at] != '=') {
                if (++at >= tagEnd) {
                    throw new NotPlainXml("attribute without value");
                }
            }
            if (isSpace(b[at - 1])) {
                throw new NotPlainXml("space before '='");
            }
            byte quote = b[at + 1];
            int value = at + 2;
            if (quote != '"' && quote != '\'') {
                throw new NotPlainXml("attribute without quotes");
            }
            boolean wanted = at - nameStart == name.length() && at(nameStart, name);
            at = find(quote, value);
            if (at >= tagEnd) {
                throw new NotPlainXml("'>' in an attribute");
            }
            if (wanted) {
                return value;
            }
            at++;
        }
    }

    /** The end of the attribute value that starts at this position. */
    protected final int valueEnd(int value) {
        byte quote = b[value - 1];
        int at = value;
        while (b[at] != quote) {
            at++;
        }
        return at;
    }
}
