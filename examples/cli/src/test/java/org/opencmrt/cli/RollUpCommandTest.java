package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Metal;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

class RollUpCommandTest {
    @TempDir
    private Path folder;

    private Path suppliers;
    private Path out;

    @BeforeEach
    void places() {
        suppliers = folder.resolve("suppliers");
        out = folder.resolve("out");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private JsonNode rollUp() throws IOException {
        return new ObjectMapper().readTree(out.resolve("rollup.json").toFile());
    }

    @Test
    void writes_the_annex_and_its_evidence() throws IOException {
        Path status = Files.writeString(
                folder.resolve("status.csv"), "smelter_id,status,scheme,date\nCID900001,Conformant,RMAP,2025-05-01\n");
        Ran ran = cmrt(
                "rollup",
                Samples.folder(suppliers, false),
                "--out",
                out,
                "--status",
                status,
                "--company",
                "Harbor Ltd.",
                "--period",
                "2025");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("cmrt: not read: 1 other file. If any of them is a declaration, save it as an Excel workbook"
                        + " (.xlsx), or ask the supplier for one. To list the files, use --verbose\n"
                        + "cmrt: 3 of 3 files rolled up: 2 facilities, 2 entries unmatched; reference list: CMRT 6.5"
                        + " look-up (b.xlsx) of 2025-04-25, 3 facilities\n"
                        + "cmrt: warning: status.csv: The status list is dated 2025-05-01, 244 days before"
                        + " 2025-12-31, the end of the reporting period; the limit is 90 days. Provide a newer"
                        + " list.\n"
                        + "cmrt: status list status.csv: 1 of 1 lines applied to a reported facility\n"
                        + "cmrt: written to "
                        + out
                        + ": annex-a.csv, annex-a.docx, annex-a.fragment.htm, annex-a.html, annex-a.md,"
                        + " annex-a.xlsx, conflict-minerals-report.docx, conflict-minerals-report.html,"
                        + " form-sd.docx, form-sd.html, report.html, rollup.json, rollup.xlsx\n"
                        + "cmrt: written to " + out.resolve("follow-up")
                        + ": Acme-Relays-Ltd.eml, Acme-Relays-Ltd.html, Acme-Relays-Ltd.md, Bolt-GmbH.eml,"
                        + " Bolt-GmbH.html, Bolt-GmbH.md, Cable-Inc.eml, Cable-Inc.html, Cable-Inc.md,"
                        + " mail-merge.csv\n");
        assertThat(files(out))
                .containsOnlyKeys(
                        "annex-a.csv",
                        "annex-a.docx",
                        "annex-a.fragment.htm",
                        "annex-a.html",
                        "annex-a.md",
                        "annex-a.xlsx",
                        "conflict-minerals-report.docx",
                        "conflict-minerals-report.html",
                        "follow-up/Acme-Relays-Ltd.eml",
                        "follow-up/Acme-Relays-Ltd.html",
                        "follow-up/Acme-Relays-Ltd.md",
                        "follow-up/Bolt-GmbH.eml",
                        "follow-up/Bolt-GmbH.html",
                        "follow-up/Bolt-GmbH.md",
                        "follow-up/Cable-Inc.eml",
                        "follow-up/Cable-Inc.html",
                        "follow-up/Cable-Inc.md",
                        "follow-up/mail-merge.csv",
                        "form-sd.docx",
                        "form-sd.html",
                        "report.html",
                        "rollup.json",
                        "rollup.xlsx");
        assertThat(out.resolve("annex-a.csv")).content().isEqualTo("""
            metal,smelter,country,smelter_id,status,suppliers
            Gold,Northern Gold Refinery,SWEDEN,CID900001,Compliant,3
            Tin,Delta Tin Works,MALAYSIA,CID900002,Unknown,3
            """);
        assertThat(out.resolve("annex-a.html")).content().contains("Harbor Ltd.", "2025", "Northern Gold Refinery");
        assertThat(rollUp().get("company").asText()).isEqualTo("Harbor Ltd.");
    }

    @Test
    void processes_the_others_if_a_file_cannot_be_read() throws IOException {
        Ran ran = cmrt("rollup", Samples.folder(suppliers, true), "--out", out);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("cmrt: NOT_A_WORKBOOK d.xlsx: ", "cmrt: EMPTY_FILE e.xls: ", "3 of 5 files rolled up");
        assertThat(rollUp().get("unreadable")).hasSize(2);
        assertThat(rollUp().get("facilities")).hasSize(2);
    }

    /** Two suppliers often call their files the same. */
    @Test
    void files_of_the_same_name_in_two_directories_have_their_own_letters() throws IOException {
        for (String month : List.of("march", "april")) {
            Files.createDirectories(suppliers.resolve(month));
        }
        Samples.supplier("Acme").write(suppliers.resolve("march/cmrt.xlsx"));
        Samples.supplier("Bolt")
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold", "AUSTRIA"))
                .write(suppliers.resolve("april/cmrt.xlsx"));
        Ran ran = cmrt(
                "rollup", suppliers.resolve("march"), suppliers.resolve("april"), "--out", out, "--formats", "json,md");
        assertThat(ran.err()).contains("look-up (april/cmrt.xlsx)");
        assertThat(Files.readString(out.resolve("follow-up/Bolt.md"))).contains("Hinterland Gold");
        assertThat(Files.readString(out.resolve("follow-up/Acme.md"))).doesNotContain("Hinterland Gold");
        assertThat(Files.readString(out.resolve("rollup.json"))).contains("\"march/cmrt.xlsx\"", "\"april/cmrt.xlsx\"");
    }

    @Test
    void every_line_of_the_annex_leads_to_cells_that_are_filled() throws Exception {
        cmrt("rollup", Samples.folder(suppliers, false), "--out", out);
        List<String> annex =
                Files.readAllLines(out.resolve("annex-a.csv")).stream().skip(1).toList();
        JsonNode facilities = rollUp().get("facilities");
        assertThat(facilities).hasSize(annex.size());
        for (int i = 0; i < annex.size(); i++) {
            assertThat(annex.get(i)).contains(facilities.get(i).get("id").asText());
            assertThat(facilities.get(i).get("entries")).isNotEmpty();
            for (JsonNode entry : facilities.get(i).get("entries")) {
                JsonNode declaration = rollUp().get("declarations")
                        .get(entry.get("declaration").asInt());
                String sheet =
                        rollUp().get("sheets").get(entry.get("sheet").asInt()).asText();
                Path workbook = suppliers.resolve(declaration.get("file").asText());
                assertThat(cells(workbook))
                        .as(entry.toString())
                        .contains(sheet + "!" + entry.get("cell").asText());
            }
        }
    }

    /** The filled cells of the smelter list. */
    private static List<String> cells(Path workbook) {
        return CmrtReader.create().read(workbook).declaration().orElseThrow().smelters().stream()
                .flatMap(row -> row.cells().values().stream())
                .map(text -> text.cell().address())
                .toList();
    }

    @Test
    void gives_the_same_bytes_for_any_number_of_threads_and_order_of_files() throws IOException {
        Samples.folder(suppliers, true);
        List<Object> files = new ArrayList<>(List.of(
                suppliers.resolve("c.XLSX"),
                suppliers.resolve("eu/a.xlsx"),
                suppliers.resolve("d.xlsx"),
                suppliers.resolve("b.xlsx")));
        Map<String, String> first = null;
        for (int threads : new int[] {1, 2, 4, 16}) {
            files.add(files.remove(0)); // a different order each time
            List<Object> args = new ArrayList<>(List.of("rollup", "--out", out, "--threads", threads));
            args.addAll(files);
            assertThat(cmrt(args.toArray()).status()).isEqualTo(1);
            first = first == null ? files(out) : first;
            assertThat(files(out)).isEqualTo(first);
        }
    }

    @Test
    void matches_against_the_newest_look_up_sheet_of_the_inputs() throws IOException {
        Files.createDirectories(suppliers);
        var old = Facilities.list()
                .with(Metal.GOLD, "CID900001", "NGR Gold", "SWEDEN")
                .entries();
        Samples.supplier("Acme").write(suppliers.resolve("z.xlsx"));
        WorkbookFactory.cmrt("6.1")
                .company("Bolt")
                .lookup(old)
                .uses(Metal.GOLD)
                .smelter(row -> row.id("CID900001"))
                .write(suppliers.resolve("a.xlsx"));
        cmrt("rollup", suppliers, "--out", out);
        assertThat(out.resolve("annex-a.csv"))
                .content()
                .contains("Northern Gold Refinery,SWEDEN,CID900001,Unknown,2")
                .doesNotContain("NGR Gold");
    }

    @Test
    void says_so_when_nothing_but_the_bundled_list_is_left_to_match_against() throws IOException {
        Files.createDirectories(suppliers);
        WorkbookFactory.cmrt("6.5")
                .company("Acme")
                .uses(Metal.GOLD)
                .smelter(row -> row.listed(Metal.GOLD, "Umicore S.A. Business Unit Precious Metals Refining"))
                .write(suppliers.resolve("a.xlsx"));
        Ran ran = cmrt("rollup", suppliers, "--out", out);
        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains("no input has a look-up sheet, and no reference list was provided")
                .contains("--reference");
        assertThat(rollUp().get("findings").toString()).contains("ROLLUP_REFERENCE_BUNDLED");
        assertThat(out.resolve("annex-a.csv")).content().contains("CID001980");
        assertThat(out.resolve("report.html")).content().contains("bundled list");
    }

    @Test
    void shows_who_reported_a_facility_only_on_request() throws IOException {
        Samples.folder(suppliers, false);
        cmrt("rollup", suppliers, "--out", out);
        assertThat(out.resolve("annex-a.html")).content().doesNotContain("Bolt GmbH");
        cmrt("rollup", suppliers, "--out", out, "--show-suppliers");
        assertThat(out.resolve("annex-a.html")).content().contains("Bolt GmbH");
    }

    @Test
    void writes_the_formats_and_metals_that_are_asked_for() throws IOException {
        Samples.folder(suppliers, false);
        assertThat(cmrt("rollup", suppliers, "--out", out, "--formats", "CSV,md", "--metals", "tin")
                        .status())
                .isZero();
        assertThat(files(out))
                .containsOnlyKeys(
                        "annex-a.csv",
                        "annex-a.md",
                        "follow-up/Acme-Relays-Ltd.md",
                        "follow-up/Bolt-GmbH.md",
                        "follow-up/Cable-Inc.md");
        assertThat(out.resolve("annex-a.csv")).content().contains("Tin,").doesNotContain("Gold,");
    }

    @Test
    void writes_tables_when_they_are_named() throws IOException {
        Samples.folder(suppliers, false);
        assertThat(cmrt("rollup", suppliers, "--out", out, "--formats", "tables")
                        .status())
                .isZero();
        assertThat(files(out))
                .containsKeys(
                        "tables/datapackage.json",
                        "tables/declarations.csv",
                        "tables/entries.csv",
                        "tables/answers.csv",
                        "tables/findings.csv",
                        "tables/facilities.csv")
                .doesNotContainKey("annex-a.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "doc", "csv,pdf", ""})
    void refuses_unknown_formats(String formats) throws IOException {
        Ran ran = cmrt("rollup", Samples.folder(suppliers, false), "--out", out, "--formats", formats);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("cmrt: --formats: '")
                .contains("' is unknown. Use all, csv, docx, eml, fragment, html, json, md, tables, xlsx");
        assertThat(out).doesNotExist();
    }

    @Test
    void refuses_invalid_options_before_it_writes_anything() throws IOException {
        Samples.folder(suppliers, false);
        Path nowhere = folder.resolve("nowhere.csv");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "x,y\n1,2\n");
        for (Object[] options : new Object[][] {
            {"--reference", nowhere},
            {"--reference", bad},
            {"--status", nowhere},
            {"--status", bad},
            {"--as-of", "yesterday"},
            {"--threads", "0"},
            {"--decisions", nowhere},
            {"--decisions", bad},
            {"--cahras", nowhere},
            {"--cahras", bad},
            {"--status", folder.resolve("x.csv") + "@2025-02-30"},
            {"--status-words", bad},
            {"--status-vocabulary", bad},
            {"--suppliers", nowhere},
            {"--suppliers", bad},
            {"--origins", nowhere},
            {"--origins", bad},
            {"--not-necessary", "cobalt"},
            {"--transit", "Nowhere"},
            {"--minimum-answered", "1.5"},
            {"--maximum-unresolved", "-1"},
            {"--metals", "--"},
            {"--metals", "Tantalun"},
            {"--expect", "golld"},
            {"--accept-version", "6.5x"},
            {"--accept-version", "EMRT 6.5 b"},
            {"--suppliers", Files.writeString(folder.resolve("nobody.csv"), "name,email\n")},
            {"--threads", "-1"}
        }) {
            Ran ran = cmrt("rollup", suppliers, "--out", out, options[0], options[1]);
            assertThat(ran.status()).as(options[0] + " " + options[1]).isEqualTo(2);
            assertThat(ran.err()).doesNotContain("\tat ").endsWith("cmrt: try 'cmrt rollup --help'\n");
            assertThat(out).doesNotExist();
        }
        assertThat(cmrt("rollup", suppliers, "--out", out, "--reference", bad).err())
                .contains("bad.csv", "the columns metal and name are missing. Headings: x, y");
        assertThat(cmrt("rollup", suppliers, "--out", out, "--expect", "golld").err())
                .contains("--expect: 'golld' is not a metal. Did you mean gold?");
        assertThat(cmrt("rollup", suppliers, "--out", out, "--status", bad).err())
                .contains("bad.csv", "Headings: x, y");
    }

    @Test
    void a_path_that_does_not_exist_is_wrong_usage_before_anything_is_written() throws IOException {
        Samples.folder(suppliers, false);
        Path nowhere = folder.resolve("nosuch.xlsx");

        Ran rollUp = cmrt("rollup", suppliers, nowhere, "--out", out);
        assertThat(rollUp.status()).isEqualTo(2);
        assertThat(rollUp.err()).contains(nowhere + " does not exist");
        assertThat(out).doesNotExist();

        assertThat(cmrt("check", suppliers, nowhere, "--letters", out).status()).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(cmrt("check", suppliers, nowhere).status()).isEqualTo(1);
    }

    @Test
    void unwritable_letters_are_reported_before_a_workbook_is_read() throws IOException {
        Samples.folder(suppliers, true);
        Path taken = Files.writeString(folder.resolve("taken"), "a file");

        Ran ran = cmrt("check", suppliers, "--letters", taken);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("taken").doesNotContain("NOT_A_WORKBOOK");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void versions_newer_than_all_that_are_known_may_be_accepted() throws IOException {
        Samples.folder(suppliers, false);

        assertThat(cmrt("rollup", suppliers, "--out", out, "--accept-version", "7.0,EMRT 2.1")
                        .status())
                .isZero();
    }

    @Test
    void a_run_with_a_cache_reads_no_workbook_twice_and_gives_the_same_result() throws IOException {
        Samples.folder(suppliers, true);
        Path cache = folder.resolve("cache");
        assertThat(cmrt("rollup", suppliers, "--out", out).status()).isEqualTo(1);
        Map<String, String> without = files(out);
        assertThat(cmrt("rollup", suppliers, "--out", out, "--cache", cache).status())
                .isEqualTo(1);
        assertThat(files(out)).isEqualTo(without);
        // Changing the content of an entry shows whether the entries are actually read.
        try (Stream<Path> entries = Files.walk(cache)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                replace(entry, "Delta Tin Works", "Delta Tin Wonks");
            }
        }
        Path list = Files.writeString(
                folder.resolve("list.csv"), "id,metal,standard_name,country\nCID900002,Tin,Delta Tin Wonks,MALAYSIA\n");
        cmrt("rollup", suppliers, "--out", out, "--cache", cache, "--reference", list);
        assertThat(out.resolve("annex-a.csv")).content().contains("Tin,Delta Tin Wonks,MALAYSIA,CID900002,Unknown,3");
        assertThat(rollUp().toString()).doesNotContain("Delta Tin Works");
    }

    /** The entries store texts with their lengths, so the replacement must have the same length. */
    private static void replace(Path entry, String text, String other) throws IOException {
        String bytes;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(entry))) {
            bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        try (GZIPOutputStream gz = new GZIPOutputStream(Files.newOutputStream(entry))) {
            gz.write(bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void takes_what_people_have_decided_and_the_companys_list_of_areas() throws IOException {
        Path decisions = Files.writeString(
                folder.resolve("decided.csv"), "metal,name,decision,id\nGold,Hinterland Gold,match,CID900001\n");
        Path areas = Files.writeString(
                folder.resolve("areas.csv"), "country,from,until\nSweden,2020-01-01,\nMalaysia,,2024-12-31\n");
        Samples.folder(suppliers, false);
        Ran ran = cmrt(
                "rollup",
                suppliers,
                "--out",
                out,
                "--decisions",
                decisions,
                "--cahras",
                areas,
                "--as-of",
                "2025-06-30");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(rollUp().at("/decisionFiles/0/label").asText()).isEqualTo("decided.csv");
        assertThat(rollUp().at("/rows/buckets/DUPLICATE").asInt())
                .as("Hinterland is Northern")
                .isEqualTo(1);
        JsonNode texts = rollUp().get("texts");
        assertThat(rollUp().at("/rcoi/cahras/signals"))
                .extracting(signal -> signal.get("kind").asText() + " "
                        + texts.get(signal.get("about").asInt()).asText())
                .containsExactly(
                        "ANSWER_NO_CONTRADICTED Acme Relays Ltd.",
                        "ANSWER_NO_CONTRADICTED Cable Inc.",
                        "ANSWER_NO_CONTRADICTED Bolt GmbH",
                        "FACILITY_LOCATION GOLD Northern Gold Refinery (CID900001)");
    }

    @Test
    void words_and_dates_of_status_lists_are_the_users() throws IOException {
        Path status = Files.writeString(folder.resolve("list.csv"), "smelter_id,status\nCID900001,Green\n");
        Path vocabulary = Files.writeString(folder.resolve("vocabulary.csv"), "word,class\nGreen,CONFORMANT\n");
        Path words = Files.writeString(
                folder.resolve("words.csv"), "class,word,definition\nCONFORMANT,Conformant,It passed an audit.\n");
        Samples.folder(suppliers, false);
        Ran ran = cmrt(
                "rollup",
                suppliers,
                "--out",
                out,
                "--status",
                status + "@2025-02-01",
                "--status-vocabulary",
                vocabulary,
                "--status-words",
                words);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(out.resolve("annex-a.csv"))
                .content()
                .contains("Northern Gold Refinery,SWEDEN,CID900001,Conformant,3");
        assertThat(rollUp().at("/statusLists/0/date").asText()).isEqualTo("2025-02-01");
    }

    @Test
    void says_that_an_answer_of_the_company_does_not_change_the_filing() throws IOException {
        Path company = Files.writeString(folder.resolve("company.json"), """
                {"schema": "opencmrt/company/1", "answers": [
                  {"question": "INTENTIONALLY_ADDED", "metal": "TUNGSTEN", "value": "NO", "comment": null},
                  {"question": "INTENTIONALLY_ADDED", "metal": "TIN", "value": "YES", "comment": null}]}
                """);
        Samples.folder(suppliers, false);
        String notice = "--company-file: The answers say that your products do not contain tungsten, but the inquiry";

        assertThat(cmrt("rollup", suppliers, "--out", out, "--company-file", company)
                        .err())
                .contains(notice)
                .doesNotContain("do not contain tin");
        assertThat(cmrt("rollup", suppliers, "--out", out, "--company-file", company, "--not-necessary", "W")
                        .err())
                .doesNotContain(notice);
    }

    @Test
    void shows_who_responded_and_the_outcome_of_the_inquiry() throws IOException {
        Path asked = Files.writeString(
                folder.resolve("asked.csv"), "name,id,spend\nAcme Relays Ltd.,V1,10\nBolt,V2,20\nNobody SA,V3,70\n");
        Path origins = Files.writeString(
                folder.resolve("origins.csv"), "smelter_id,countries\nCID900001,Rwanda\nCID900002,Peru\n");
        Ran ran = cmrt(
                "rollup",
                Samples.folder(suppliers, false),
                "--out",
                out,
                "--suppliers",
                asked,
                "--origins",
                origins,
                "--not-necessary",
                "tungsten");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("cmrt: 2 of 3 surveyed suppliers responded; 0 sent only declarations that cannot be used");
        JsonNode rate = rollUp().at("/survey/rate");
        assertThat(rate.get("asked").asInt()).isEqualTo(3);
        assertThat(rate.get("answered").asInt()).isEqualTo(2);
        assertThat(rate.get("spendAnswered").asText()).isEqualTo("30");
        assertThat(rollUp().at("/survey/notAsked/0").asText()).isEqualTo("c.XLSX");
        Map<String, String> outcomes = new TreeMap<>();
        rollUp().at("/rcoi/minerals")
                .forEach(mineral -> outcomes.put(
                        mineral.get("metal").asText(), mineral.get("outcome").asText()));
        assertThat(outcomes)
                .containsEntry("GOLD", "REASON_TO_BELIEVE")
                .containsEntry("TIN", "UNDETERMINED")
                .containsEntry("TUNGSTEN", "NOT_NECESSARY");
    }

    @Test
    void refuses_a_folder_without_workbooks() throws IOException {
        Files.createDirectories(suppliers);
        Ran ran = cmrt("rollup", suppliers, "--out", out);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no files to read", suppliers.toString());
        assertThat(out).doesNotExist();
    }

    @Test
    void writes_first_requests_to_all_suppliers_before_any_of_them_sent_a_file() throws IOException {
        Files.createDirectories(suppliers);
        Path asked = Files.writeString(folder.resolve("asked.csv"), "name,metals\nAcme Relays Ltd.,gold\nBolt GmbH,\n");
        Ran ran = cmrt("rollup", suppliers, "--out", out, "--suppliers", asked, "--first-request");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("no files to read", suppliers.toString(), "0 of 2 surveyed suppliers responded");
        assertThat(out.resolve("follow-up/Acme-Relays-Ltd.md")).content().contains("these minerals", ": gold.");
        assertThat(out.resolve("follow-up/Bolt-GmbH.md")).isRegularFile();

        Path letters = folder.resolve("letters");
        assertThat(cmrt("check", suppliers, "--letters", letters, "--suppliers", asked)
                        .status())
                .isEqualTo(1);
        assertThat(letters.resolve("Bolt-GmbH.md")).content().startsWith("# Reminder");
    }

    @Test
    void fails_before_reading_when_the_directory_cannot_be_written() throws IOException {
        Samples.folder(suppliers, true);
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        for (Path blocked : List.of(file, file.resolve("sub"))) {
            Ran ran = cmrt("rollup", suppliers, "--out", blocked);
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err())
                    .startsWith("cmrt: cannot write " + blocked + ": a file exists where a folder is needed")
                    .hasLineCount(1);
        }
        assertThat(file).content().isEqualTo("in the way");
    }

    @Test
    void a_problem_with_one_file_prevents_writing_all() throws IOException {
        Files.createDirectories(out.resolve("report.html"));
        Ran ran = cmrt("rollup", Samples.folder(suppliers, false), "--out", out);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .contains("cannot write " + out.resolve("report.html") + ": a folder exists where a file is needed");
        assertThat(files(out)).isEmpty();

        Files.delete(out.resolve("report.html"));
        Files.writeString(out.resolve("follow-up"), "mine");
        Ran again = cmrt("rollup", suppliers, "--out", out);

        assertThat(again.status()).isEqualTo(3);
        assertThat(again.err()).contains("a file exists where a folder is needed");
        assertThat(files(out)).containsOnlyKeys("follow-up");
    }

    @Test
    void reports_leftover_reports_and_letters_from_an_earlier_run() throws IOException {
        Samples.folder(suppliers, false);
        cmrt("rollup", suppliers, "--out", out, "--formats", "csv,md");
        Ran ran = cmrt("rollup", suppliers.resolve("b.xlsx"), "--out", out, "--formats", "csv,md");

        assertThat(ran.err())
                .contains("1 of 1 file rolled up: ", "cmrt: still in " + out + " from an earlier run: follow-up/");
        assertThat(cmrt("rollup", suppliers, "--out", out, "--formats", "csv,md")
                        .err())
                .doesNotContain("not of this run");
    }

    @Test
    void leaves_out_reports_of_a_roll_up_in_another_folder_of_the_inputs() throws IOException {
        Path earlier = Samples.folder(suppliers, false).resolve("2024");
        cmrt("rollup", suppliers, "--out", earlier);
        Files.copy(suppliers.resolve("b.xlsx"), earlier.resolve("own.xlsx"));
        Ran ran = cmrt("rollup", suppliers, "--out", out, "--formats", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains(
                        earlier.resolve("annex-a.xlsx") + ": left out because it is a report from an earlier run",
                        earlier.resolve("rollup.xlsx") + ": left out because it is a report from an earlier run")
                .doesNotContain("NOT_A_TEMPLATE", "own.xlsx: left out");
        assertThat(Files.readString(out.resolve("rollup.json"))).contains("own.xlsx");
    }

    @Test
    void parts_for_customers_do_not_name_suppliers_files() throws IOException {
        cmrt("rollup", Samples.folder(suppliers, false), "--out", out, "--formats", "html,md,fragment");

        for (String file : List.of("annex-a.html", "annex-a.md", "annex-a.fragment.htm", "form-sd.html")) {
            assertThat(out.resolve(file)).content().doesNotContain("b.xlsx");
        }
        assertThat(out.resolve("annex-a.md")).content().contains("Smelter reference list");
        assertThat(out.resolve("report.html")).content().contains("CMRT 6.5 look-up (b.xlsx)");
    }

    @Test
    void leaves_older_reports_alone_when_a_new_one_cannot_be_put_in_place() throws IOException {
        Samples.folder(suppliers, false);
        Files.createDirectories(out.resolve("annex-a.csv/not-empty"));
        Ran ran = cmrt("rollup", suppliers, "--out", out);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("cannot write " + out.resolve("annex-a.csv"));
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).containsExactly(out.resolve("annex-a.csv"));
        }
    }
}
