package org.opencmrt.internal.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.report.Rendered;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;
import org.opencmrt.testing.DeclarationBuilder;

/** The red flags, due diligence, and scorecard sheets of the workbook. */
class RiskTablesTest {
    private static final String RED_FLAG = "Red flag";
    private static final String FOUND = "What was found";
    private static final String SINCE = "Since the earlier roll-up";
    private static final DataFormatter FORMATTER = new DataFormatter(java.util.Locale.ROOT);

    /** Delta is in Malaysia, Aurora in Switzerland; the sample's origin data name Rwanda and Uganda for Boreal. */
    @Test
    void counts_suppliers_of_the_inquiry_only_with_a_list_of_them() throws IOException {
        assertThat(rows(SampleProgram.program(), "RCOI"))
                .extracting(row -> row.get("Suppliers asked") + "/" + row.get("Responded"))
                .containsExactly("4/2", "3/0", "4/2", "3/1");
        assertThat(rows(SampleProgram.plain(), "RCOI"))
                .extracting(row -> row.get("Suppliers asked") + "/" + row.get("Responded"))
                .containsOnly("/");
    }

    @Test
    void facilities_in_and_sourcing_from_areas_of_the_companys_list_are_flagged() throws IOException {
        List<Map<String, String>> flags =
                rows(SampleProgram.program().with(program -> program.cahras(areas("""
                        country,from,until,area
                        Malaysia,,,
                        Uganda,,,North
                        Switzerland,,2015-12-31,
                        """))), "Red flags");

        assertThat(flags)
                .filteredOn(flag -> flag.get(RED_FLAG).contains("CAHRA"))
                .extracting(flag -> flag.get(RED_FLAG), flag -> flag.get("ID"), flag -> flag.get(FOUND))
                .containsExactly(
                        tuple("sources from CAHRAs", "CID900002", "Origin data: RWANDA, UGANDA (origins.csv, line 3)."),
                        tuple("located in a CAHRA", "CID900003", "Located in MALAYSIA."));
        assertThat(rows(SampleProgram.program(), "Red flags"))
                .noneMatch(flag -> flag.get(RED_FLAG).contains("CAHRA"));
    }

    @Test
    void the_list_applies_as_of_the_report_date() throws IOException {
        CountryList areas = areas("country,from,until\nSwitzerland,2014-01-01,2015-12-31\nMalaysia,2017-01-01,\n");

        assertThat(cahras(SampleProgram.plain()
                        .with(program -> program.cahras(areas).asOf(LocalDate.of(2015, 6, 30)))))
                .containsExactly("located in a CAHRA CID900001");
        assertThat(cahras(SampleProgram.plain()
                        .with(program -> program.cahras(areas).asOf(LocalDate.of(2016, 6, 30)))))
                .isEmpty();
        assertThat(cahras(SampleProgram.plain().with(program -> program.cahras(areas))))
                .as("without a day, what is on the list now")
                .containsExactly("located in a CAHRA CID900003");
    }

    @Test
    void a_mine_that_a_supplier_reports_is_flagged_with_its_cell() throws IOException {
        Reported reported = Reported.of(List.of(
                        DeclarationBuilder.in("acme.xlsx")
                                .company("Acme")
                                .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001")
                                .smelter(
                                        Entry.LISTED,
                                        Metal.GOLD,
                                        Map.of(
                                                DeclaredSmelter.Column.METAL, "Gold",
                                                DeclaredSmelter.Column.ID_INPUT, "CID900001",
                                                DeclaredSmelter.Column.MINE_COUNTRIES, "Peru; Mali"))
                                .read(),
                        DeclarationBuilder.in("birch.xlsx")
                                .company("Birch")
                                .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001")
                                .read()))
                .with(program -> program.cahras(areas("country\nMali\n")));

        assertThat(rows(reported, "Red flags"))
                .singleElement()
                .satisfies(flag -> assertThat(flag)
                        .containsEntry(RED_FLAG, "sources from CAHRAs")
                        .containsEntry(FOUND, "Suppliers name mines in MALI.")
                        .containsEntry("Suppliers", "2")
                        .containsEntry("File", "acme.xlsx")
                        .containsEntry("Cell", "A6")
                        .containsEntry("Further cells", ""));
        assertThat(rows(reported, "Supplier scorecard"))
                .extracting(row -> row.get("Supplier") + " " + row.get("Risk"))
                .containsExactlyInAnyOrder("Acme medium", "Birch medium");
    }

