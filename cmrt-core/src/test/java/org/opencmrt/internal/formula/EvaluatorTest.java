package org.opencmrt.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of the kinds that templates use. POI calculates each of them for comparison. */
class EvaluatorTest {
    private static final int ROW = 5;
    private static final int COLUMN = 4;

    /** Two sheets: "Data" with texts, numbers, and blanks, and "My List". */
    private static final class Sample implements Cells {
        private final Map<String, Object> values = new HashMap<>();

        Sample() {
            put(0, 1, 1, "Gold");
            put(0, 2, 1, "tin");
            put(0, 3, 1, 3.0);
            put(0, 4, 1, "a*b");
            put(0, 6, 1, "");
            put(0, 7, 1, true);
            put(0, 5, 1, "Tin");
            put(0, 5, 2, 2.0);
            put(0, 1, 3, "No");
            put(0, 2, 3, "Yes");
            put(0, 3, 3, "No");
            put(1, 1, 1, "Gold");
            put(1, 2, 1, "Zinc");
            put(1, 1, 2, "Aurora");
            put(1, 2, 2, "Zephyr");
        }

        private void put(int sheet, int row, int column, Object value) {
            values.put(sheet + " " + row + " " + column, value);
        }

        @Override
        public int sheet(String name) {
            return name.equalsIgnoreCase("Data") ? 0 : name.equalsIgnoreCase("My List") ? 1 : -1;
        }

        @Override
        public Object value(int sheet, int row, int column) {
            return values.getOrDefault(sheet + " " + row + " " + column, Empty.EMPTY);
        }

        @Override
        public int lastRow(int sheet) {
            return 10;
        }

        @Override
        public Optional<Expression> name(String name, int sheet) {
            return name.equalsIgnoreCase("Metals")
                    ? Optional.of(FormulaParser.parse("Data!$A$1:$A$7", 1, 1))
                    : Optional.empty();
        }

        @Override
        public int firstRow(int sheet, int column, int fromRow, int toRow, Object value) {
            for (int row = fromRow; row <= Math.min(toRow, 10); row++) {
                if (Evaluator.folded(value(sheet, row, column)).equals(Evaluator.folded(value))) {
                    return row;
                }
            }
            return 0;
        }
    }

    private static Object ours(String formula) {
        return new Evaluator(new Sample()).value(FormulaParser.parse(formula, ROW, COLUMN), 0, ROW, COLUMN, false);
    }

