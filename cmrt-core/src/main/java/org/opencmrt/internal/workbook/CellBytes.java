package org.opencmrt.internal.workbook;

import java.util.Optional;

/** One cell in the XML of a sheet. */
public final class CellBytes {
    private final byte[] b;
    private final SheetTags tags;
    private final int start;
    private final int tagEnd;
    private int end;
    private Element formula = Element.NONE;
    private Element value = Element.NONE;
    private Element rich = Element.NONE;

    /** The positions of an element of the cell. Without content, the text ends where it would begin. */
    private record Element(int start, int tagEnd, int textEnd, int end) {
        static final Element NONE = new Element(-1, -1, -1, -1);

        boolean exists() {
            return start >= 0;
        }

        boolean isBlank() {
            return textEnd <= tagEnd + 1;
        }
    }

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
            int after = inner + 1;
            if (tags.isNamed(after, "f")) {
                formula = element(inner, "f");
                after = formula.end();
            } else if (tags.isNamed(after, "v")) {
                value = element(inner, "v");
                after = value.end();
            } else if (tags.isNamed(after, "is")) {
                rich = element(inner, "is");
                after = rich.end();
            }
            inner = tags.next(after);
        }
        end = ByteSearch.find(b, (byte) '>', inner, b.length) + 1;
    }

    private Element element(int at, String name) throws WorkbookException {
        int tag = tags.tagEnd(at);
        if (b[tag - 1] == '/') {
            return new Element(at, tag, tag + 1, tag + 1);
        }
        int close = tags.next(tag + 1);
        while (!tags.isClosing(close, name)) {
            close = tags.next(close + 1);
        }
        return new Element(at, tag, close, ByteSearch.find(b, (byte) '>', close, b.length) + 1);
    }

    boolean hasFormula() {
        return formula.exists();
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
        return formula.exists() ? attribute(formula.start(), formula.tagEnd(), name) : Optional.empty();
    }

    private Optional<String> attribute(int from, int to, String name) {
        int at = tags.attribute(from, to, name);
        return at < 0 ? Optional.empty() : Optional.of(tags.text(at, tags.valueEnd(at)));
    }

    /** The text of its formula; empty if it shares the formula of another cell. */
    public Optional<String> formula() throws WorkbookException {
        return formula.isBlank()
                ? Optional.empty()
                : Optional.of(XlsxParts.formula(b, formula.tagEnd() + 1, formula.textEnd()));
    }

    /** The text of its element {@code v}; empty if it has none. */
    public Optional<String> value() throws WorkbookException {
        if (!value.exists()) {
            return Optional.empty();
        }
        return Optional.of(value.isBlank() ? "" : XlsxParts.text(b, value.tagEnd() + 1, value.textEnd()));
    }

    /** The inline text of the cell; empty if there is none. */
    public Optional<String> richText() throws WorkbookException {
        if (!rich.exists()) {
            return Optional.empty();
        }
        return Optional.of(rich.isBlank() ? "" : XlsxParts.richText(b, rich.tagEnd() + 1, rich.textEnd()));
    }

    /** The start tag without its attribute {@code t} and without its end, such as {@code <c r="D8" s="14"}. */
    public String tagWithoutType() {
        int last = b[tagEnd - 1] == '/' ? tagEnd - 1 : tagEnd;
        while (PlainScanner.isSpace(b[last - 1])) {
            last--;
        }
        int type = tags.attribute(start, last, "t");
        if (type >= 0) {
            int from = type - 3;
            while (PlainScanner.isSpace(b[from - 1])) {
                from--;
            }
            int close = tags.valueEnd(type) + 1;
            return tags.text(start, from) + tags.text(close, Math.max(close, last));
        }
        return tags.text(start, last);
    }

    /** Its formula as written in the XML; empty if it has none. */
    public String formulaXml() {
        return formula.exists() ? tags.text(formula.start(), formula.end()) : "";
    }

    /** The cell with its formula replaced with another one. */
    public String withFormula(String xml) {
        return tags.text(start, formula.start()) + xml + tags.text(formula.end(), end);
    }

    /** The content between value and formula and the end tag, as written in the XML. */
    public String rest() {
        int from = Math.max(value.end(), formula.end());
        int to = end;
        while (b[to - 1] != '<') {
            to--;
        }
        return from < 0 || b[tagEnd - 1] == '/' ? "" : tags.text(from, to - 1);
    }
}
