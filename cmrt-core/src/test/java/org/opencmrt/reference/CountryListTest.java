package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;

class CountryListTest {
    private static CountryList list(String csv) {
        return CountryList.parse("areas.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_covered_countries_match_the_model() {
        assertThat(CountryList.covered().current())
                .isEqualTo(Country.all().stream().filter(Country::isCovered).collect(Collectors.toSet()))
                .hasSize(10);
    }

    @Test
    void a_list_without_a_known_country_is_refused() {
        assertThatThrownBy(() -> list("country\nNowhereland\n"))
                .isInstanceOfSatisfying(
                        ListFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(ListFormatException.Reason.EMPTY))
                .hasMessage("areas.csv does not name any known country. Put one on each line below the heading"
                        + " 'country'");
    }

    @Test
    void an_unreadable_date_is_ignored_and_is_a_finding() {
        CountryList list = list("country,from,until\nMali,03/04/2020,soon\n");

        assertThat(list.on(LocalDate.of(1999, 1, 1))).containsExactly(Country.of("ML"));
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("ORIGIN_DATE_UNREADABLE", "ORIGIN_DATE_UNREADABLE");
    }

    @Test
    void south_sudan_replaced_sudan() {
        Country sudan = Country.of("SD");
        Country south = Country.of("SS");
        assertThat(CountryList.covered().on(LocalDate.of(2011, 7, 8)))
                .contains(sudan)
                .doesNotContain(south);
        assertThat(CountryList.covered().on(LocalDate.of(2011, 7, 9)))
                .contains(south)
                .doesNotContain(sudan);
        assertThat(CountryList.covered().on(LocalDate.of(2010, 7, 20))).isEmpty();
    }

    @Test
    void a_country_is_on_the_list_from_its_first_day_to_its_last() {
        CountryList areas = list("Country,From,Until,Region\nMali,2020-01-01,2024-12-31,\nColombia,,,Chocó\n");
        Country mali = Country.of("ML");
        assertThat(areas.on(LocalDate.of(2019, 12, 31))).doesNotContain(mali);
        assertThat(areas.on(LocalDate.of(2020, 1, 1))).contains(mali);
        assertThat(areas.on(LocalDate.of(2024, 12, 31))).contains(mali);
        assertThat(areas.on(LocalDate.of(2025, 1, 1))).containsExactly(Country.of("CO"));
        assertThat(areas.current()).containsExactly(Country.of("CO"));
        assertThat(areas.entries().get(1).area()).contains("Chocó");
    }

    @Test
    void an_unknown_country_is_a_finding() {
        CountryList areas = list("country\nAtlantis\nMali\n");
        assertThat(areas.entries()).hasSize(1);
        assertThat(areas.findings())
                .extracting(Finding::message)
                .containsExactly("areas.csv, line 2: 'Atlantis' is not a known country, so the line was left out.");
        assertThatThrownBy(() -> list("x\n1\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("list of countries areas.csv: the column country is missing. Headings: x");
    }
}
