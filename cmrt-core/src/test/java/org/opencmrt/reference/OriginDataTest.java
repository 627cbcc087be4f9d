package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.testing.FakeReference;

class OriginDataTest {
    @Test
    void lines_about_one_facility_add_up() {
        OriginData data = data(
                "CID,Country of origin,Level,Date\ncid900001,Peru;Rwanda,,2024-06-30\nCID900001,Chile,L2,2025-06-30\n");

        OriginData.Origin origin = data.of(FakeReference.AURORA).orElseThrow();
        assertThat(origin.text()).isEqualTo("CHILE, PERU, RWANDA; L2");
        assertThat(origin.isCovered()).isTrue();
        assertThat(origin.places()).containsExactly("origins.csv, line 2", "origins.csv, line 3");
        assertThat(data.date()).contains(LocalDate.of(2025, 6, 30));
        assertThat(data.of(FakeReference.BOREAL)).isEmpty();
        assertThat(data.of(FakeReference.NAMELESS)).isEmpty();
    }

    @Test
    void an_unknown_country_is_a_finding_and_counts_as_unknown() {
        OriginData data = data("smelter_id,countries\nCID900001,Various\nno id,Peru\n");

        assertThat(data.of(FakeReference.AURORA).orElseThrow().isUnknown()).isTrue();
        assertThat(data.findings()).extracting(Finding::rule).containsExactly("ORIGIN_UNCLEAR", "ORIGIN_ID_FORM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smelter_id,countries\nCID900001,DRC;Rwanda\n",
                "smelter_id,countries,level\nCID900001,Rwanda,DRC\n"
            })
    void the_level_drc_is_also_a_country(String list) {
        assertThat(data(list).of(FakeReference.AURORA).orElseThrow().countries())
                .containsExactlyInAnyOrder(Country.of("CD"), Country.of("RW"));
    }

    @ParameterizedTest(name = "{0} is covered: {1}, recycled only: {2}")
    @CsvSource({
        "L1,false,false",
        "L2,false,false",
        "L3,true,false",
        "DRC,true,false",
        "recycled/scrap,false,true",
        "Zambia,true,false",
        "Peru,false,false",
        "recycled;Peru,false,false",
        "Level 3,true,false",
        "recycled;Various,false,false",
        "'Peru, Rwanda',true,false"
    })
    void levels_and_countries_are_distinguished(String text, boolean covered, boolean recycledOnly) {
        OriginData.Origin origin = data("smelter_id,origin\nCID900001,\"" + text + "\"\n")
                .of(FakeReference.AURORA)
                .orElseThrow();

        assertThat(origin.isCovered()).isEqualTo(covered);
        assertThat(origin.isRecycledOnly()).isEqualTo(recycledOnly);
    }

    @Test
    void data_dated_after_the_report_date_count_and_are_a_finding() {
        OriginData data = OriginData.parse(
                "origins.csv",
                "smelter_id,countries,date\nCID900001,Rwanda,2025-07-01\n".getBytes(StandardCharsets.UTF_8));

        assertThat(data.findings()).isEmpty();
        assertThat(data.findings(LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(data.findings(LocalDate.of(2025, 6, 30)))
                .extracting(Finding::message)
                .containsExactly("origins.csv: Some lines are dated 2025-07-01, after the report date 2025-06-30."
                        + " They still count. Check that this is the right file.");
        assertThat(data.of(FakeReference.AURORA).orElseThrow().isCovered()).isTrue();
    }

    @Test
    void an_unreadable_date_is_a_finding() {
        OriginData data = OriginData.parse(
                "origins.csv",
                "smelter_id,countries,date\nCID900001,Peru,03/04/2025\n".getBytes(StandardCharsets.UTF_8));

        assertThat(data.date()).isEmpty();
        assertThat(data.findings()).extracting(Finding::rule).containsExactly("ORIGIN_DATE_UNREADABLE");
    }

    @Test
    void an_unknown_metal_is_a_finding_and_the_line_counts_for_all_metals() {
        OriginData data = data("smelter_id,metal,countries\nCID900001,Glod,Rwanda\n");

        assertThat(data.of(FakeReference.AURORA).orElseThrow().isCovered()).isTrue();
        assertThat(data.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("ORIGIN_METAL_UNKNOWN");
            assertThat(finding.message()).startsWith("origins.csv, line 2: 'Glod' is not a known metal");
        });
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> data("countries\nPeru\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith(
                        "origin data origins.csv: the column smelter_id is missing. Headings: countries; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,metal,standard_name,lookup_name,country,city,state",
                "Smelter ID,Metal,Smelter Name,Country",
                "smelter_id,metal,name,country,status,scheme,date"
            })
    void the_location_of_a_facility_is_not_an_origin(String headings) {
        assertThatThrownBy(() -> data(headings + "\nCID900001,Gold,Aurora,Aurora,PERU\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageMatching(
                        "origin data origins.csv: the column '[Cc]ountry' is next to the names or locations of"
                                + " facilities, as in a reference list. If it lists the countries where the material comes"
                                + " from, change its heading to countries. Otherwise, provide a different file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smelter_id,countries,name,country",
                "smelter_id,country of origin,facility name,city",
                "smelter_id,level,name,country"
            })
    void origins_may_be_next_to_the_names_of_facilities(String headings) {
        assertThat(data(headings + "\nCID900001,L2,Aurora,Peru\n").of(FakeReference.AURORA))
                .isPresent();
    }

    private static OriginData data(String csv) {
        return OriginData.parse("origins.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
