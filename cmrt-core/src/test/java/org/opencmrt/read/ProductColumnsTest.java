package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Product;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/** Since EMRT 2.1, AMRT 1.3, and CMRT 6.6, the product list has two additional columns. */
class ProductColumnsTest {
    private static final Map<Product.Column, String> WIDE = Map.of(
            Product.Column.NUMBER,
            "RESP-1",
            Product.Column.NAME,
            "Relay",
            Product.Column.REQUESTER_NUMBER,
            "REQ-1",
            Product.Column.REQUESTER_NAME,
            "Customer relay",
            Product.Column.COMMENTS,
            "A note");

    private static final Map<Product.Column, String> NARROW =
            Map.of(Product.Column.NUMBER, "RESP-1", Product.Column.NAME, "Relay", Product.Column.COMMENTS, "A note");

    private static WorkbookFactory factory(String template) {
        String[] id = template.split(" ", 2);
        return WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .company("Acme Relays Ltd.");
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();
    }

    private static void assertTexts(SupplierDeclaration declaration, Map<Product.Column, String> texts) {
        assertThat(declaration.products()).hasSize(1);
        Product product = declaration.products().get(0);
        for (Product.Column column : Product.Column.values()) {
            assertThat(product.text(column).orElse("")).as("%s", column).isEqualTo(texts.getOrDefault(column, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"CMRT 6.6", "CMRT 6.6.1", "EMRT 2.1", "EMRT 2.11", "EMRT 2.11.1", "AMRT 1.31", "AMRT 1.31.1"})
    void reads_the_numbers_and_names_of_the_requester(String template) {
        SupplierDeclaration declaration = read(factory(template).product(WIDE).bytes());

        assertThat(declaration.template().id()).hasToString(template);
        assertTexts(declaration, WIDE);
        assertThat(declaration.findings()).isEmpty();
    }

    @ParameterizedTest(name = "made as {0}, prints {1}")
    @CsvSource({
        "CMRT 6.6, 6.5, true",
        "EMRT 2.1, 2.0, true",
        "CMRT 6.6, 6.31, true",
        "CMRT 6.5, 6.6, false",
        "CMRT 6.5, 6.6.1, false",
        "EMRT 2.0, 2.11, false"
    })
    void prefers_the_headings_of_another_version_to_the_printed_version(String made, String printed, boolean isWide) {
        Map<Product.Column, String> product = isWide ? WIDE : NARROW;
        for (WritingStyle style : List.of(WritingStyle.EXCEL, WritingStyle.SCRIPT)) {
            byte[] workbook = factory(made)
                    .style(style)
                    .versionText("Revision " + printed)
                    .product(product)
                    .bytes();

            SupplierDeclaration declaration = read(workbook);

            assertThat(declaration.template().id().version()).hasToString(printed);
            assertTexts(declaration, product);
            assertThat(declaration.findings()).extracting(Finding::rule).contains("READ_COLUMNS_OF_OTHER_VERSION");
        }
    }

    @Test
    void does_not_mistake_a_suppliers_own_column_for_a_template_column() {
        byte[] workbook = factory("CMRT 6.5")
                .product(NARROW)
                .cell("Product List!E5", "Price")
                .cell("Product List!E6", "12")
                .cell("Product List!F5", "Plant")
                .cell("Product List!F6", "Springfield")
                .bytes();

        SupplierDeclaration declaration = read(workbook);

        assertTexts(declaration, NARROW);
        assertThat(declaration.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("The sheet \"Product List\" has texts beside the columns of the list (row 6)."));
    }
}
