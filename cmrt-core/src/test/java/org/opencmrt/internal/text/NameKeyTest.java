package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @Test
    void separates_legal_form_place_activity_and_the_distinctive_rest() {
        NameKey key = NameKey.of("Yunnan Acmeium Non-Ferrous Metals Smelting Co., Ltd.");

        assertThat(key.words(WordKind.PLACE)).containsExactly("yunnan");
        assertThat(key.words(WordKind.DISTINCTIVE)).containsExactly("acmeium");
        assertThat(key.words(WordKind.MATERIAL)).containsExactly("non ferrous metals");
        assertThat(key.words(WordKind.ACTIVITY)).containsExactly("smelting");
        assertThat(key.words(WordKind.LEGAL_FORM)).containsExactly("co ltd");
        assertThat(key.withoutLegalForm()).isEqualTo("yunnan acmeium non ferrous metals smelting");
    }

    @Test
    void takes_words_of_one_meaning_for_the_same_concept() {
        NameKey key = NameKey.of("Acmeium Smelter");

        assertThat(key.words().stream().map(NameWord::concept))
                .containsExactlyElementsOf(NameKey.of("Acmeium Refinery").words().stream()
                        .map(NameWord::concept)
                        .toList());
    }

    @Test
    void reads_short_legal_forms_only_in_their_usual_place() {
        assertThat(NameKey.of("PT Acmeium").words(WordKind.LEGAL_FORM)).containsExactly("pt");
        assertThat(NameKey.of("Acmeium PT").words(WordKind.LEGAL_FORM)).isEmpty();
        assertThat(NameKey.of("Acmeium AS").words(WordKind.LEGAL_FORM)).containsExactly("as");
    }

    @Test
    void converts_names_in_other_scripts_to_latin_words_that_the_list_has() {
        assertThat(NameKey.of("云南锡业股份有限公司").withoutLegalForm()).isEqualTo("yunnan tin");
        assertThat(NameKey.of("株式会社タニオ").withoutLegalForm()).isEqualTo("tanio");
        assertThat(NameKey.of("(주)고려아연").withoutLegalForm()).isEqualTo("korea zinc");
        assertThat(NameKey.of("タニオ・ジャパン株式会社").withoutLegalForm()).isEqualTo("tanio japan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "N/A",
                "n.a.",
                "",
                " . ",
                "xxx",
                "Smelter not yet identified",
                "See attached",
                "未知",
                "-----"
            })
    void recognizes_texts_that_are_not_names(String text) {
        assertThat(NameKey.of(text).isNoName()).isTrue();
    }

    /** Words may be joined to a place that is written in syllables, such as "shang hai". */
    @Property
    void keeps_every_letter_of_latin_text(@ForAll("latin") String name) {
        NameKey key = NameKey.of(name);
        String words = String.join("", key.words().stream().map(NameWord::text).toList());
        assertThat(words).isEqualTo(key.text().replace(" ", ""));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> latin() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', '.', '&')
                .ofMaxLength(40);
    }
}
