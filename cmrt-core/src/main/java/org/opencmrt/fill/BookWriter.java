package org.opencmrt.fill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.formula.FormulaError;
import org.opencmrt.internal.formula.FormulaParser;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellBytes;
import org.opencmrt.internal.workbook.NumberText;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;

/** Writes a workbook with the new entries; all other bytes stay the same. */
final class BookWriter {
    private static final Pattern CALCULATION = Pattern.compile("<((?:\\w+:)?)calcPr\\b([^>]*?)(/?)>");
    private static final Pattern ON_LOAD = Pattern.compile("\\s+fullCalcOnLoad\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    /** The element calcPr comes after the last of these elements, which have this order (ECMA-376 part 1, 18.2.27). */
    private static final Pattern BEFORE_CALCULATION =
            Pattern.compile("(?s).*(</((?:\\w+:)?)(?:sheets|functionGroups|externalReferences|definedNames)>"
                    + "|<((?:\\w+:)?)(?:functionGroups|externalReferences|definedNames)\\s*/>)");

    // Without backtracking, because a chain has tens of thousands of cells. No attribute of a cell contains a slash.
    private static final Pattern CHAIN_CELL = Pattern.compile("<((?:\\w+:)?+)c(\\s[^>/]*+)(?:/>|>\\s*</\\1c>)");
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s([^>]*)>");

    private final Book book;
    private final XlsxParts parts;

    BookWriter(Book book) {
        this.book = book;
        this.parts = book.parts();
    }

    void write(OutputStream out) throws IOException, WorkbookException {
        Map<String, XlsxParts.Content> replaced = new LinkedHashMap<>();
        Set<String> gone = new HashSet<>();
        Map<String, String> ids = sheetIds();
        for (Sheet sheet : book.changed()) {
            replaced.put(sheet.part, stream -> new SheetWriter(sheet, stream).write());
            formulasTypedOver(sheet).forEach(cell -> gone.add(ids.get(sheet.name) + "!" + cell));
        }
        if (!replaced.isEmpty()) {
            replace(replaced, parts.workbookPart(), BookWriter::calculatedOnLoad);
        }
        parts.write(out, replaced, gone.isEmpty() ? Set.of() : withoutFormulas(gone, replaced));
    }

    /** Removes cells from the calculation chain. A chain must not be empty, so a chain without cells is removed. */
    private Set<String> withoutFormulas(Set<String> gone, Map<String, XlsxParts.Content> replaced)
            throws WorkbookException {
        Optional<String> part = parts.related("calcChain");
        if (part.isEmpty()) {
            return Set.of();
        }
        String chain = without(latin(part.get()), gone);
        if (CHAIN_CELL.matcher(chain).find()) {
            replaced.put(part.get(), content(chain));
            return Set.of();
        }
        String workbook = parts.workbookPart();
        int name = workbook.lastIndexOf('/') + 1;
        String relations = workbook.substring(0, name) + "_rels/" + workbook.substring(name) + ".rels";
        replace(
                replaced,
                relations,
                xml -> withoutElement(
                        xml,
                        "Relationship",
                        attributes -> attributes.getOrDefault("Type", "").endsWith("/calcChain")));
        replace(
                replaced,
                "[Content_Types].xml",
                xml -> withoutElement(
                        xml,
                        "Override",
                        attributes -> attributes.getOrDefault("PartName", "").equalsIgnoreCase("/" + part.get())));
        return Set.of(part.get());
    }

    private static String withoutElement(String xml, String name, Predicate<Map<String, String>> isGone) {
        return Pattern.compile("<((?:\\w+:)?)" + name + "\\s([^>]*?)(?:/>|>\\s*</\\1" + name + ">)")
                .matcher(xml)
                .replaceAll(element -> isGone.test(Book.attributes(element.group(2)))
                        ? ""
                        : Matcher.quoteReplacement(element.group()));
    }

    private void replace(Map<String, XlsxParts.Content> replaced, String part, UnaryOperator<String> change)
            throws WorkbookException {
        replaced.put(part, content(change.apply(latin(part))));
    }

    /** A part in which every byte is a separate character, so that no byte changes unintentionally. */
    private String latin(String part) throws WorkbookException {
        return new String(parts.content(part).orElse(new byte[0]), StandardCharsets.ISO_8859_1);
    }

    private static XlsxParts.Content content(String latin) {
        return out -> out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Map<String, String> sheetIds() throws WorkbookException {
        Map<String, String> ids = new HashMap<>();
        Matcher sheet = SHEET.matcher(book.workbookXml());
        while (sheet.find()) {
            Map<String, String> attributes = Book.attributes(sheet.group(1));
            ids.put(Book.unescaped(attributes.getOrDefault("name", "")), attributes.getOrDefault("sheetId", ""));
        }
        return ids;
    }

    static String calculatedOnLoad(String workbook) {
        Matcher calculation = CALCULATION.matcher(workbook);
        if (calculation.find()) {
            String attributes = calculation.group(2);
            Matcher onLoad = ON_LOAD.matcher(attributes);
            String changed = onLoad.find()
                    ? attributes.substring(0, onLoad.start()) + " fullCalcOnLoad=\"1\""
                            + attributes.substring(onLoad.end())
                    : attributes + " fullCalcOnLoad=\"1\"";
            return workbook.substring(0, calculation.start(2)) + changed + workbook.substring(calculation.end(2));
        }
        Matcher before = BEFORE_CALCULATION.matcher(workbook);
        if (!before.find()) {
            return workbook;
        }
        String prefix = before.group(2) == null ? before.group(3) : before.group(2);
        return workbook.substring(0, before.end()) + "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>"
                + workbook.substring(before.end());
    }

    private static Set<String> formulasTypedOver(Sheet sheet) {
        Set<String> cells = new HashSet<>();
        for (int cell = sheet.typed.nextSetBit(0); cell >= 0; cell = sheet.typed.nextSetBit(cell + 1)) {
            if (sheet.xml.isFormula(cell)) {
                long key = sheet.xml.key(cell);
                cells.add(new CellAddress(SheetBytes.row(key), SheetBytes.column(key)).toString());
            }
        }
        return cells;
    }

    /**
     * The calculation chain without these cells. An entry without a sheet belongs to the sheet of the previous entry.
     */
    static String without(String chain, Set<String> gone) {
        StringBuilder kept = new StringBuilder(chain.length());
        String sheet = "";
        String written = "";
        int from = 0;
        Matcher cell = CHAIN_CELL.matcher(chain);
        while (cell.find()) {
            String attributes = cell.group(2);
            String named = attribute(attributes, 'i');
            sheet = named.isEmpty() ? sheet : named;
            kept.append(chain, from, cell.start());
            from = cell.end();
            if (gone.contains(sheet + "!" + attribute(attributes, 'r'))) {
                continue;
            }
            if (named.isEmpty() && !written.equals(sheet)) {
                kept.append('<').append(cell.group(1)).append('c').append(attributes);
                kept.append(" i=\"").append(sheet).append("\"/>");
            } else {
                kept.append(chain, cell.start(), from);
            }
            written = sheet;
        }
        return kept.append(chain, from, chain.length()).toString();
    }

    /** The value of an attribute; empty if there is none. */
    private static String attribute(String attributes, char name) {
        int at = attributes.indexOf(name);
        while (at >= 0) {
            int equals = attributes.indexOf('=', at);
            boolean isName = at > 0 && attributes.charAt(at - 1) <= ' ' && equals > 0;
            if (isName && attributes.substring(at + 1, equals).isBlank()) {
                String value = attributes.substring(equals + 1).strip();
                int end = value.isEmpty() ? -1 : value.indexOf(value.charAt(0), 1);
                return end < 0 ? "" : value.substring(1, end);
            }
            at = attributes.indexOf(name, at + 1);
        }
        return "";
    }

    /** Writes one sheet: its original bytes, with the changed cells replaced. */
    private static final class SheetWriter {
        private final Sheet sheet;
        private final SheetBytes xml;
        private final OutputStream out;
        private final Map<Integer, String> handedOn = new HashMap<>();
        private int from;

        SheetWriter(Sheet sheet, OutputStream out) {
            this.sheet = sheet;
            this.xml = sheet.xml;
            this.out = out;
        }

        void write() throws IOException, WorkbookException {
            BitSet changed = (BitSet) sheet.typed.clone();
            for (int cell = changed.nextSetBit(0); cell >= 0; cell = changed.nextSetBit(cell + 1)) {
                if (xml.isFormula(cell)) {
                    handOn(cell);
                }
            }
            handedOn.keySet().forEach(changed::set);
            changed.or(sheet.recalculated);
            for (int cell = changed.nextSetBit(0); cell >= 0; cell = changed.nextSetBit(cell + 1)) {
                addBefore(xml.key(cell));
                CellBytes old = xml.cell(cell);
                copyTo(old.start());
                put(
                        sheet.typed.get(cell)
                                ? typed(old.tagWithoutType(), sheet.values[cell])
                                : sheet.recalculated.get(cell)
                                        ? calculated(old, cell)
                                        : old.withFormula(handedOn.get(cell)));
                from = old.end();
            }
            addBefore(Long.MAX_VALUE);
            copyTo(xml.bytes().length);
        }

        /** If a shared formula is stored in a cell that is overwritten, moves it to the next cell that uses it. */
        private void handOn(int cell) throws WorkbookException {
            CellBytes old = xml.cell(cell);
            Optional<String> text = old.formula();
            Optional<String> group = old.formulaAttribute("si");
            Optional<String> area = old.formulaAttribute("ref");
            if (text.isEmpty() || group.isEmpty() || area.isEmpty()) {
                return;
            }
            String last = area.get().substring(area.get().indexOf(':') + 1).replace("$", "");
            for (int next = cell + 1; next < xml.size(); next++) {
                if (SheetBytes.row(xml.key(next)) > CellAddress.of(last).row()) {
                    return;
                }
                if (sheet.isFormula(next)
                        && xml.cell(next).formulaAttribute("si").equals(group)) {
                    int row = SheetBytes.row(xml.key(next));
                    int column = SheetBytes.column(xml.key(next));
                    int firstColumn = CellAddress.of(area.get().split(":")[0].replace("$", ""))
                            .column();
                    String moved = FormulaParser.moved(
                            text.get(), row - SheetBytes.row(xml.key(cell)), column - SheetBytes.column(xml.key(cell)));
                    String rest = new CellAddress(row, Math.min(firstColumn, column)) + ":" + last;
                    handedOn.put(
                            next,
                            "<" + xml.prefix() + "f t=\"shared\" ref=\"" + rest + "\" si=\"" + group.get()
                                    + "\"" + (old.formulaAttribute("ca").isPresent() ? " ca=\"1\"" : "") + ">"
                                    + XmlText.markup(moved) + "</" + xml.prefix() + "f>");
                    return;
                }
            }
        }

        private void copyTo(int end) throws IOException {
            out.write(xml.bytes(), from, end - from);
            from = end;
        }

        private void put(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Writes the cells that the blank does not have and that come before a given cell. */
        private void addBefore(long key) throws IOException, WorkbookException {
            while (!sheet.added.isEmpty() && sheet.added.firstKey() < key) {
                long first = sheet.added.firstKey();
                SheetBytes.Gap gap = xml.gap(first);
                copyTo(gap.from());
                put(gap.before());
                while (!sheet.added.isEmpty()
                        && SheetBytes.row(sheet.added.firstKey()) == SheetBytes.row(first)
                        && xml.gap(sheet.added.firstKey()).from() == gap.from()) {
                    Map.Entry<Long, Object> added = sheet.added.pollFirstEntry();
                    String ref = new CellAddress(SheetBytes.row(added.getKey()), SheetBytes.column(added.getKey()))
                            .toString();
                    put(typed("<" + xml.prefix() + "c r=\"" + ref + "\"", added.getValue()));
                }
                put(gap.after());
                from = gap.to();
            }
        }

        private String typed(String tag, Object value) {
            String p = xml.prefix();
            if (value == Empty.EMPTY) {
                return tag + "/>";
            }
            if (value instanceof Double number) {
                return tag + "><" + p + "v>" + NumberText.exact(number) + "</" + p + "v></" + p + "c>";
            }
            return tag + " t=\"inlineStr\"><" + p + "is><" + p + "t xml:space=\"preserve\">"
                    + XmlText.escaped(String.valueOf(value)) + "</" + p + "t></" + p + "is></" + p + "c>";
        }

        private String calculated(CellBytes old, int cell) {
            String p = xml.prefix();
            Object value = sheet.values[cell];
            String type = value instanceof String
                    ? " t=\"str\""
                    : value instanceof Boolean ? " t=\"b\"" : value instanceof FormulaError ? " t=\"e\"" : "";
            String text = value instanceof String s
                    ? XmlText.escaped(s)
                    : value instanceof Boolean truth
                            ? truth ? "1" : "0"
                            : value instanceof FormulaError error ? error.text() : NumberText.exact((Double) value);
            String formula = handedOn.getOrDefault(cell, old.formulaXml());
            return old.tagWithoutType() + type + ">" + formula + "<" + p + "v>" + text + "</" + p + "v>" + old.rest()
                    + "</" + p + "c>";
        }
    }
}
