package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingsTest {
    private static final Set<Column> OF_STATUS_LISTS = EnumSet.of(
            Column.SMELTER_ID,
            Column.NEW_ID,
            Column.METAL,
            Column.NAME,
            Column.COUNTRY,
            Column.STATUS,
            Column.DATE,
            Column.OPERATING_STATE,
            Column.LAST_AUDIT_DATE,
            Column.SCHEME);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Facility ID; RMI ID; Smelter ID; Smelter ID (CID); CID; CID Number; Smelter/Refiner ID; RMI Smelter ID | SMELTER_ID
            Smelter Identification Number; SMELTER_ID; smelterId; RMISmelterID; Refiner IDs; CID #; Smelter-ID*; I.D. | SMELTER_ID
            Schmelzhütten-ID; Identifiant de la fonderie; 冶炼厂识别号; 製錬業者ID; 제련소 ID; Número de identificación | SMELTER_ID
            New Smelter ID; Current CID; Replaced by | NEW_ID
            Standard Facility Name; Standard Smelter Name; Official Name; Facility Name; Smelter Name (1); Name of Refinery | NAME
            Country; Country Location; Facility Location: Country; Country / Region; Pays; 国家; Smelter Country (*) | COUNTRY
            Status; Assessment Status; RMAP Status; RMI Status; Audit Status; Compliance Status; Conformance Status; Type | STATUS
            RMAP Conformance Status (May 2025); Status 2025; Smelter Status; CFSP Compliance Status | STATUS
            DD Assessment Date; Last Audit Date; Audit Date; Date of last assessment | LAST_AUDIT_DATE
            Operational Status; Operating state; Operation Status | OPERATING_STATE
            DD Assessment Scheme; Audit Programme; Scheme | SCHEME
            Status Date; List date; As of; Effective Date | DATE
            Metal; Mineral; Metal/Mineral; METAL (*); Métal; 金属; Conflict Mineral | METAL
            """)
    void headings_of_programs_and_tools_are_known(String headings, Column column) {
        for (String heading : headings.split("; ")) {
            assertThat(Headings.standard().meaning(heading, OF_STATUS_LISTS).map(Headings.Meaning::column))
                    .as(heading)
                    .contains(column);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Supply Chain Level",
        "RMI Cross Recognition",
        "DD Assessment Cycle",
        "State/ Province/ Region",
        "Comments",
        "Number",
        "RMI",
        "''"
    })
    void other_headings_are_not_guessed(String heading) {
        assertThat(Headings.standard().meaning(heading, OF_STATUS_LISTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void each_column_is_known_by_the_heading_that_documents_give_it(Column column) {
        assertThat(Headings.standard().meaning(column.heading(), EnumSet.of(column)))
                .isPresent();
    }

    @Property(tries = 200)
    void case_order_and_punctuation_do_not_matter(@ForAll @From("headings") String heading, @ForAll long seed) {
        List<String> words = new java.util.ArrayList<>(List.of(heading.split(" ")));
        Collections.shuffle(words, new Random(seed));
        String other = String.join(seed % 2 == 0 ? " / " : "\n", words).toUpperCase(java.util.Locale.ROOT) + " *";
        assertThat(Headings.standard().meaning(other, OF_STATUS_LISTS))
                .isEqualTo(Headings.standard().meaning(heading, OF_STATUS_LISTS))
                .isPresent();
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of(
                "smelter id number",
                "standard facility name",
                "facility country location",
                "rmap conformance status",
                "last audit date",
                "operational status");
    }
}
