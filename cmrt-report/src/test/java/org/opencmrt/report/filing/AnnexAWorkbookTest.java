package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.report.Format;
import org.opencmrt.report.SampleProgram;

class AnnexAWorkbookTest {
    private static final AnnexA ANNEX =
            SampleProgram.program(SampleProgram.options(false)).annex();

    @Test
    void shows_the_facilities_of_the_annex_with_the_columns_of_its_layout() throws IOException {
        List<AnnexALayout.Column> columns = ANNEX.layout().columns();
        try (Workbook book = book()) {
            Sheet sheet = book.getSheet("Facilities");
            assertThat(sheet.getLastRowNum())
                    .isEqualTo(ANNEX.facilities().rows().size())
                    .isPositive();
            for (int c = 0; c < columns.size(); c++) {
                assertThat(sheet.getRow(0).getCell(c).getStringCellValue())
                        .isEqualTo(columns.get(c).label());
            }
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                FacilityList.Row row = ANNEX.facilities().rows().get(r - 1);
                assertThat(sheet.getRow(r).getCell(1).getStringCellValue())
                        .isEqualTo(AnnexALayout.Column.SMELTER.cell(row));
                assertThat(sheet.getRow(r)
                                .getCell(columns.indexOf(AnnexALayout.Column.SUPPLIERS))
                                .getCellType())
                        .isEqualTo(CellType.NUMERIC);
            }
        }
    }

    @Test
    void counts_by_metal_and_status_as_the_annex_does() throws IOException {
        try (Workbook book = book()) {
            Sheet sheet = book.getSheet("Counts");
            double sum = 0;
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                sum += row.getCell(row.getLastCellNum() - 1).getNumericCellValue();
            }
            assertThat(sum).isEqualTo(ANNEX.facilities().rows().size());
            assertThat(book.getSheet("Notes").getLastRowNum()).isPositive();
        }
    }

    private static Workbook book() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ANNEX.render(Format.XLSX, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
