package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Country;

class CountryTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Rwanda ~ RW",
                "Congo, Democratic Republic of the ~ CD",
                "Rwanda; Congo, Democratic Republic of the ~ CD RW",
                "Peru, Chile and Rwanda ~ CL PE RW",
                "Peru / Bolivia | Uganda ~ BO PE UG",
                "Peru, Korea, Republic of, Rwanda ~ KR PE RW",
                "Rwanda, Kigali ~ RW",
                "China, Republic of Korea ~ CN KR",
                "recycled ~ ''",
                "100% scrap ~ ''"
            })
    void finds_countries_in_what_suppliers_type(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "DRC Rwanda ~ CD RW",
                "DRC-Rwanda ~ CD RW",
                "Uganda - Tanzania ~ TZ UG",
                "Mine in the Democratic Republic of Congo near Rwanda ~ CD RW",
                "Rwanda (DRC border) ~ CD RW",
                "CD RW ~ CD RW",
                "COD RWA ~ CD RW",
                "Guinea-Bissau ~ GW",
                "car parts ~ ''",
                "IN ORE NO DATA ~ ''"
            })
    void finds_countries_among_words(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Ruanda und Burundi ~ BI RW",
                "Rwanda et Ouganda ~ RW UG",
                "Ruanda y Burundi ~ BI RW",
                "Repubblica Democratica del Congo o Ruanda ~ CD RW",
                "Demokratik Kongo Cumhuriyeti ve Uganda ~ CD UG",
                "刚果民主共和国、卢旺达 ~ CD RW",
                "刚果（金）和乌干达 ~ CD UG",
                "コンゴ民主共和国、ルワンダ ~ CD RW",
                "콩고민주공화국 및 르완다 ~ CD RW",
                "剛果民主共和國，盧安達 ~ CD RW"
            })
    void finds_countries_in_other_languages(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not from DRC",
                "non-DRC",
                "DRC conflict free",
                "outside DRC Rwanda",
                "hors RDC",
                "nicht aus Ruanda"
            })
    void finds_no_country_in_a_negation(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void keeps_what_says_more_than_names() {
        assertThat(CountryTexts.read("N/A").others()).containsExactly("N/A");
        assertThat(CountryTexts.read("Peru / n/a/Chile").others()).containsExactly("n/a");
        assertThat(CountryTexts.read("DRC Rwanda").others()).isEmpty();
        assertThat(CountryTexts.read("Peru maybe Rwanda, Chile").others()).containsExactly("Peru maybe Rwanda");
    }

    private static String codes(String text) {
        return CountryTexts.in(text).stream().map(Country::alpha2).collect(Collectors.joining(" "));
    }
}