    private static Object poi(String formula) {
        Sample sample = new Sample();
        HSSFWorkbook book = new HSSFWorkbook();
        Sheet[] sheets = {book.createSheet("Data"), book.createSheet("My List")};
        sample.values.forEach((at, value) -> {
            String[] place = at.split(" ");
            Sheet sheet = sheets[Integer.parseInt(place[0])];
            int row = Integer.parseInt(place[1]) - 1;
            Cell cell = (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                    .createCell(Integer.parseInt(place[2]) - 1);
            if (value instanceof String text) {
                cell.setCellValue(text);
            } else if (value instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue((Boolean) value);
            }
        });
        Name name = book.createName();
        name.setNameName("Metals");
        name.setRefersToFormula("Data!$A$1:$A$7");
        Cell cell = sheets[0].getRow(ROW - 1).createCell(COLUMN - 1);
        cell.setCellFormula(formula);
        CellValue value = book.getCreationHelper().createFormulaEvaluator().evaluate(cell);
        return switch (value.getCellType()) {
            case STRING -> value.getStringValue();
            case NUMERIC -> value.getNumberValue();
            case BOOLEAN -> value.getBooleanValue();
            default ->
                FormulaError.of(org.apache.poi.ss.usermodel.FormulaError.forInt(value.getErrorValue())
                                .getString())
                        .orElseThrow();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+2*3-4/2",
                "50%",
                "\"a\"&1&TRUE",
                "A1&A9&B5",
                "A9",
                "A9=0",
                "A9=\"\"",
                "A6=\"\"",
                "A1=\"GOLD\"",
                "\"b\">\"A\"",
                "2>\"1\"",
                "1/0",
                "1+\"x\"",
                "IF(A1=\"Gold\",\"yes\",\"no\")",
                "IF(FALSE,1)",
                "IF(OR(C1=\"No\",C2=\"No\"),0,1)",
                "AND(C1=\"No\",C2=\"No\")",
                "ISBLANK(A9)",
                "ISBLANK(A6)",
                "ISERROR(1/0)",
                "ISNUMBER(SEARCH(\"OL\",A1))",
                "LEN(A1)",
                "LEFT(A1,1)",
                "ADDRESS(ROW(),COLUMN(),4)",
                "ADDRESS(2,28)",
                "OFFSET(Data!$A$1,MATCH(\"tin\",Data!$A:$A,0)-1,2,,)",
                "OFFSET('My List'!$B$1,1,0)",
                "INDEX('My List'!$B:$B,MATCH($A1,'My List'!$A:$A,0))",
                "INDEX('My List'!$B:$B,MATCH($A2,'My List'!$A:$A,0))",
                "MATCH(\"t*\",A1:A7,0)",
                "MATCH(\"a~*b\",A1:A7,0)",
                "MATCH(3,Metals,0)",
                "MATCH(A9,Metals,0)",
                "INDIRECT(\"'My List'!B\"&2)",
                "INDIRECT(\"nowhere\")",
                "COUNTIF(C1:C3,\"No\")+COUNTIF(C1:C3,\"yes\")",
                "COUNTIF(A1:A7,\"*\")",
                "COUNTIF(A1:A7,\">2\")",
                "COUNTIF(A1:A9,\"\")",
                "COUNTIF(Metals,A5)",
                "COUNTBLANK(A1:A9)",
                "SUM(A1:B7)",
                "IFERROR(1/0,\"none\")",
                "HLOOKUP(\"Gold\",Data!A1:C3,2,FALSE)",
                "VLOOKUP(\"zinc\",'My List'!A1:B2,2,FALSE)",
                "NA()",
                "A1:A7",
                "SUM(A1:INDEX(B:B,5))",
                "SUM(B:B)",
                "SUM($2:$3)",
                "COUNTA(A:C)",
                "AND(TRUE,1/0)",
                "IF(1/0,1,2)",
                "SUM(1/0,1)",
                "MAX(A1:B7)",
                "LEFT(1/0,1)",
                "RIGHT(A1,2)&MID(A1,2,9)",
                "EXACT(A2,A5)",
                "FIND(\"t\",A1)",
                "NOT(\"x\")",
                "ROW(A1:B2)+COLUMN('My List'!B1)",
                "COUNTIFS(C1:C3,\"No\",A1:A3,\"Gold\")",
                "MATCH(NA(),A1:A7,0)",
                "2<=1.5E1",
                "1-2-3&\"a\"\"b\"=\"-4a\"\"b\""
            })
    void gives_what_poi_gives(String formula) {
        assertThat(ours(formula)).isEqualTo(poi(formula));
    }

    /** Cases in which POI differs from Excel's documentation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-2^2|4",
                "SEARCH(\"o?d\",A1)|2",
                "SUMPRODUCT((C1:C3=\"No\")*(A1:A3<>\"tin\"))|2",
                "SUMPRODUCT(--(A1:A9<>\"\"))|6"
            })
    void gives_what_excel_gives(String formula, double value) {
        assertThat(ours(formula)).isEqualTo(value);
    }

    @Test
    void gives_no_value_for_what_it_does_not_know() {
        assertThatThrownBy(() -> ours("XLOOKUP(A1,A:A,B:B)")).isInstanceOf(UnknownFormulaException.class);
        assertThatThrownBy(() -> ours("[1]Other!A1")).isInstanceOf(UnknownFormulaException.class);
        assertThatThrownBy(() -> ours("1+")).isInstanceOf(UnknownFormulaException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A5&$B5&C$5&$D$5|2|1|B7&$B7&D$5&$D$5",
                "IF(A5=\"A5\",'A5'!A5,LOG10(A5))|1|0|IF(A6=\"A5\",'A5'!A6,LOG10(A6))",
                "SUM(A:A,$B:$B,Tax)|3|2|SUM(C:C,$B:$B,Tax)"
            })
    void moves_relative_references(String formula, int rows, int columns, String moved) {
        assertThat(FormulaParser.moved(formula, rows, columns)).isEqualTo(moved);
    }
}
