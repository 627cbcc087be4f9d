package org.opencmrt.internal.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+41",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0=1",
                "＝1+1",
                "\u202e=1",
                "\u0000=1",
                "\uFEFF=1"
            })
    void csv_cells_that_begin_like_a_formula_get_an_apostrophe(String text) {
        assertThat(SafeText.csv(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heimerle + Meule GmbH",
                "F&X Electro-Materials Ltd.",
                "\"The Plant\" (OJSC)",
                "L'azurde",
                "1=1",
                "供应商",
                "😀"
            })
    void normal_names_stay_as_they_are_in_csv(String text) {
        assertThat(SafeText.csv(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;", "A & B, A &amp; B", "a\"b, a&quot;b"
    })
    void markup_is_text_in_html(String text, String html) {
        assertThat(SafeText.html(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a|b            ~ a\\|b",
                "*x* _y_ `z`    ~ \\*x\\* \\_y\\_ \\`z\\`",
                "[l](http://x)  ~ \\[l\\](http://x)",
                "<b>            ~ \\<b\\>",
                "&lt;b          ~ \\&lt;b",
                "F&X, Co.       ~ F&X, Co."
            })
    void markup_is_text_in_markdown(String text, String markdown) {
        assertThat(SafeText.markdown(text)).isEqualTo(markdown);
    }

    @Property
    void no_control_characters_are_left(@ForAll String text) {
        assertThat(SafeText.plain(text).codePoints())
                .noneMatch(
                        c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
        assertThat(SafeText.csv(text))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(SafeText.html(text)).doesNotContain("<").doesNotContain(">").doesNotContain("\"");
    }
}
