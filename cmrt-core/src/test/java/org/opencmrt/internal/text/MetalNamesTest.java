package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Metal;

/** Metals as people write them. */
class MetalNamesTest {
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "Gold, GOLD",
        "Au, GOLD",
        "AU, GOLD",
        "Gold (Au), GOLD",
        "Au (Gold), GOLD",
        "Gold - Au, GOLD",
        "金, GOLD",
        "金 Gold, GOLD",
        "金（Au）, GOLD",
        "金Gold, GOLD",
        "Gold/金, GOLD",
        "Altın, GOLD",
        "ALTIN, GOLD",
        "GOLD (*), GOLD",
        "Ｇｏｌｄ, GOLD",
        "Tin (Sn), TIN",
        "Sn, TIN",
        "Étain, TIN",
        "Zinn, TIN",
        "주석, TIN",
        "スズ, TIN",
        "Tin Sn, TIN",
        "W, TUNGSTEN",
        "Wolfram, TUNGSTEN",
        "Tungsten [W], TUNGSTEN",
        "Tungstênio, TUNGSTEN",
        "タングステン, TUNGSTEN",
        "Ta, TANTALUM",
        "Tantal, TANTALUM",
        "钽, TANTALUM",
        "Coltan, TANTALUM",
        "Co, COBALT",
        "Graphite (Natural), GRAPHITE",
        "Mica (Synthetic), MICA",
        "Aluminium, ALUMINUM",
        "Al, ALUMINUM",
        "Rare Earth Elements, RARE_EARTH_ELEMENTS",
        "Soda Ash, SODA_ASH",
        "Kurşun, LEAD",
        "Te, TELLURIUM",
        "Ag, SILVER"
    })
    void knows_a_metal_by_name_symbol_or_both(String text, String code) {
        assertThat(MetalNames.known(text)).contains(new Metal(code));
        assertThat(MetalNames.all(text)).containsExactly(new Metal(code));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"SnTungsten", "Gold Refinery", "Golld", "", "-", "Metal (*)", "CID000015", "Tin plate", "N/A"})
    void finds_no_metal_in_other_texts(String text) {
        assertThat(MetalNames.known(text)).isEmpty();
        assertThat(MetalNames.all(text)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "Gold/Tin, 2",
        "Gold or Tin, 2",
        "'Tin, Tantalum and Gold', 3",
        "3TG, 4",
        "Sn/Ta/W/Au, 4",
        "Gold (Sn), 2"
    })
    void does_not_choose_between_several_metals(String text, int metals) {
        assertThat(MetalNames.known(text)).isEmpty();
        assertThat(MetalNames.all(text)).hasSize(metals);
    }

    @Test
    void no_name_means_two_metals_and_each_name_is_normalized() {
        Map<String, String> metals = new HashMap<>();
        for (String[] row : Resources.rows(Resources.class, "metals.tsv")) {
            assertThat(row).hasSize(3);
            for (String name : List.of(row[2].split("\\|"))) {
                assertThat(NameText.normalize(name)).isEqualTo(name);
                assertThat(metals.put(name, row[0])).as(name).isNull();
            }
            if (!row[1].equals("-")) {
                assertThat(metals.put(NameText.normalize(row[1]), row[0]))
                        .as(row[1])
                        .isNull();
            }
            assertThat(MetalNames.known(new Metal(row[0]).label())).contains(new Metal(row[0]));
        }
    }

    /** A metal of a new template comes in as a line of the table; the model must name it, too. */
    @Test
    void the_table_has_the_metals_that_the_model_names() {
        List<Metal> known = Resources.rows(Resources.class, "metals.tsv").stream()
                .map(row -> new Metal(row[0]))
                .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(Metal.NAMED);
    }
}
