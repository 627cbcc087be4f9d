package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.FormFilling;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.FakeReference;
import org.opencmrt.testing.WorkbookFactory;

class TemplateFillerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final List<ReferenceEntry> LIST = FakeReference.SMELTERS.stream()
            .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
            .toList();

    private static WorkbookFactory form(String template) {
        int blank = template.indexOf(' ');
        TemplateFamily family = TemplateFamily.valueOf(template.substring(0, blank));
        return WorkbookFactory.of(TemplateId.of(family, template.substring(blank + 1)))
                .lookup(LIST);
    }

    private static byte[] blank(String template) {
        return form(template).fillable().bytes();
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();
    }

    private static byte[] filled(byte[] blank, SupplierDeclaration declaration) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateFiller.of("blank.xlsx", blank).fill(declaration, "out.xlsx", out);
        return out.toByteArray();
    }

    private static WorkbookFactory acme(String template) {
        return form(template)
                .company("Acme Relays & Söhne <有限公司>")
                .scope(DeclarationScope.USER_DEFINED, "=1+1")
                .people("J. Doe", "j.doe@acme.example", "+1 555 0100", "R. Roe")
                .effectiveDate(DAY)
                .product("0012", "TRUE", "a\nb")
                .product("1E5", "#REF!", "_x0041_");
    }

    private static SupplierDeclaration cmrt() {
        return read(acme("CMRT 6.5")
                .uses(Metal.GOLD, Metal.TIN)
                .companyAnswer(Question.POLICY_PUBLIC, "Yes", "https://acme.example/policy")
                .smelter(row -> row.id("CID900001"))
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
                .smelter(row -> row.id("CID900003"))
                .bytes());
    }

    @Test
    void a_filled_form_says_what_the_declaration_says() {
        SupplierDeclaration declaration = cmrt();

        assertThat(Said.by(read(filled(blank("CMRT 6.5"), declaration)))).isEqualTo(Said.by(declaration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMRT 6.01", "CMRT 6.22", "CRT 2.21", "EMRT 1.2", "EMRT 2.1", "AMRT 1.2", "AMRT 1.3"})
    void forms_of_all_families_say_what_the_declaration_says(String template) {
        WorkbookFactory supplier = acme(template);
        if (template.startsWith("EMRT 2") || template.startsWith("AMRT")) {
            supplier.pick(Metal.NICKEL)
                    .pick(Metal.COPPER)
                    .mine(Map.of(DeclaredMine.Column.NAME, "Pit 1", DeclaredMine.Column.METAL, "Nickel"));
            supplier.uses(Metal.NICKEL);
        }
        SupplierDeclaration declaration = read(supplier.bytes());

        assertThat(Said.by(read(filled(blank(template), declaration)))).isEqualTo(Said.by(declaration));
    }

    @Test
    void filling_twice_gives_the_same_bytes() {
        byte[] blank = blank("CMRT 6.5");

        assertThat(filled(blank, cmrt())).isEqualTo(filled(blank, cmrt()));
    }

    @Test
    void filling_a_filled_form_again_changes_no_part() {
        byte[] once = filled(blank("CMRT 6.5"), cmrt());

        assertThat(parts(filled(once, cmrt()))).isEqualTo(parts(once));
    }

    @Test
    void an_empty_declaration_clears_leftovers_and_changes_nothing_else() {
        byte[] blank = blank("CMRT 6.5");
        byte[] used = form("CMRT 6.5")
                .company("Left Over Ltd.")
                .product("1", "Left", "Over")
                .fillable()
                .bytes();
        SupplierDeclaration empty = read(blank);

        assertThat(parts(filled(blank, empty))).isEqualTo(parts(blank));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FillResult result = TemplateFiller.of("used.xlsx", used).fill(empty, "out.xlsx", out);
        assertThat(Said.by(read(out.toByteArray()))).isEqualTo(Said.by(empty));
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("FILL_LEFTOVER_CLEARED"))
                .extracting(finding -> finding.cell().orElseThrow().address())
                .containsExactly("Declaration!D8", "Product List!B6", "Product List!C6", "Product List!D6");
    }

    @Test
    void clearing_a_blank_text_is_no_finding() {
        byte[] used = form("CMRT 6.5").product("1", " ", "Over").fillable().bytes();
        SupplierDeclaration empty = read(blank("CMRT 6.5"));

        assertThat(TemplateFiller.of("used.xlsx", used)
                        .fill(empty, "out.xlsx", new ByteArrayOutputStream())
                        .findings())
                .extracting(finding -> finding.cell().orElseThrow().address())
                .contains("Product List!B6", "Product List!D6")
                .doesNotContain("Product List!C6");
    }

    @Test
    void other_parts_stay_byte_for_byte() {
        byte[] blank = blank("CMRT 6.5");
        Map<String, String> before = parts(blank);
        Map<String, String> after = parts(filled(blank, cmrt()));

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "xl/workbook.xml",
                        "xl/worksheets/sheet3.xml",
                        "xl/worksheets/sheet4.xml",
                        "xl/worksheets/sheet5.xml",
                        "xl/worksheets/sheet6.xml");
        assertThat(after.get("xl/workbook.xml").replace("<calcPr fullCalcOnLoad=\"1\"/>", ""))
                .isEqualTo(before.get("xl/workbook.xml"));
        String sheet = "xl/worksheets/sheet3.xml";
        assertThat(behindTheCells(after.get(sheet))).isEqualTo(behindTheCells(before.get(sheet)));
    }

    private static String behindTheCells(String sheet) {
        return sheet.substring(sheet.indexOf("</sheetData>"));
    }

    @Test
    void look_up_columns_and_checker_show_their_values_at_once() {
        SupplierDeclaration read = read(filled(blank("CMRT 6.5"), cmrt()));
        Map<String, String> parts = parts(filled(blank("CMRT 6.5"), cmrt()));

        assertThat(read.smelters().get(0).cells().values())
                .filteredOn(text -> text.origin() == DeclaredText.Origin.CALCULATED)
                .extracting(DeclaredText::text)
                .contains("Gold", "Aurora Refining Ltd.", "SWITZERLAND", "CID900001");
        // tantalum and tungsten are answered with No; no field is open
        assertThat(parts.get("xl/worksheets/sheet5.xml")).containsPattern("r=\"D2\"><f>[^<]*</f><v>0</v>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "0012",
                "TRUE",
                "#REF!",
                "+49",
                "-",
                "@x",
                "1E5",
                "2025-03-14",
                "_x0041_",
                "😀 𠮷",
                "a\tb\nc"
            })
    void text_stays_text(String text) {
        SupplierDeclaration declaration = read(form("CMRT 6.5").company(text).bytes());
        byte[] out = filled(blank("CMRT 6.5"), declaration);

        assertThat(read(out).company().name()).contains(text);
        assertThat(parts(out).get("xl/worksheets/sheet3.xml")).contains("r=\"D8\" t=\"inlineStr\"");
    }

    @Property(tries = 60)
    void any_text_is_read_back_as_it_was_written(@ForAll @StringLength(min = 1, max = 40) String any) {
        String name = "x" + any + "x";
        byte[] out = filled(blank("CMRT 6.5"), named(cmrt(), name));

        assertThat(read(out).company().name())
                .contains(name.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll(
                                "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
                                "\uFFFD"));
    }

    private static SupplierDeclaration named(SupplierDeclaration d, String name) {
        return with(d, company -> {
            Map<Company.Field, DeclaredText> fields = new LinkedHashMap<>(company.fields());
            DeclaredText old = fields.get(Company.Field.NAME);
            fields.put(Company.Field.NAME, new DeclaredText(name, old.cell(), old.origin()));
            return new Company(fields, company.scope(), company.effectiveDate());
        });
    }

    private static SupplierDeclaration dated(SupplierDeclaration d, LocalDate day) {
        return with(d, company -> new Company(company.fields(), company.scope(), Optional.of(day)));
    }

    private static SupplierDeclaration with(SupplierDeclaration d, UnaryOperator<Company> change) {
        return new SupplierDeclaration(
                new DeclarationHeader(
                        d.source(),
                        d.template(),
                        change.apply(d.company()),
                        d.metals(),
                        d.answers(),
                        d.companyAnswers()),
                d.smelters(),
                d.mines(),
                d.products(),
                d.mineralsScope(),
                d.findings(),
                FormFilling.plain());
    }

    @Test
    void refuses_a_text_that_is_too_long_for_a_cell_and_writes_nothing(@TempDir Path folder) throws IOException {
        Path blank = Files.write(folder.resolve("blank.xlsx"), blank("CMRT 6.5"));
        SupplierDeclaration longest = named(cmrt(), "n".repeat(32_767));
        SupplierDeclaration tooLong = named(cmrt(), "n".repeat(32_768));

        FillException refused = catchThrowableOfType(
                FillException.class, () -> TemplateFiller.of(blank).fill(tooLong, folder.resolve("out.xlsx")));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.TEXT_TOO_LONG);
        assertThat(refused.cell().orElseThrow().address()).isEqualTo("Declaration!D8");
        assertThat(refused.limit()).hasValue(32_767);
        assertThat(files(folder)).containsExactly("blank.xlsx");
        TemplateFiller.of(blank).fill(longest, folder.resolve("out.xlsx"));
        assertThat(files(folder)).containsExactly("blank.xlsx", "out.xlsx");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void refuses_more_rows_than_the_form_has() {
        WorkbookFactory many = form("CMRT 6.5");
        for (int i = 0; i < 11; i++) {
            many.smelter(row -> row.id("CID900001"));
        }
        SupplierDeclaration declaration = read(many.bytes());

        FillException refused = catchThrowableOfType(FillException.class, () -> filled(blank("CMRT 6.5"), declaration));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.TOO_MANY_ROWS);
        assertThat(refused.limit()).hasValue(10);
        assertThat(refused).hasMessageContaining("has 11 rows for the sheet \"Smelter List\"");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "1900-02-28", "+10000-01-01"})
    void refuses_a_date_that_a_cell_cannot_store(LocalDate day) {
        FillException refused =
                catchThrowableOfType(FillException.class, () -> filled(blank("CMRT 6.5"), dated(cmrt(), day)));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.IMPOSSIBLE_DATE);
        assertThat(refused.cell().orElseThrow().address()).isEqualTo("Declaration!D22");
    }

    @Test
    void refuses_the_blank_itself_as_output(@TempDir Path folder) throws IOException {
        Path blank = Files.write(folder.resolve("blank.xlsx"), blank("CMRT 6.5"));

        FillException refused = catchThrowableOfType(
                FillException.class, () -> TemplateFiller.of(blank).fill(cmrt(), blank));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.CANNOT_WRITE);
        assertThat(Files.readAllBytes(blank)).isEqualTo(blank("CMRT 6.5"));
    }

    @Test
    void never_replaces_something_that_is_not_a_file(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            FillException refused = catchThrowableOfType(
                    FillException.class,
                    () -> TemplateFiller.of("blank.xlsx", blank("CMRT 6.5")).fill(cmrt(), socket));

            assertThat(refused.reason()).isEqualTo(FillException.Reason.CANNOT_WRITE);
            assertThat(Files.isRegularFile(socket)).isFalse();
        }
    }

    @Test
    void refuses_a_declaration_of_a_form_that_asks_something_else() {
        FillException refused = catchThrowableOfType(FillException.class, () -> filled(blank("EMRT 2.1"), cmrt()));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.OTHER_TEMPLATE);
    }

    @Test
    void refuses_a_file_that_is_not_a_template(@TempDir Path folder) {
        FillException none = catchThrowableOfType(
                FillException.class, () -> TemplateFiller.of("x.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)));
        FillException missing =
                catchThrowableOfType(FillException.class, () -> TemplateFiller.of(folder.resolve("missing.xlsx")));

        assertThat(none.reason()).isEqualTo(FillException.Reason.NOT_A_TEMPLATE);
        assertThat(none)
                .hasMessage("x.xlsx: this is not a blank template that can be read (not a workbook). Download the blank"
                        + " template again and use it as it is");
        assertThat(missing).hasMessageStartingWith("missing.xlsx: the file does not exist");
    }

    @Test
    void fills_a_blank_that_lacks_blank_cells_and_rows() {
        byte[] blank = changed(
                blank("CMRT 6.5"),
                "xl/worksheets/sheet\\d+\\.xml",
                xml -> xml.replaceAll("<c r=\"[A-Z]+\\d+\"(?: s=\"\\d+\")?/>", "")
                        .replaceAll("<row r=\"\\d+\"[^>]*?(?:/>|></row>)", ""));
        SupplierDeclaration declaration = cmrt();

        assertThat(parts(blank).get("xl/worksheets/sheet4.xml")).doesNotContain("r=\"A5\"");
        assertThat(Said.by(read(filled(blank, declaration))))
                .containsAll(Said.by(declaration).stream()
                        .filter(line -> !line.startsWith("product"))
                        .toList());
    }

    @Test
    void keeps_the_rows_below_a_row_that_lacks_a_cell() {
        byte[] blank = changed(
                blank("CMRT 6.5"),
                "xl/worksheets/sheet(4|6)\\.xml",
                xml -> xml.replaceAll("<c r=\"[AB][78]\"(?: s=\"\\d+\")?/>", ""));
        WorkbookFactory ten = acme("CMRT 6.5").uses(Metal.GOLD);
        for (int i = 0; i < 10; i++) {
            ten.smelter(row -> row.id("CID900001"));
        }
        SupplierDeclaration declaration = read(ten.product("3", "c", "c").bytes());

        assertThat(Said.by(read(filled(blank, declaration)))).isEqualTo(Said.by(declaration));
    }

    @Test
    void fills_a_blank_whose_elements_have_a_prefix() {
        byte[] blank = changed(
                blank("CMRT 6.5"),
                "xl/worksheets/sheet\\d+\\.xml",
                xml -> xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=", "xmlns:x="));
        SupplierDeclaration declaration = cmrt();

        byte[] out = filled(blank, declaration);

        assertThat(Said.by(read(out))).isEqualTo(Said.by(declaration));
        assertThat(parts(out).get("xl/worksheets/sheet3.xml")).contains("<x:is><x:t xml:space");
    }

    /** A workbook with some parts changed. */
    static byte[] changed(byte[] workbook, String parts, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts(workbook).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = part.getKey().matches(parts) ? change.apply(part.getValue()) : part.getValue();
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_stream_that_fails_is_not_blamed_on_a_folder(@TempDir Path folder) throws IOException {
        OutputStream closed = Files.newOutputStream(folder.resolve("out.xlsx"));
        closed.close();

        FillException refused = catchThrowableOfType(
                FillException.class,
                () -> TemplateFiller.of("blank.xlsx", blank("CMRT 6.5")).fill(cmrt(), "out.xlsx", closed));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.CANNOT_WRITE);
        assertThat(refused)
                .hasMessage("out.xlsx: the filled workbook cannot be written to the stream (ClosedChannelException)");
    }

    @Test
    void says_which_folder_is_missing_and_not_what_the_draft_is_called(@TempDir Path folder) {
        FillException refused = catchThrowableOfType(
                FillException.class,
                () -> TemplateFiller.of("blank.xlsx", blank("CMRT 6.5"))
                        .fill(cmrt(), folder.resolve("missing").resolve("out.xlsx")));

        assertThat(refused.reason()).isEqualTo(FillException.Reason.CANNOT_WRITE);
        assertThat(refused)
                .hasMessage(
                        "out.xlsx: the filled workbook cannot be written (its folder does not exist). Check that the"
                                + " folder exists, that you may write to it, and that it has space");
    }

    @Test
    void says_what_it_left_out_and_why() {
        SupplierDeclaration declaration = read(acme("CMRT 6.5")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, "Perhaps", "ask again")
                .smelter(row -> row.id("CID999999"))
                .smelter(row -> row.id("CID900001"))
                .bytes());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FillResult result = TemplateFiller.of("blank.xlsx", blank("CMRT 6.5")).fill(declaration, "out.xlsx", out);

        assertThat(result.leftOut())
                .extracting(left -> left.part() + " " + left.field() + " " + left.value())
                .containsExactly("ANSWER INTENTIONALLY_ADDED Perhaps", "SMELTER ROW CID999999");
        assertThat(result.smelterRows()).isEqualTo(1);
        assertThat(result.written())
                .filteredOn(cell -> cell.part() == FillResult.Part.COMMENT)
                .extracting(cell -> cell.target().address() + " " + cell.value())
                .containsExactly("Declaration!G28 ask again");
    }

    @Test
    void hands_a_shared_formula_on_when_its_first_cell_is_typed_over() {
        SupplierDeclaration declaration = read(acme("CMRT 6.5")
                .uses(Metal.GOLD)
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
                .smelter(row -> row.id("CID900001"))
                .bytes());
        byte[] blank = blank("CMRT 6.5");
        String list = "xl/worksheets/sheet4.xml";
        byte[] out = filled(blank, declaration);

        assertThat(parts(blank).get(list)).containsPattern("r=\"B5\" t=\"str\"><f t=\"shared\" ref=\"B5:B\\d+\"");
        assertThat(parts(out).get(list))
                .contains("r=\"B5\" t=\"inlineStr\"")
                .containsPattern("r=\"B6\" t=\"str\"><f t=\"shared\" ref=\"B6:B\\d+\" si=\"\\d+\">IF\\(A6=")
                .contains("<v>Gold</v>");
        assertThat(Said.by(read(out))).isEqualTo(Said.by(declaration));
    }

    @Test
    void writes_a_row_known_by_id_by_its_id_alone() {
        SupplierDeclaration declaration = cmrt();
        FillResult result = TemplateFiller.of("blank.xlsx", blank("CMRT 6.5"))
                .fill(declaration, "out.xlsx", OutputStream.nullOutputStream());

        assertThat(result.written())
                .filteredOn(cell ->
                        cell.part() == FillResult.Part.SMELTER && cell.target().row() == 5)
                .extracting(cell -> cell.target().cell() + " " + cell.value())
                .containsExactly("A5 CID900001");
    }

    @Test
    void warns_if_the_form_shows_the_id_of_another_facility_of_the_same_name() {
        Smelter twin = new Smelter(
                Optional.of(new SmelterId("CID900011")),
                Metal.GOLD,
                FakeReference.AURORA.name(),
                FakeReference.AURORA.country(),
                FakeReference.AURORA.countryText(),
                Optional.empty(),
                Optional.empty());
        WorkbookFactory form = WorkbookFactory.of(TemplateId.of(TemplateFamily.CMRT, "6.5"))
                .lookup(List.of(LIST.get(0), new ReferenceEntry(twin, twin.name(), Optional.empty())));
        byte[] blank = form.fillable().bytes();
        SupplierDeclaration declaration = read(form.smelter(row -> row.id("CID900011"))
                .smelter(row -> row.id("CID900001"))
                .bytes());

        FillResult result =
                TemplateFiller.of("blank.xlsx", blank).fill(declaration, "out.xlsx", OutputStream.nullOutputStream());

        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("FILL_OTHER_ID_SHOWN"))
                .extracting(finding -> finding.cell().orElseThrow().address() + " " + finding.message())
                .containsExactly(
                        "Smelter List!F5 The ID CID900011 was written, but the template shows CID900001 next to"
                                + " it, because its look-up list has two facilities of this name. Tell the recipient that"
                                + " CID900011 is the right one.");
    }

    static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }
}
