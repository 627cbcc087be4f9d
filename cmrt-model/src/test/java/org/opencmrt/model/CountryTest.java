package org.opencmrt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "UNITED STATES OF AMERICA, US",
        "UNITED STATES, US",
        "USA, US",
        "u.s.a., US",
        "U. S. A., US",
        "'KOREA, REPUBLIC OF', KR",
        "Republic of Korea, KR",
        "South Korea, KR",
        "KOREA, KR",
        "'TAIWAN, PROVINCE OF CHINA', TW",
        "Taiwan, TW",
        "Chinese Taipei, TW",
        "TURKEY, TR",
        "TÜRKİYE, TR",
        "turkiye, TR",
        "Turkei, TR",
        "CZECH REPUBLIC, CZ",
        "CZECHIA, CZ",
        "'NORTH MACEDONIA, REPUBLIC OF', MK",
        "Macedonia, MK",
        "VIET NAM, VN",
        "Vietnam, VN",
        "VIET-NAM, VN",
        "Lao PDR, LA",
        "LAO PEOPLE'S DEMOCRATIC REPUBLIC, LA",
        "'CONGO, DEMOCRATIC REPUBLIC OF THE', CD",
        "DRC, CD",
        "D.R. Congo, CD",
        "Zaire, CD",
        "Congo (Kinshasa), CD",
        "CONGO, CG",
        "Republic of the Congo, CG",
        "BOLIVIA (PLURINATIONAL STATE OF), BO",
        "Bolivia, BO",
        "'TANZANIA, UNITED REPUBLIC OF', TZ",
        "Iran, IR",
        "HONG KONG, HK",
        "'Hong Kong, China', HK",
        "P. R. China, CN",
        "Deutschland, DE",
        "Alemanha, DE",
        "中国, CN",
        "日本, JP",
        "대한민국, KR",
        "ＪＡＰＡＮ, JP",
        "de, DE",
        "DEU, DE",
        "NO, NO",
        "Kosaka / Japan, JP",
        "Germany (DE), DE",
        "CN - China, CN",
        "Mining and Trade / Japan, JP",
        "Trinidad and Tobago, TT",
        "Swaziland, SZ"
    })
    void reads_names_of_every_year_and_language(String text, String code) {
        assertThat(Country.tryParse(text)).contains(Country.of(code));
    }

    @ParameterizedTest(name = "\"{0}\" is no country")
    @ValueSource(
            strings = {
                "",
                " ",
                "Unknown",
                "TBD",
                "N/A",
                "NA",
                "no",
                "KOKI JAPAN",
                "Atlantis",
                "Georgia, USA",
                "?",
                "Peru, Chile and Rwanda",
                "Chile & Peru",
                "Peru, Germany and elsewhere"
            })
    void leaves_out_texts_with_no_country_or_two(String text) {
        assertThat(Country.tryParse(text)).isEmpty();
    }

    @Test
    void covers_the_democratic_republic_of_the_congo_and_the_nine_that_adjoin_it() {
        assertThat(Country.all().stream().filter(Country::isCovered))
                .extracting(Country::alpha2)
                .containsExactly("AO", "BI", "CD", "CF", "CG", "RW", "SS", "TZ", "UG", "ZM");
    }

    @Test
    void knows_every_country_by_each_of_its_names_and_codes() {
        assertThat(Country.all()).hasSize(249).isSorted();
        for (Country country : Country.all()) {
            assertThat(country.names()).startsWith(country.name());
            assertThat(country.names())
                    .allSatisfy(name -> assertThat(Country.tryParse(name)).contains(country));
            assertThat(Country.tryParse(country.alpha3())).contains(country);
            if (!country.alpha2().equals("NA")) {
                assertThat(Country.tryParse(country.alpha2())).contains(country);
            }
        }
    }

    @Test
    void treats_hong_kong_and_china_as_the_same_place_for_a_listed_site() {
        assertThat(Country.of("HK").agreesWith(Country.of("CN"))).isTrue();
        assertThat(Country.of("CN").agreesWith(Country.of("HK"))).isTrue();
        assertThat(Country.of("JP").agreesWith(Country.of("CN"))).isFalse();
    }

    @Test
    void refuses_a_code_that_iso_does_not_have() {
        assertThatThrownBy(() -> Country.of("XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country must be an ISO 3166-1 alpha-2 code in upper case, such as DE, but was 'XX'; "
                        + "use tryParse for names and cell text");
    }

    @Property
    void never_throws_for_text(@ForAll String text) {
        assertThat(Country.tryParse(text)).isNotNull();
    }
}
