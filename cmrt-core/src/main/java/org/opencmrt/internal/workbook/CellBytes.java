package org.opencmrt.internal.workbook;

import java.util.Optional;

/** One cell in the XML of a sheet. */
public final class CellBytes {
    private final byte[] b;
    private final SheetTags tags;
    private final int start;
    private final int tagEnd;
    private int end;
    private int formulaStart = -1;
    private int formulaTagEnd = -1;
    private int formulaEnd = -1;
    private int formulaTextEnd = -1;
    private int valueStart = -1;
    private int valueTagEnd = -1;
    private int valueTextEnd = -1;
    private int valueEnd = -1;
    private int richStart = -1;
    private int richEnd = -1;

    CellBytes(byte[] xml, SheetTags tags, int at) throws WorkbookException {
        this.b = xml;
        this.tags = tags;
        this.start = at;
        this.tagEnd = tags.tagEnd(at);
        if (b[tagEnd - 1] == '/') {
            end = tagEnd + 1;
            return;
        }
        int inner = tags.next(tagEnd + 1);
        while (!tags.isClosing(inner, "c")) {
            inner = tags.isNamed(inner + 1, "f")
                    ? formula(inner)
                    : tags.isNamed(inner + 1, "v")
                            ? value(inner)
                            : tags.isNamed(inner + 1, "is") ? rich(inner) : inner + 1;
            inner = tags.next(inner);
        }
        end = ByteSearch.find(b, (byte) '>', inner, b.length) + 1;
    }

    private int formula(int at) throws WorkbookException {
        formulaStart = at;
        formulaTagEnd = tags.tagEnd(at);
        formulaTextEnd = close(formulaTagEnd, "f");
        formulaEnd = closed(formulaTagEnd, formulaTextEnd);
        return formulaEnd;
    }

    private int value(int at) throws WorkbookException {
        valueStart = at;
        valueTagEnd = tags.tagEnd(at);
        valueTextEnd = close(valueTagEnd, "v");
        valueEnd = closed(valueTagEnd, valueTextEnd);
        return valueEnd;
    }

    private int rich(int at) throws WorkbookException {
        int tag = tags.tagEnd(at);
        richStart = tag + 1;
        richEnd = close(tag, "is");
        return closed(tag, richEnd);
    }

    private int close(int tag, String name) throws WorkbookException {
        if (b[tag - 1] == '/') {
            return tag + 1;
        }
        int at = tags.next(tag + 1);
        while (!tags.isClosing(at, name)) {
            at = tags.next(at + 1);
        }
        return at;
    }

    private int closed(int tag, int textEnd) {
        return b[tag - 1] == '/' ? tag + 1 : ByteSearch.find(b, (byte) '>', textEnd, b.length) + 1;
    }

    boolean hasFormula() {
        return formulaStart >= 0;
    }

    /** The start of the cell. */
    public int start() {
        return start;
    }

    /** The position after the end of the cell. */
    public int end() {
        return end;
    }

    /** The value of an attribute as written in the XML; empty if there is none. */
    public Optional<String> attribute(String name) {
        return attribute(start, tagEnd, name);
    }

    /** The value of an attribute of its formula; empty if there is no such attribute or no formula. */
    public Optional<String> formulaAttribute(String name) {
        return formulaStart < 0 ? Optional.empty() : attribute(formulaStart, formulaTagEnd, name);
    }

    private Optional<String> attribute(int from, int to, String name) {
        int value = tags.attribute(from, to, name);
        return value < 0 ? Optional.empty() : Optional.of(tags.text(value, tags.valueEnd(value)));
    }

    /** The text of its formula; empty if it shares the formula of another cell. */
    public Optional<String> formula() throws WorkbookException {
        return formulaStart < 0 || formulaTextEnd <= formulaTagEnd + 1
                ? Optional.empty()
                : Optional.of(XlsxParts.formula(b, formulaTagEnd + 1, formulaTextEnd));
    }

    /** The text of its element {@code v}; empty if it has none. */
    public Optional<String> value() throws WorkbookException {
        return valueStart < 0
                ? Optional.empty()
                : valueTextEnd <= valueTagEnd + 1
                        ? Optional.of("")
                        : Optional.of(XlsxParts.text(b, valueTagEnd + 1, valueTextEnd));
    }

    /** The inline text of the cell; empty if there is none. */
    public Optional<String> richText() throws WorkbookException {
        return richStart < 0
                ? Optional.empty()
                : richEnd <= richStart ? Optional.of("") : Optional.of(XlsxParts.richText(b, richStart, richEnd));
    }

    /** The start tag without its attribute {@code t} and without its end, such as {@code <c r="D8" s="14"}. */
    public String tagWithoutType() {
        int last = b[tagEnd - 1] == '/' ? tagEnd - 1 : tagEnd;
        while (PlainScanner.isSpace(b[last - 1])) {
            last--;
        }
        int value = tags.attribute(start, last, "t");
        if (value >= 0) {
            int from = value - 3;
            while (PlainScanner.isSpace(b[from - 1])) {
                from--;
            }
            int close = tags.valueEnd(value) + 1;
            return tags.text(start, from) + tags.text(close, Math.max(close, last));
        }
        return tags.text(start, last);
    }

    /** Its formula as written in the XML; empty if it has none. */
    public String formulaXml() {
        return formulaStart < 0 ? "" : tags.text(formulaStart, formulaEnd);
    }

    /** The cell with its formula replaced with another one. */
    public String withFormula(String xml) {
        return tags.text(start, formulaStart) + xml + tags.text(formulaEnd, end);
    }

    /** The content between value and formula and the end tag, as written in the XML. */
    public String rest() {
        int from = Math.max(valueEnd, formulaEnd);
        int to = end;
        while (b[to - 1] != '<') {
            to--;
        }
        return from < 0 || b[tagEnd - 1] == '/' ? "" : tags.text(from, to - 1);
    }
}
