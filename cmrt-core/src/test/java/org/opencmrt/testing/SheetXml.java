package org.opencmrt.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.opencmrt.internal.workbook.CellAddress;

/** One sheet as XML. For single use. */
final class SheetXml {
    private final Grid sheet;
    private final WritingStyle style;
    private final StringTable strings;
    private final StringBuilder xml = new StringBuilder();
    private final Map<Integer, Integer> sharedFormulas = new HashMap<>();

    SheetXml(Grid sheet, WritingStyle style, StringTable strings) {
        this.sheet = sheet;
        this.style = style;
        this.strings = strings;
    }

    String xml() {
        xml.append(XlsxWriter.head()).append("<worksheet xmlns=\"" + XlsxWriter.mainNamespace() + "\"><sheetData>");
        sheet.rows().forEach(this::row);
        xml.append("</sheetData>");
        merged();
        rules();
        return xml.append("</worksheet>").toString();
    }

    private void row(int number, NavigableMap<Integer, Cell> cells) {
        xml.append("<row r=\"" + number + "\">");
        cells.forEach((column, cell) -> cell(
                new CellAddress(number, column),
                style.formulas() == WritingStyle.Formulas.UNCALCULATED ? cell.withoutValue() : cell));
        xml.append("</row>");
    }

    private void cell(CellAddress at, Cell cell) {
        xml.append("<c r=\"" + at + "\"");
        if (cell.format() != Cell.Format.GENERAL) {
            xml.append(" s=\"" + XlsxWriter.styleOf(cell.format()) + "\"");
        }
        switch (cell.kind()) {
            case BLANK ->
                cell.formula().ifPresentOrElse(f -> xml.append(">" + formula(at, f) + "</c>"), () -> xml.append("/>"));
            case NUMBER -> value("", at, cell);
            case ERROR -> value(" t=\"e\"", at, cell);
            case TEXT -> text(at, cell);
        }
    }

    private void text(CellAddress at, Cell cell) {
        if (cell.formula().isPresent()) {
            value(" t=\"str\"", at, cell);
        } else if (style.strings() == WritingStyle.Strings.INLINE) {
            xml.append(" t=\"inlineStr\"><is>" + XmlText.element(cell.value()) + "</is></c>");
        } else {
            xml.append(" t=\"s\"><v>" + strings.indexOf(cell.value()) + "</v></c>");
        }
    }

    private void value(String type, CellAddress at, Cell cell) {
        xml.append(type + ">" + cell.formula().map(f -> formula(at, f)).orElse("") + "<v>" + XmlText.value(cell.value())
                + "</v></c>");
    }

    private String formula(CellAddress at, String formula) {
        if (style.formulas() != WritingStyle.Formulas.SHARED || !isColumnFormula(at, formula)) {
            return "<f>" + XmlText.escape(formula) + "</f>";
        }
        Integer known = sharedFormulas.get(at.column());
        if (known != null) {
            return "<f t=\"shared\" si=\"" + known + "\"/>";
        }
        sharedFormulas.put(at.column(), sharedFormulas.size());
        String area = at + ":" + new CellAddress(sheet.rows().lastKey(), at.column());
        return "<f t=\"shared\" ref=\"" + area + "\" si=\"" + (sharedFormulas.size() - 1) + "\">"
                + XmlText.escape(formula) + "</f>";
    }

    /** True for a formula that refers to its own row, so that it is the same formula in each row of the column. */
    private static boolean isColumnFormula(CellAddress at, String formula) {
        return formula.matches("(?s).*[A-Z]" + at.row() + "\\b.*");
    }

    private void merged() {
        if (!sheet.merged().isEmpty()) {
            xml.append("<mergeCells count=\"" + sheet.merged().size() + "\">");
            sheet.merged().forEach(area -> xml.append("<mergeCell ref=\"" + area + "\"/>"));
            xml.append("</mergeCells>");
        }
    }

    private void rules() {
        if (!sheet.rules().isEmpty()) {
            xml.append("<dataValidations count=\"" + sheet.rules().size() + "\">");
            sheet.rules()
                    .forEach(rule -> xml.append("<dataValidation type=\"" + rule.type() + "\" allowBlank=\"1\" sqref=\""
                            + rule.area() + "\"><formula1>" + XmlText.escape(rule.formula())
                            + "</formula1></dataValidation>"));
            xml.append("</dataValidations>");
        }
    }
}
