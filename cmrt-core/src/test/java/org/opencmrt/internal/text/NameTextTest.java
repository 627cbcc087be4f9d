package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
    @ParameterizedTest(name = "\"{0}\" becomes \"{1}\"")
    @CsvSource({
        "'  ACME\tSmelting Co., Ltd. ', acme smelting co ltd",
        "Müller & Söhne GmbH + Co. KG, muller and sohne gmbh and co kg",
        "'H. C. Acme', hc acme",
        "'Acme S.p.A.', acme spa",
        "'T.V.Z S.p.A', tvz spa",
        "'T.V.Z. S.p.A.', tvz spa",
        "'Acme Sp. z o.o.', acme sp zoo",
        "'Acme S/A', acme sa",
        "ＡＣＭＥ　Ｃｏ．, acme co",
        "L' exemple, lexemple",
        "China's Acme, china acme",
        "Gao'an Acme, gaoan acme",
        "Minera??o Acme, minera??o acme",
        "Acme Métaux?, acme metaux",
        "Acme Unit Ⅱ, acme unit 2",
        "Łódź Straße Ørsted, lodz strasse orsted",
        "İSTANBUL ACME, istanbul acme",
        "貴金属（株）, 貴金属 株",
        "Acmeﾠ Metals, acme metals",
        "... , ''",
    })
    void removes_characters_that_are_never_intended(String name, String text) {
        assertThat(NameText.normalize(name)).isEqualTo(text);
    }

    @Property(tries = 3000)
    void is_idempotent(@ForAll String name) {
        String once = NameText.normalize(name);
        assertThat(NameText.normalize(once)).isEqualTo(once);
    }

    @Property(tries = 2000)
    void is_idempotent_for_text_near_to_names(
            @ForAll @CharRange(from = ' ', to = '\u0180') @StringLength(max = 40) String name) {
        String once = NameText.normalize(name);
        assertThat(NameText.normalize(once)).isEqualTo(once);
    }

    @Test
    void does_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NameText.normalize("TIN INDUSTRI")).isEqualTo("tin industri");
        } finally {
            Locale.setDefault(before);
        }
    }
}
