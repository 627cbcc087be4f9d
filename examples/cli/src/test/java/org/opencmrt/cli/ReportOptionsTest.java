package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The effects of the report options of {@code cmrt rollup}, and the rejection of invalid values. */
class ReportOptionsTest {
    private static final String STATUSES = """
        smelter_id,status,scheme,date
        CID900001,Active,RMAP,2024-05-01
        CID900001,Conformant,RMAP,2025-05-01
        CID900002,Conformant,LBMA,2025-05-01
        """;

    @TempDir
    private Path folder;

    private Path suppliers;
    private Path out;

    @BeforeEach
    void places() throws IOException {
        suppliers = Samples.folder(folder.resolve("suppliers"), false);
        out = folder.resolve("out");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Ran rollUp(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("rollup", suppliers, "--out", out));
        arguments.addAll(List.of(options));
        return cmrt(arguments.toArray());
    }

    /** The content of a report after a run that must succeed. */
    private String report(String name, Object... options) throws IOException {
        Ran ran = rollUp(options);
        assertThat(ran.status()).as(ran.err()).isZero();
        return Files.readString(out.resolve(name));
    }

    private void assertRefused(Ran ran, String message) {
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("cmrt: " + message + "\ncmrt: try 'cmrt rollup --help'\n");
        assertThat(ran.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void columns_are_those_that_are_named_in_their_order() throws IOException {
        Path status = file("status.csv", STATUSES);

        assertThat(report(
                        "annex-a.csv",
                        "--columns",
                        "smelter_id,SMELTER,scheme,status_date,company_level_only,city,state,origins",
                        "--status",
                        status))
                .isEqualTo("""
                    smelter_id,smelter,scheme,status_date,company_level_only,city,state,origins
                    CID900001,Northern Gold Refinery,RMAP,2025-05-01,no,,,
                    CID900002,Delta Tin Works,LBMA,2025-05-01,no,,,
                    """);
        assertThat(report("annex-a.csv", "--columns", "smelter")).startsWith("smelter\n");
        assertThat(report("annex-a.html", "--columns", "smelter"))
                .contains("Northern Gold Refinery")
                .doesNotContain("CID900001");
    }

    @Test
    void grouping_divides_the_annex_for_people_but_not_the_table_for_programs() throws IOException {
        Path status = file("status.csv", "smelter_id,status,scheme,date\nCID900001,Conformant,RMAP,2025-05-01\n");
        String whole = report("annex-a.csv", "--status", status);
        String none = report("annex-a.md", "--status", status);

        assertThat(report("annex-a.md", "--status", status, "--group-by", "none"))
                .isEqualTo(none);
        assertThat(headings(report("annex-a.md", "--status", status, "--group-by", "mineral")))
                .contains("Gold", "Tin")
                .doesNotContain("Compliant");
        assertThat(headings(report("annex-a.md", "--status", status, "--group-by", "Status")))
                .contains("Compliant", "Unknown")
                .doesNotContain("Gold");
        assertThat(headings(none)).doesNotContain("Gold", "Compliant");
        assertThat(out.resolve("annex-a.csv")).content().isEqualTo(whole);
    }

    private static List<String> headings(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").replaceFirst(" \\(.*", ""))
                .toList();
    }

    @Test
    void statuses_are_those_of_the_day() throws IOException {
        Path status = file("status.csv", STATUSES);

        assertThat(report("annex-a.csv", "--status", status, "--as-of", "2024-12-31"))
                .contains("CID900001,In Process,", "CID900002,Unknown,");
        assertThat(report("annex-a.csv", "--status", status, "--as-of", "2025-05-01"))
                .contains("CID900001,Compliant,", "CID900002,Compliant,");
    }

    @Test
    void user_words_replace_the_standard_ones_and_a_blank_word_leaves_facilities_out() throws IOException {
        Path status = file("status.csv", "smelter_id,status,scheme,date\nCID900001,Conformant,RMAP,2025-05-01\n");
        Path words = file("words.csv", """
            class,word,definition
            CONFORMANT,Passed,An audit was passed.
            NONE,Not known,No list says anything.
            """);
        Path without = file("without.csv", "class,word,definition\nCONFORMANT,,\n");

        assertThat(report("annex-a.html", "--status", status, "--status-words", words))
                .contains("Passed", "An audit was passed.", "Not known", "No list says anything.")
                .doesNotContain("Compliant");
        assertThat(report("annex-a.csv", "--status", status, "--status-words", words))
                .contains("CID900001,Passed,", "CID900002,Not known,");
        assertThat(report("annex-a.csv", "--status", status, "--status-words", without))
                .contains("CID900002")
                .doesNotContain("CID900001");
    }

    @Test
    void only_the_requested_formats_are_written() throws IOException {
        for (String format : List.of("csv", "md", "html", "fragment", "docx", "xlsx", "json")) {
            Path to = folder.resolve("only-" + format);
            Ran ran = cmrt("rollup", suppliers, "--out", to, "--formats", format);
            assertThat(ran.status()).as(ran.err()).isZero();
            try (var files = Files.list(to)) {
                assertThat(files.filter(Files::isRegularFile))
                        .as(format)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(file.getFileName().toString())
                                .endsWith(format.equals("fragment") ? ".htm" : "." + format));
            }
        }
    }

    @Test
    void texts_in_a_folder_replace_the_standard_ones_and_missing_ones_stay_standard() throws IOException {
        String ours = report("form-sd.html");
        Path texts = Files.createDirectories(folder.resolve("texts"));
        file("texts/conflict-minerals-report.md", "# What we say\n\nAbout {company} alone.\n");

        assertThat(report("conflict-minerals-report.html", "--texts", texts, "--company", "Harbor Ltd."))
                .contains("What we say", "About Harbor Ltd. alone.");
        assertThat(report("form-sd.html", "--texts", texts)).isEqualTo(ours);
    }

    @Test
    void takes_3tg_for_the_four_conflict_minerals() throws IOException {
        String all = report("annex-a.csv");

        assertThat(report("annex-a.csv", "--metals", "3tg", "--expect", "3TG")).isEqualTo(all);
    }

    @Test
    void takes_symbols_for_metals() throws IOException {
        assertThat(rollUp("--metals", "Au,sn", "--formats", "csv", "--expect", "Au,Co", "--not-necessary", "W,Ta")
                        .status())
                .isZero();
        assertThat(Files.readAllLines(out.resolve("annex-a.csv")).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("Gold,") || line.startsWith("Tin,"));
    }

    @Test
    void reports_metals_that_nobody_declares() throws IOException {
        Ran ran = rollUp("--metals", "Aluminum,gold,Tungsten");

        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains("cmrt: --metals Aluminum: no declaration covers this metal, so it is not in the annex. Check"
                        + " the spelling")
                .doesNotContain("--metals gold", "--metals Tungsten");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --columns         | city,land    | --columns: 'land' is unknown. Use metal, smelter, country, smelter_id, status, suppliers, city, state, scheme, status_date, origins, company_level_only
        --columns         | ''           | --columns: '' is unknown. Use metal, smelter, country, smelter_id, status, suppliers, city, state, scheme, status_date, origins, company_level_only
        --columns         | metal,Metal  | --columns lists 'Metal' twice
        --group-by        | country      | Invalid value for option '--group-by': 'country' is unknown. Use none, mineral or status
        --formats         | csv,pdf      | --formats: 'pdf' is unknown. Use all, csv, docx, eml, fragment, html, json, md, tables, xlsx
        --metals          | ?            | --metals: '?' is not a metal. Separate names with commas, such as gold,tin
        --metals=         | -5           | --metals: '-5' is not a metal. Separate names with commas, such as gold,tin
        --reply-to        | J. Doe       | --reply-to: 'J. Doe' is not an e-mail address. Write it as minerals@example.com
        --reply-to        | ''           | --reply-to: '' is not an e-mail address. Write it as minerals@example.com
        --company         | ''           | --company is empty. Is a shell variable not set?
        --period          | ' '          | --period is empty. Is a shell variable not set?
        --expect          | nonsens      | --expect: no template asks about 'nonsens'. Use aluminum, cadmium, cobalt, copper, gold, graphite, iridium, lead, lime, lithium, manganese, mica, molybdenum, nickel, palladium, platinum, rare earth elements, rhenium, rhodium, ruthenium, selenium, silver, soda ash, tantalum, tellurium, tin, tungsten, zinc
        --not-necessary   | Co           | --not-necessary: the inquiry is not about 'Co'. Use gold, tantalum, tin, tungsten
        --expect          | gold,?       | --expect: '?' is not a metal. Separate names with commas, such as gold,tin
        --accept-version  | newest       | --accept-version: 'newest' is not a version. Write 6.5, or "EMRT 2.1" for another template
        --as-of           | yesterday    | Invalid value for option '--as-of': 'yesterday' is not a date. Write it as 2016-12-31
        --as-of           | 2025-02-30   | Invalid value for option '--as-of': '2025-02-30' is not a date. Write it as 2016-12-31
        --due             | soon         | Invalid value for option '--due': 'soon' is not a date. Write it as 2016-12-31
        --threads         | 0            | --threads must be between 1 and 1000, but was 0
        --threads         | 99999999     | --threads must be between 1 and 1000, but was 99999999
        --threads         | many         | Invalid value for option '--threads': 'many' is not a whole number, such as 4
        --minimum-answered | most        | Invalid value for option '--minimum-answered': 'most' is not a number, such as 0.9
        --show-suppliers= | perhaps      | Invalid value for option '--show-suppliers': 'perhaps' is not a boolean
        --status          | ''           | --status is empty. Is a shell variable not set?
        --texts           | ''           | Invalid value for option '--texts': the value is empty. Is a shell variable not set?
        """)
    void refuses_unknown_values_and_lists_the_valid_ones(String option, String value, String message) {
        assertRefused(option.endsWith("=") ? rollUp(option + value) : rollUp(option, value), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--reference",
                "--status",
                "--status-vocabulary",
                "--status-words",
                "--suppliers",
                "--origins",
                "--cahras",
                "--decisions",
                "--non-smelters",
                "--messages",
                "--company-file",
                "--actions",
                "--previous"
            })
    void names_the_option_the_file_and_what_to_do_when_a_file_cannot_be_used(String option) throws IOException {
        Path nowhere = folder.resolve("nowhere.csv");
        Path directory = Files.createDirectories(folder.resolve("directory"));
        Path binary =
                Files.write(folder.resolve("binary.csv"), new byte[] {0, 7, (byte) 0xC3, 0x28, 27, '[', '3', '1'});
        for (Path file : List.of(nowhere, directory, binary)) {
            Ran ran = rollUp(option, file);
            assertThat(ran.status()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err())
                    .startsWith("cmrt: " + option)
                    .contains(file.getFileName().toString())
                    .containsPattern("(Check|Name|Save|Use|Correct|Its first line) ")
                    .endsWith("\ncmrt: try 'cmrt rollup --help'\n")
                    .doesNotContain("Exception", "java.", "\u0007", "\u001b", "\u0000");
            assertThat(out).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --reference         | reference list bad.csv: the columns metal and name are missing. Headings: x, y;
        --status            | status list bad.csv: the columns status and smelter_id are missing. Headings: x, y;
        --status-vocabulary | status words bad.csv: the columns class and word are missing. Headings: x, y;
        --status-words      | status words bad.csv: the columns class and word are missing. Headings: x, y;
        --suppliers         | supplier list bad.csv: the column name is missing. Headings: x, y;
        --origins           | origin data bad.csv: the columns smelter_id and countries are missing. Headings: x, y;
        --cahras            | list of countries bad.csv: the column country is missing. Headings: x, y;
        --decisions         | decisions bad.csv:
        --messages          | bad.csv: the key '1,2' is unknown.
        """)
    void reports_what_a_list_lacks_and_what_it_has(String option, String message) throws IOException {
        Ran ran = rollUp(option, file("bad.csv", "x,y\n1,2\n"));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cmrt: " + option + ": " + message);
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_a_list_of_areas_without_a_known_country() throws IOException {
        assertRefused(
                rollUp("--cahras", file("areas.csv", "country\nAtlantis\n")),
                "--cahras: areas.csv does not name any known country. Put one on each line below the heading"
                        + " 'country'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --texts         | conflict-minerals-report.md, form-sd.md, risk-factors.md, next-steps.md
        --letter-texts | request.md, reminder.md, unreadable.md, letter.md, page.html
        """)
    void says_what_a_folder_of_texts_must_contain(String option, String texts) throws IOException {
        Path nowhere = folder.resolve("nowhere");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path file = file("file", "x");
        String expected = ". Name a folder that has " + texts + ", or some of them";

        assertRefused(rollUp(option, nowhere), option + ": " + nowhere + ": the folder does not exist" + expected);
        assertRefused(rollUp(option, file), option + ": " + file + ": this is a file, not a folder" + expected);
        assertRefused(
                rollUp(option, empty), option + ": " + empty + ": the folder contains none of the texts" + expected);
    }

    @Test
    void names_the_place_of_an_unknown_placeholder() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Path text = file("texts/form-sd.md", "# Form SD\n\nAbout {compnay}.\n");
        Ran ran = rollUp("--texts", texts);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cmrt: --texts: " + text).contains("compnay");
        assertThat(out).doesNotExist();
    }
}
