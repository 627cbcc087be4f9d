package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opencmrt.model.UnreadableCode;

/** The XML of a sheet as tags: where they begin and end, their names, and their attributes. Thread-safe. */
final class SheetTags {
    private final byte[] b;
    private final byte[] prefix;

    SheetTags(byte[] xml) throws WorkbookException {
        this.b = xml;
        this.prefix = rootPrefix();
    }

    /** The prefix of the elements of the sheet, with its colon; usually empty. */
    String prefix() {
        return new String(prefix, StandardCharsets.US_ASCII);
    }

    /** The text between two positions. */
    String text(int from, int to) {
        return new String(b, from, to - from, StandardCharsets.UTF_8);
    }

    private byte[] rootPrefix() throws WorkbookException {
        int at = 0;
        while (true) {
            at = ByteSearch.find(b, (byte) '<', at, b.length);
            if (at >= b.length - 1) {
                throw odd("its sheet has no elements");
            }
            if (b[at + 1] == '!') {
                throw odd("its sheet begins with a comment or a document type");
            }
            if (b[at + 1] != '?') {
                break;
            }
            at++;
        }
        int end = at + 1;
        int colon = -1;
        while (end < b.length && b[end] != '>' && !PlainScanner.isSpace(b[end])) {
            if (b[end] == ':') {
                colon = end;
            }
            end++;
        }
        requireEndTag(at + 1, end);
        return colon < 0 ? new byte[0] : Arrays.copyOfRange(b, at + 1, colon + 1);
    }

    /** Requires the end tag of the root at the end, so that the search for the end of any tag ends. */
    private void requireEndTag(int name, int nameEnd) throws WorkbookException {
        int end = lastButSpaces(b.length);
        int close = end < 0 || b[end] != '>' ? -1 : lastButSpaces(end) + 1 - (nameEnd - name);
        if (close < nameEnd + 2
                || b[close - 2] != '<'
                || b[close - 1] != '/'
                || !Arrays.equals(b, name, nameEnd, b, close, close + nameEnd - name)) {
            throw odd("its sheet ends too early");
        }
    }

    /** The position of the last byte before a position that is not a space; -1 if there is none. */
    private int lastButSpaces(int to) {
        int last = to - 1;
        while (last >= 0 && PlainScanner.isSpace(b[last])) {
            last--;
        }
        return last;
    }

    /** The refusal of a sheet that is not written in the way that spreadsheet programs write sheets. */
    static WorkbookException odd(String what) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "the workbook is written in an unusual way: " + what
                        + ". Open it in Excel, save it again, and use that file");
    }

    /** True if exactly this name is at a position. */
    boolean isNamed(int at, String name) {
        int from = at;
        for (byte p : prefix) {
            if (from >= b.length || b[from++] != p) {
                return false;
            }
        }
        return ByteSearch.isText(b, from, b.length - 1, name) && PlainScanner.endsName(b[from + name.length()]);
    }

    /** True if the end tag with exactly this name is at a position. */
    boolean isClosing(int lessThan, String name) {
        return lessThan + 1 < b.length && b[lessThan + 1] == '/' && isNamed(lessThan + 2, name);
    }

    /** The position of the next tag. */
    int next(int from) throws WorkbookException {
        int at = ByteSearch.find(b, (byte) '<', from, b.length);
        if (at >= b.length - 1) {
            throw odd("its sheet ends too early");
        }
        return at;
    }

    /** The position of the {@code >} that ends a tag; attribute values may contain this character too. */
    int tagEnd(int lessThan) throws WorkbookException {
        int at = lessThan + 1;
        while (at < b.length) {
            byte c = b[at];
            if (c == '>') {
                return at;
            }
            at = c == '"' || c == '\'' ? ByteSearch.find(b, c, at + 1, b.length) + 1 : at + 1;
        }
        throw odd("a tag of its sheet is not closed");
    }

    /** The start of the value of an attribute of a tag; -1 if the tag has no such attribute. */
    int attribute(int lessThan, int tagEnd, String name) {
        int at = lessThan;
        while (at < tagEnd) {
            if (b[at] == '"' || b[at] == '\'') {
                int nameStart = at - 1 - name.length();
                if (b[at - 1] == '='
                        && PlainScanner.isSpace(b[nameStart - 1])
                        && ByteSearch.isText(b, nameStart, b.length, name)) {
                    return at + 1;
                }
                at = valueEnd(at + 1);
            }
            at++;
        }
        return -1;
    }

    /** The position of the quote that closes the value of an attribute. */
    int valueEnd(int valueStart) {
        return ByteSearch.find(b, b[valueStart - 1], valueStart, b.length);
    }
}
