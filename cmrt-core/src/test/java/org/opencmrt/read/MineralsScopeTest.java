package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.WorkbookFactory;

class MineralsScopeTest {
    private static SupplierDeclaration read(WorkbookFactory workbook) {
        return CmrtReader.create()
                .read("acme.xlsx", workbook.bytes())
                .declaration()
                .orElseThrow();
    }

    private static WorkbookFactory amrt(String version) {
        return WorkbookFactory.of(TemplateId.of(TemplateFamily.AMRT, version)).pick(new Metal("SILVER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.3"})
    void keeps_why_a_mineral_is_declared_with_its_cell(String version) {
        SupplierDeclaration declaration = read(amrt(version)
                .mineralsScope(8, "Silver", "Requested by a customer")
                .mineralsScope(11, "Bismuth", "Ours"));

        assertThat(declaration.mineralsScope()).extracting(ScopedMineral::row).containsExactly(8, 11);
        ScopedMineral silver = declaration.mineralsScope().get(0);
        assertThat(silver.metal()).contains(new Metal("SILVER"));
        assertThat(silver.text(ScopedMineral.Column.REASON)).contains("Requested by a customer");
        assertThat(silver.cells().get(ScopedMineral.Column.REASON).cell().address())
                .isEqualTo("Minerals Scope!C8");
    }

    @Test
    void has_no_rows_where_nothing_was_filled() {
        assertThat(read(amrt("1.3")).mineralsScope()).isEmpty();
    }

    @Test
    void does_not_make_a_mineral_declared_that_was_not_picked() {
        SupplierDeclaration declaration = read(amrt("1.3").mineralsScope(8, "Bismuth", "Ours"));

        assertThat(declaration.metals()).containsExactly(new Metal("SILVER"));
        assertThat(declaration.mineralsScope().get(0).metal()).isEqualTo(Optional.of(new Metal("BISMUTH")));
    }
}
