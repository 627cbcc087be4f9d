package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void compares_characters_ignoring_case_and_accents() {
        List<String> ordered = List.of(
                "\"Zeta\" Works",
                "A.B. Refining",
                "AB Refining",
                "Able (East) Ltd.",
                "Able East Ltd.",
                "able Metals",
                "Able-Metals",
                "Åkers Metall",
                "Akers Silver",
                "IRIS",
                "iris",
                "Zink");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(NameOrder.INSTANCE);

        assertThat(shuffled).containsExactlyElementsOf(ordered);
    }

    @Test
    void is_the_same_under_a_turkish_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NameOrder.INSTANCE.compare("INDIA", "indium")).isNegative();
            assertThat(NameOrder.INSTANCE.compare("İzmir", "Izmir Refinery")).isNegative();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void only_equal_names_are_equal_to_it(@ForAll String one, @ForAll String other) {
        assertThat(NameOrder.INSTANCE.compare(one, other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(NameOrder.INSTANCE.compare(one, other)))
                .isEqualTo(-Integer.signum(NameOrder.INSTANCE.compare(other, one)));
    }
}