    @Test
    void red_flags_and_due_diligence_say_what_has_changed_about_a_facility() throws IOException {
        Reported now = since(SampleProgram.plain());

        assertThat(rows(now, "Due diligence"))
                .extracting(row -> row.get("Smelter or refiner") + ": " + row.get(SINCE))
                .containsExactly(
                        "Aurora Refining Ltd.: Reported by different suppliers. Status before: no status.",
                        "Boreal Gold Refinery: New.",
                        "Cedar Precious Metals: New.",
                        "Esker Tantalum Co., Ltd.: New.",
                        "Delta Metals Corp.: No change.");
        assertThat(rows(now, "Red flags"))
                .filteredOn(row -> row.get(RED_FLAG).equals("failed an audit"))
                .extracting(row -> row.get(SINCE))
                .containsExactly("No change.");
        assertThat(rows(SampleProgram.plain(), "Due diligence")).noneMatch(row -> row.containsKey(SINCE));
        assertThat(rows(SampleProgram.plain(), "Red flags")).noneMatch(row -> row.containsKey(SINCE));
    }

    @Test
    void the_scorecard_says_what_has_changed_about_a_supplier() throws IOException {
        assertThat(rows(since(SampleProgram.program(SampleProgram.options(false))), "Supplier scorecard"))
                .extracting(row -> row.get("Supplier") + ": " + row.get(SINCE))
                .containsExactlyInAnyOrder(
                        "Acme Relays: 2 facilities added, 1 removed; 1 answer changed.",
                        "Birch & S\u00F6hne: 2 facilities added, 0 removed; 0 answers changed.",
                        "Dune Software: New: not in the earlier roll-up.",
                        "Elm Castings: No declaration in either roll-up.",
                        "Empty Inc.: New: not in the earlier roll-up.",
                        "Locked: No declaration in either roll-up.");
        assertThat(rows(SampleProgram.plain(), "Supplier scorecard")).noneMatch(row -> row.containsKey(SINCE));
    }

    /**
     * A comparison with an earlier year in which Acme reported another facility and answered differently, and in which
     * Zeder and Birch each reported one facility.
     */
    private static Reported since(Reported now) {
        Reported before = Reported.of(Stream.of(
                                DeclarationBuilder.in("acme 2015.xlsx")
                                        .company("Acme Relays Ltd.")
                                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                                        .answer(Question.INTENTIONALLY_ADDED, Metal.TUNGSTEN, Answer.Value.YES)
                                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900006")
                                        .read(),
                                DeclarationBuilder.in("birch 2015.xlsx")
                                        .company("Birch & <S\u00F6hne>")
                                        .smelter(Entry.LISTED, Metal.TIN, null, null, "CID900003")
                                        .read(),
                                DeclarationBuilder.in("zeder 2015.xlsx")
                                        .company("Zeder AG")
                                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001")
                                        .read())
                        .toList())
                .with(program -> program.statuses(StatusBook.of(List.of(status()))));
        return now.with(program -> program.comparedWith(before.result().summary()));
    }

    private static StatusList status() {
        return StatusList.parse(
                "statuses-2015.csv",
                "smelter_id,status,scheme,date\nCID900003,Non-conformant,CFSP,2015-12-31\n"
                        .getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard());
    }

    private static List<String> cahras(Reported reported) throws IOException {
        return rows(reported, "Red flags").stream()
                .filter(flag -> flag.get(RED_FLAG).contains("CAHRA"))
                .map(flag -> flag.get(RED_FLAG) + " " + flag.get("ID"))
                .toList();
    }

    private static CountryList areas(String csv) {
        return CountryList.parse("areas.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a sheet, each by the titles of its columns. */
    private static List<Map<String, String>> rows(Reported reported, String name) throws IOException {
        byte[] bytes = Rendered.bytes(reported::workbook);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheet(name);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Map<String, String> row = new LinkedHashMap<>();
                Row cells = sheet.getRow(r);
                sheet.getRow(0)
                        .forEach(title -> row.put(
                                title.getStringCellValue(),
                                FORMATTER.formatCellValue(cells.getCell(title.getColumnIndex()))));
                rows.add(row);
            }
            return rows;
        }
    }
}
