package org.opencmrt.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LetterNamesTest {
    @Test
    void keeps_letters_and_digits_of_any_script() {
        assertThat(LetterNames.of(List.of("Müller & Söhne GmbH", "阿克梅 继电器", "a/../../etc/passwd", "...", "con")))
                .containsExactly("Müller-Söhne-GmbH", "阿克梅-继电器", "a-etc-passwd", "supplier", "supplier-con");
    }

    @Test
    void distinguishes_names_that_differ_only_in_case() {
        assertThat(LetterNames.of(List.of("Acme", "ACME", "acme!", "Acme-2")))
                .containsExactly("Acme", "ACME-2", "acme-3", "Acme-2-2");
    }

    @Test
    void creates_names_that_windows_accepts() {
        assertThat(LetterNames.of(
                        List.of("CON", "nul.", "Lpt1", "COM¹", "Acme: Tin", "Acme Inc. ", "C:\\Bolt", "a|b?*")))
                .containsExactly(
                        "supplier-CON",
                        "supplier-nul",
                        "supplier-Lpt1",
                        "supplier-COM¹",
                        "Acme-Tin",
                        "Acme-Inc",
                        "C-Bolt",
                        "a-b");
    }

    @Property
    void names_are_short_plain_and_differ_in_more_than_case(@ForAll List<String> suppliers) {
        List<String> names = LetterNames.of(suppliers);
        assertThat(names)
                .hasSameSizeAs(suppliers)
                .allSatisfy(name -> assertThat(name)
                        .matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}-]*")
                        .satisfies(text -> assertThat(text.codePointCount(0, text.length()))
                                .isLessThan(80)));
        assertThat(new HashSet<>(names.stream()
                        .map(name -> name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                        .toList()))
                .hasSameSizeAs(names);
    }
}
