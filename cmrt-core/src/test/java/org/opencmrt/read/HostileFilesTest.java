package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.support.SharedFiles;

/** Files that are broken, unusual, or designed to attack a reader. */
class HostileFilesTest {
    private final CmrtReader reader = CmrtReader.create();
    private Path folder;

    @BeforeEach
    void findFiles() {
        folder = SharedFiles.find("hostile");
    }

    private SupplierDeclaration read(String file) {
        return reader.read(folder.resolve(file)).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.code() + " " + unreadable.message());
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "truncated.xlsx, CORRUPT",
        "zipbomb_sharedstrings.xlsx, LIMIT_EXCEEDED",
        "xxe_sharedstrings.xlsx, UNSAFE_CONTENT",
        "billion_laughs.xlsx, UNSAFE_CONTENT",
        "not_a_cmrt.xlsx, NOT_A_TEMPLATE",
        "empty.xlsx, EMPTY_FILE",
        "csv_named.xlsx, NOT_A_WORKBOOK",
        "missing_workbook_rels.xlsx, CORRUPT",
        "password_protected.xlsx, ENCRYPTED",
        "no_such_file.xlsx, NOT_FOUND"
    })
    void refuses_with_a_reason_that_names_the_file(String file, UnreadableCode code) {
        ReadResult result = reader.read(folder.resolve(file));
        ReadResult.Unreadable unreadable = result.fold(d -> null, u -> u);
        assertThat(unreadable).as("%s is readable", file).isNotNull();
        assertThat(unreadable.code()).isEqualTo(code);
        assertThat(unreadable.message()).startsWith(file + ": ").doesNotContain("Exception", folder.toString());
    }

    @Test
    void opens_an_encrypted_file_with_its_password() {
        assertThat(reader.withPassword("wrong")
                        .read(folder.resolve("password_protected.xlsx"))
                        .declaration())
                .isEmpty();
        SupplierDeclaration opened = reader.withPassword("open-sesame")
                .read(folder.resolve("password_protected.xlsx"))
                .declaration()
                .orElseThrow();
        assertThat(values(opened)).isEqualTo(values(read("base.xlsx")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "macro_content_type.xlsm, XLSM",
        "macro_content_type_named.xlsx, XLSM",
        "strict_ooxml.xlsx, XLSX",
        "smelter_sheet_renamed.xlsx, XLSX",
        "declaration_two_rows_inserted.xlsx, XLSX"
    })
    void reads_unusual_files_as_the_plain_one(String file, SourceFile.Format format) {
        SupplierDeclaration declaration = read(file);
        assertThat(declaration.source().format()).isEqualTo(format);
        assertThat(values(declaration)).isEqualTo(values(read("base.xlsx")));
    }

    @Test
    void follows_moved_rows_and_says_so() {
        SupplierDeclaration declaration = read("declaration_two_rows_inserted.xlsx");
        assertThat(declaration.template().layout()).isEqualTo(Template.Fit.NEAREST);
        assertThat(declaration.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
        assertThat(declaration.company().fields().get(Company.Field.NAME).cell().cell())
                .isEqualTo("D10");
    }

    @Test
    void says_that_a_sheet_was_renamed_and_where() {
        SupplierDeclaration declaration = read("smelter_sheet_renamed.xlsx");
        assertThat(declaration.findings()).extracting(Finding::rule).contains("READ_SHEET_RENAMED");
        assertThat(declaration.smelters())
                .isNotEmpty()
                .extracting(row -> row.at().sheet())
                .containsOnly("Smelters 2025");
    }

    @Test
    void reads_a_binary_workbook_whatever_its_name() {
        assertThat(read("xls_named.xlsx").source().format()).isEqualTo(SourceFile.Format.XLS);
    }

    @Test
    void opens_files_under_the_built_in_password() {
        SupplierDeclaration declaration = read("real_2.03a_empty_default_password.xlsx");
        assertThat(declaration.template().id()).hasToString("CMRT 2.03a");
        assertThat(declaration.company().fields()).isEmpty();
        assertThat(declaration.smelters()).isEmpty();
    }

    @Test
    void keeps_texts_that_look_like_formulas_as_they_are() {
        SupplierDeclaration declaration = read("formula_injection_text.xlsx");
        assertThat(declaration.company().name().orElseThrow()).matches("[=+@-].*");
        assertThat(declaration.products().get(0).text(Product.Column.NUMBER).orElseThrow())
                .matches("[=+@-].*");
    }

    /** The values of a declaration, without the cells and texts that differ between the files. */
    private static List<Object> values(SupplierDeclaration d) {
        return List.of(
                d.template().id(),
                d.template().language(),
                d.company().scope(),
                d.company().effectiveDate(),
                d.metals(),
                d.answers().stream().map(HostileFilesTest::said).toList(),
                d.companyAnswers().stream().map(HostileFilesTest::said).toList(),
                d.smelters().stream().map(HostileFilesTest::texts).toList(),
                d.products().stream().map(p -> p.text(Product.Column.NUMBER)).toList());
    }

    private static List<Object> said(Answer answer) {
        return List.of(answer.question(), answer.metal(), answer.value(), answer.text(), answer.comment());
    }

    private static Map<DeclaredSmelter.Column, String> texts(DeclaredSmelter row) {
        return row.cells().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().text()));
    }

    @Test
    void traces_every_text_to_its_cell() {
        SupplierDeclaration declaration = read("base.xlsx");
        assertThat(declaration.smelters())
                .allSatisfy(row -> assertThat(row.cells().values())
                        .allSatisfy(text -> assertThat(text.cell())
                                .extracting(CellRef::file, CellRef::sheet, CellRef::row)
                                .containsExactly("base.xlsx", "Smelter List", row.row())));
    }
}
