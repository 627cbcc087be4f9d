package org.opencmrt.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.testing.WorkbookFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as a client uses it over HTTP. The tests are the same for each database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "service.reference=../data/suppliers/alder-relays.xlsx",
            "service.company=Harbor Instruments Inc.",
            "service.uploads-per-minute=1000",
            "spring.servlet.multipart.max-file-size=1MB",
            "spring.servlet.multipart.max-request-size=1MB"
        })
abstract class ServiceTest {
    private static final Path SUPPLIERS = Path.of("../data/suppliers");

    @TempDir
    static Path blanks;

    @LocalServerPort
    private int port;

    @Autowired
    private Uploads uploads;

    @Value("${spring.datasource.url}")
    private String database;

    private Connection browser;

    @DynamicPropertySource
    static void blanks(DynamicPropertyRegistry properties) throws IOException {
        WorkbookFactory.cmrt("6.5")
                .fillable()
                .lookup(CmrtReader.create()
                        .lookup(
                                WorkbookFile.of(SUPPLIERS.resolve("alder-relays.xlsx")),
                                LookupSheet::entries,
                                unreadable -> {
                                    throw new AssertionError(unreadable.message());
                                }))
                .write(blanks.resolve("blank.xlsx"));
        properties.add("service.blanks", blanks::toString);
    }

    @BeforeEach
    void open() {
        browser = Jsoup.newSession()
                .header("Accept", "text/html")
                .ignoreHttpErrors(true)
                .ignoreContentType(true);
    }

    /** A part of the data source's address that identifies the database. */
    abstract String databaseName();

    private Connection request(String path) {
        return browser.newRequest("http://127.0.0.1:" + port + path);
    }

    private Document page(String path) throws IOException {
        return request(path).get();
    }

    private Connection.Response post(String path, String fileName, byte[] workbook) throws IOException {
        String token = page("/").select("input[name=_csrf]").val();
        return request(path)
                .method(Method.POST)
                .data("_csrf", token)
                .data("workbook", fileName, new ByteArrayInputStream(workbook))
                .execute();
    }

    private Connection.Response uploaded(String fileName) throws IOException {
        return post("/uploads", fileName, Files.readAllBytes(SUPPLIERS.resolve(fileName)));
    }

    @Test
    void runs_on_the_database_that_the_test_is_about() {
        assertThat(database).contains(databaseName());
    }

    @Test
    void shows_what_is_complete_what_is_needed_and_which_facilities_were_recognized() throws IOException {
        Document page = uploaded("dogwood-sensors.xlsx").parse();

        assertThat(page.title()).isEqualTo("Dogwood Sensors Inc.");
        assertThat(page.select(".figures").text())
                .matches("Required fields complete \\d+ of \\d+ Requests \\d+ Entries recognized \\d+ of \\d+");
        assertThat(page.select("h2").eachText()).containsExactly("What is needed", "Facilities");
        assertThat(page.select("td[data-heading=Cell]").eachText()).anyMatch(cell -> cell.startsWith("Smelter List!"));
        assertThat(page.select("td[data-heading=Recognized as]").eachText())
                .contains("Not recognized")
                .anyMatch(facility -> facility.endsWith(")"));
        assertThat(page.select("footer").text()).contains("alder-relays.xlsx");
    }

    @Test
    void lists_uploads_the_latest_first() throws IOException {
        uploaded("alder-relays.xlsx");
        uploaded("birch-connectors.xlsx");

        assertThat(page("/").select("td[data-heading=File]").eachText())
                .startsWith("birch-connectors.xlsx", "alder-relays.xlsx");
    }

    @Test
    void shows_an_upload_from_before_the_reference_list_changed() throws IOException {
        AssessedFile before = ConflictMineralsProgram.builder()
                .withoutReference()
                .build()
                .assess(CmrtReader.create().read(SUPPLIERS.resolve("dogwood-sensors.xlsx")));
        Upload upload = new Upload(
                UUID.randomUUID(), OffsetDateTime.now(ZoneOffset.UTC), "dogwood-sensors.xlsx", "Dogwood", "Complete");
        uploads.add(upload, before);

        Document page = page("/uploads/" + upload.id());

        assertThat(page.select("td[data-heading=Recognized as]").eachText())
                .anyMatch(facility -> facility.endsWith(")"));
    }

    @Test
    void gives_the_letter() throws IOException {
        String page = uploaded("dogwood-sensors.xlsx").url().getPath();
        Connection.Response letter = request(page + "/letter").execute();

        assertThat(letter.header("Content-Disposition")).contains("attachment", "Dogwood-Sensors-Inc.html");
        assertThat(letter.parse().text()).contains("Dogwood Sensors Inc.", "Harbor Instruments Inc.");
    }

    @Test
    void gives_the_answers_in_the_companys_own_blank() throws IOException {
        String page = uploaded("dogwood-sensors.xlsx").url().getPath();
        Connection.Response form = request(page + "/form").execute();

        SupplierDeclaration declaration = CmrtReader.create()
                .read("form.xlsx", form.bodyAsBytes())
                .declaration()
                .orElseThrow();
        assertThat(form.header("Content-Disposition")).contains("Dogwood-Sensors-Inc.xlsx");
        assertThat(declaration.company().name()).contains("Dogwood Sensors Inc.");
        assertThat(declaration.smelters()).isNotEmpty();
    }

    @Test
    void says_in_a_sentence_why_a_file_cannot_be_read() throws IOException {
        Document page = post("/uploads", "notes.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8))
                .parse();

        assertThat(page.select("p.bad").text()).startsWith("notes.xlsx").contains("not a workbook");
        assertThat(page.select(".figures")).isEmpty();
    }

    @Test
    void treats_the_name_of_a_file_as_text_only() throws IOException {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .company("<script>alert(1)</script>")
                .uses(Metal.GOLD)
                .bytes();
        Document page = post("/uploads", "..\\../../etc/<b>passwd</b>\u202e.xlsx", workbook)
                .parse();

        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("p.quiet").text()).startsWith("b> .xlsx, CMRT 6.5");
    }

    @Test
    void refuses_files_that_are_too_large() throws IOException {
        Connection.Response response = post("/uploads", "large.xlsx", new byte[1_100_000]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.parse().select("p").text()).startsWith("The file is too large. The limit is 1MB.");
    }

    @Test
    void refuses_forms_that_another_site_sends() throws IOException {
        Connection.Response response = request("/uploads")
                .method(Method.POST)
                .data("workbook", "a.xlsx", new ByteArrayInputStream(new byte[1]))
                .execute();

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.parse().select("p").text()).contains("Reload the page");
    }

    @Test
    void says_in_a_sentence_that_an_upload_is_unknown() throws IOException {
        for (String id : new String[] {UUID.randomUUID().toString(), "..%2fetc", "1"}) {
            Connection.Response response = request("/uploads/" + id).execute();
            assertThat(response.statusCode()).isBetween(400, 404);
            assertThat(response.body()).doesNotContain("Exception");
        }
        assertThat(page("/uploads/" + UUID.randomUUID()).select("p").text()).contains("nothing at this address");
    }

    @Test
    void forgets_an_upload_when_asked_to() throws IOException {
        String page = uploaded("elm-castings.xlsx").url().getPath();
        post(page + "/delete", "unused.xlsx", new byte[1]);

        assertThat(request(page).execute().statusCode()).isEqualTo(404);
    }

    @Test
    void tells_browsers_to_run_no_script_and_to_show_the_pages_in_no_frame() throws IOException {
        Connection.Response response = request("/").execute();

        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Cache-Control")).contains("no-store");
    }
}
