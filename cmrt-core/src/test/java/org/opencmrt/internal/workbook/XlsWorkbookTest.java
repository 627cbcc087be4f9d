package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/** Unusual binary workbooks from programs or people. */
class XlsWorkbookTest {
    private static Workbook open(byte[] bytes) throws WorkbookException {
        return WorkbookFormats.open(bytes, ReadLimits.standard());
    }

    private static String a1(Workbook workbook, String sheet) throws WorkbookException {
        return workbook.sheet(sheet, 10).orElseThrow().cell(1, 1).orElseThrow().text();
    }

    private static void assertRefused(byte[] bytes, UnreadableCode code) {
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void a_chart_sheet_is_not_a_worksheet() throws WorkbookException {
        Workbook workbook = open(XlsFile.small()
                .with(
                        XlsFile.DIMENSIONS,
                        part -> Stream.concat(Stream.of(part), XlsFile.chart().stream())
                                .toList())
                .bytes());

        assertThat(workbook.sheetNames()).containsExactly("First", "Second");
        assertThat(a1(workbook, "First")).isEqualTo("in First");
        assertThat(a1(workbook, "Second")).isEqualTo("in Second");
    }

    @Test
    void a_bug_in_this_library_is_not_reported_as_a_damaged_workbook() {
        byte[] workbook = XlsFile.small().bytes();

        assertThatThrownBy(() -> OleWorkbook.open(workbook, ReadLimits.standard(), null, Optional.empty()))
                .isInstanceOfSatisfying(
                        NullPointerException.class,
                        e -> assertThat(WorkbookException.ownLine(e))
                                .hasValueSatisfying(line -> assertThat(line).matches("XlsRecords:\\d+")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1_000_000, -5})
    void a_missing_shared_text_is_corrupt_not_blank(int index) {
        byte[] workbook = XlsFile.small()
                .with(XlsFile.LABEL_SST, part -> List.of(XlsFile.poke(part, 6, index)))
                .bytes();

        assertRefused(workbook, UnreadableCode.CORRUPT);
        assertThatThrownBy(() -> WorkbookFormats.open(workbook, ReadLimits.standard()))
                .hasMessageContaining("the cell A1 of the sheet ")
                .hasMessageContaining("uses the shared text " + index + ", which is missing");
    }

    @Test
    void missing_shared_texts_are_corrupt() {
        assertRefused(XlsFile.small().with(XlsFile.SST, part -> List.of()).bytes(), UnreadableCode.CORRUPT);
    }

    @Test
    void a_workbook_without_sheets_is_corrupt() {
        assertRefused(XlsFile.small().with(XlsFile.BOF, part -> List.of()).bytes(), UnreadableCode.CORRUPT);
        assertRefused(XlsFile.container("Workbook", new byte[5_000]), UnreadableCode.CORRUPT);
    }

    @Test
    void a_sheet_of_a_blank_name_can_be_traced() throws WorkbookException {
        byte[] named = XlsFile.small()
                .with(XlsFile.BOUND_SHEET, part -> {
                    byte[] data = part.data().clone();
                    java.util.Arrays.fill(data, 8, data.length, (byte) ' ');
                    return List.of(new XlsFile.Part(part.id(), data));
                })
                .bytes();

        assertThat(open(named).sheetNames()).containsExactly("'     '", "'      '");
    }

    @Test
    void an_older_workbook_is_distinguished_from_a_damaged_one() {
        assertRefused(XlsFile.small().bytes("Book"), UnreadableCode.NOT_A_WORKBOOK);
        assertRefused(new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0, 0xA, 0, 0, 0}, UnreadableCode.NOT_A_WORKBOOK);
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage, ENCRYPTED", "'\u0009DRMContent', ENCRYPTED", "WordDocument, NOT_A_WORKBOOK"})
    void lists_other_files_in_a_container(String stream, UnreadableCode code) {
        assertRefused(XlsFile.container(stream, "anything".getBytes(StandardCharsets.UTF_8)), code);
    }

    @Test
    void rules_and_texts_count_as_in_other_formats() {
        assertThatThrownBy(() -> WorkbookFormats.open(
                        XlsFile.small().bytes(), ReadLimits.standard().withMaxTextLength(10)))
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(UnreadableCode.LIMIT_EXCEEDED));
    }
}
