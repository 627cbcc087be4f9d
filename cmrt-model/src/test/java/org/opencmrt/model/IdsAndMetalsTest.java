package org.opencmrt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAndMetalsTest {
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"CID000015", "cid000015", "  CID000015\u00a0", "ＣＩＤ０００015", "CID 000015", "\uFEFFCID000015"})
    void reads_ids_whatever_their_case_width_and_blanks(String text) {
        assertThat(SmelterId.tryParse(text)).contains(new SmelterId("CID000015"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "CID00015", "CID0000155", "XID000015", "5JPN072", "unknown", "CID00001٥"})
    void reads_no_id_from_other_texts(String text) {
        assertThat(SmelterId.tryParse(text)).isEmpty();
    }

    @Test
    void knows_the_ids_of_templates_2() {
        assertThat(SmelterId.tryParse("1jpn072").orElseThrow().isLegacy()).isTrue();
        assertThat(new SmelterId("CID000015").isLegacy()).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\" is {1}, {2}")
    @CsvSource({
        "Gold, GOLD, Gold",
        "' rare earth elements ', RARE_EARTH_ELEMENTS, Rare Earth Elements",
        "TIN, TIN, Tin",
        "Soda-Ash, SODA_ASH, Soda Ash"
    })
    void names_metals(String text, String code, String label) {
        Metal metal = Metal.tryParse(text).orElseThrow();
        assertThat(metal.code()).isEqualTo(code);
        assertThat(metal.label()).isEqualTo(label);
    }

    @Test
    void lists_conflict_minerals_in_the_order_of_published_lists() {
        assertThat(List.of(Metal.TUNGSTEN, Metal.GOLD, Metal.TIN, Metal.TANTALUM).stream()
                        .sorted()
                        .toList())
                .isEqualTo(Metal.CONFLICT_MINERALS);
        assertThat(Metal.COBALT.isConflictMineral()).isFalse();
    }

    @Test
    void does_not_depend_on_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Metal.tryParse("tin")).contains(Metal.TIN);
            assertThat(Metal.TIN.label()).isEqualTo("Tin");
            assertThat(SmelterId.tryParse("cid000015")).isPresent();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void any_text_is_a_metal_or_none_but_never_an_error(@ForAll String text) {
        Metal.tryParse(text)
                .ifPresent(metal -> assertThat(Metal.tryParse(metal.label())).contains(metal));
    }

    @Test
    void orders_versions_by_release() {
        assertThat(List.of("6.31", "6.5", "2.03a", "6.01", "6.4", "6.1", "6.6.1", "2.03", "6.22", "6.6", "4.1").stream()
                        .map(TemplateId.Version::new)
                        .sorted()
                        .map(TemplateId.Version::text))
                .containsExactly("2.03", "2.03a", "4.1", "6.01", "6.1", "6.22", "6.31", "6.4", "6.5", "6.6", "6.6.1");
    }

    @Test
    void distinguishes_editions_of_a_version() {
        TemplateId.Version edition = new TemplateId.Version("2.11.1");
        assertThat(edition.edition()).isEqualTo(1);
        assertThat(edition.number()).isEqualByComparingTo("2.11");
        assertThat(edition.major()).isEqualTo(2);
        assertThat(edition.isSameRelease(new TemplateId.Version("2.11"))).isFalse();
        assertThat(edition.isSameRelease(new TemplateId.Version("2.110.1"))).isTrue();
        assertThat(new TemplateId.Version("2.11").edition()).isZero();
    }

    @ParameterizedTest(name = "\"{0}\" prints {1}")
    @CsvSource({
        "'Revision 6.5\nApril 25, 2025', 6.5",
        "'Revision 2 August 29th 2012', 2",
        "'Revision 2.03a\nJuly 25th, 2013', 2.03a",
        "Version 1.11, 1.11",
        "'Revision 2.11.1\nApril 24, 2026', 2.11.1",
        "'Revision 6.6.1', 6.6.1",
        "'Revision 6.6. April 17, 2026', 6.6"
    })
    void finds_the_version_in_what_a_template_prints(String printed, String version) {
        assertThat(TemplateId.Version.tryParse(printed)).contains(new TemplateId.Version(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1", "A0", "1A", "A", "A1B", "ABCD1"})
    void refuses_invalid_cell_addresses(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellRef("a.xlsx", "Sheet", cell));
    }

    @Test
    void prints_and_orders_cells_as_a_sheet_does() {
        assertThat(new CellRef("a.xlsx", "Smelter List", "B17")).hasToString("a.xlsx!Smelter List!B17");
        assertThat(List.of("B10", "B9", "AA9", "A9").stream()
                        .map(c -> new CellRef("f", "s", c))
                        .sorted()
                        .map(CellRef::cell))
                .containsExactly("A9", "B9", "AA9", "B10");
    }
}
