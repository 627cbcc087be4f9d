package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.WorkbookFactory;

/** A folder with files from a mailbox: workbooks, archives, messages, and other files. */
@Timeout(60)
class MailboxTest {
    private static final byte[] ACME =
            WorkbookFactory.cmrt("6.5").company("Acme Relays Ltd.").bytes();
    private static final byte[] BOLT =
            WorkbookFactory.cmrt("6.31").company("Bolt GmbH").bytes();

    @TempDir
    Path folder;

    @Test
    void reads_the_workbooks_of_an_archive_under_its_name() throws IOException {
        put(
                "march.zip",
                new Zip().add("eu/acme.xlsx", ACME).add("bolt.XLTX", BOLT).bytes());
        put("acme.xlsx", ACME);

        assertThat(companies())
                .containsExactly(
                        "acme.xlsx: Acme Relays Ltd.",
                        "march.zip/bolt.XLTX: Bolt GmbH",
                        "march.zip/eu/acme.xlsx: Acme Relays Ltd.");
        assertThat(Workbooks.list(folder))
                .extracting(WorkbookFile::inside)
                .containsExactly("", "bolt.XLTX", "eu/acme.xlsx");
        assertThat(Workbooks.list(folder).get(1).bytes()).isEqualTo(BOLT);
        assertThat(Workbooks.list(folder.resolve("march.zip"))).hasSize(2);
    }

    @Test
    void reads_the_same_on_any_number_of_threads() throws IOException {
        Zip inner = new Zip();
        for (int i = 0; i < 20; i++) {
            inner.add("s" + i + ".xlsx", i % 2 == 0 ? ACME : BOLT);
        }
        put(
                "all.zip",
                new Zip().add("inner.zip", inner.bytes()).add("a.xlsx", ACME).bytes());
        put(
                "mail.eml",
                new Mail().attach("one.xlsx", ACME).attach("two.xlsx", BOLT).bytes());

        List<WorkbookFile> files = Workbooks.list(folder);
        try (Stream<ReadResult> alone = CmrtReader.create().readAll(files, 1, done -> {});
                Stream<ReadResult> together = CmrtReader.create().readAll(files, 4, done -> {})) {
            List<ReadResult> results = together.toList();
            assertThat(results)
                    .hasSize(23)
                    .allMatch(result -> result.declaration().isPresent());
            assertThat(results).isEqualTo(alone.toList());
        }
    }

    @Test
    void lists_all_other_files() throws IOException {
        for (String name :
                List.of("a.pdf", "b.msg", "c.csv", "d.ods", "e.xlsb", "f.numbers", "g.rar", "h.7z", "i.PNG", "j.txt")) {
            put(name, new byte[] {1});
        }
        put("k.eml", new Mail().bytes());
        put(
                "l.zip",
                new Zip()
                        .add("scan.pdf", new byte[0])
                        .add("folder/", new byte[0])
                        .bytes());
        put("acme.xlsx", ACME);
        for (String hidden : List.of(".DS_Store", "~$acme.xlsx", ".git/config", "__MACOSX/._acme.xlsx")) {
            put(hidden, ACME);
        }

        Workbooks.Found found = Workbooks.search(folder);

        assertThat(found.workbooks()).extracting(WorkbookFile::name).containsExactly("acme.xlsx");
        assertThat(found.passedOver())
                .extracting(file -> file.name() + " " + file.kind())
                .containsExactly(
                        "a.pdf PDF",
                        "b.msg MSG",
                        "c.csv CSV",
                        "d.ods ODS",
                        "e.xlsb XLSB",
                        "f.numbers NUMBERS",
                        "g.rar RAR",
                        "h.7z SEVEN_ZIP",
                        "i.PNG IMAGE",
                        "j.txt OTHER",
                        "k.eml EML",
                        "l.zip ZIP",
                        "l.zip/scan.pdf PDF");
        assertThat(PassedOver.summary(found.passedOver()))
                .startsWith("2 PDF documents, 1 e-mail message (.eml), 1 Outlook message (.msg), 1 CSV file");
    }

    @Test
    void leaves_out_lock_files_and_what_macs_add_in_archives_too() throws IOException {
        put(
                "mac.zip",
                new Zip()
                        .add("acme.xlsx", ACME)
                        .add("__MACOSX/._acme.xlsx", ACME)
                        .add("~$acme.xlsx", ACME)
                        .add(".hidden/acme.xlsx", ACME)
                        .add("sheet.numbers/Index.zip", ACME)
                        .bytes());

        Workbooks.Found found = Workbooks.search(folder);

        assertThat(found.workbooks()).extracting(WorkbookFile::name).containsExactly("mac.zip/acme.xlsx");
        assertThat(found.passedOver()).extracting(PassedOver::name).containsExactly("mac.zip/sheet.numbers");
    }

    @Test
    void keeps_both_files_of_one_name_and_reads_names_in_any_encoding() throws IOException {
        byte[] twice = new Zip().add("acme.xlsx", ACME).add("acme.xlsy", BOLT).bytes();
        put("twice.zip", replaced(twice, "acme.xlsy", "acme.xlsx"));
        put("old.zip", replaced(new Zip().add("M?ller.xlsx", ACME).bytes(), "M?ller", "M\u0081ller"));
        put("marked.zip", new Zip().add("Müller 紛争.xlsx", ACME).bytes());
        put("windows.zip", new Zip().add("eu\\acme.xlsx", ACME).bytes());

        assertThat(companies())
                .containsExactly(
                        "marked.zip/Müller 紛争.xlsx: Acme Relays Ltd.",
                        "old.zip/Müller.xlsx: Acme Relays Ltd.",
                        "twice.zip/acme.xlsx: Acme Relays Ltd.",
                        "twice.zip/acme.xlsx#2: Bolt GmbH",
                        "windows.zip/eu/acme.xlsx: Acme Relays Ltd.");
        SupplierDeclaration second =
                CmrtReader.create().read("acme.xlsx#2", BOLT).declaration().orElseThrow();
        assertThat(second.findings()).extracting(Finding::rule).doesNotContain("READ_EXTENSION_DIFFERS");
    }

    @Test
    void reads_a_message_that_an_editor_saved_with_a_byte_order_mark() throws IOException {
        byte[] mail = new Mail().attach("acme.xlsx", ACME).bytes();
        put(
                "mail.eml",
                ("\u00ef\u00bb\u00bf" + new String(mail, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(companies()).containsExactly("mail.eml/acme.xlsx: Acme Relays Ltd.");
    }

    @Test
    void a_workbook_is_read_even_if_its_name_suggests_another_container() throws IOException {
        put("renamed.zip", ACME);

        assertThat(companies()).containsExactly("renamed.zip: Acme Relays Ltd.");
    }

    @ParameterizedTest
    @CsvSource({"..", "/etc", "C:", "..\\..", "eu/../.."})
    void refuses_entries_that_lead_out_of_their_folder_and_reads_the_others(String step) throws IOException {
        put(
                "slip.zip",
                new Zip().add("good.xlsx", ACME).add(step + "/evil.xlsx", BOLT).bytes());

        assertThat(companies()).containsExactly("slip.zip: UNSAFE_CONTENT", "slip.zip/good.xlsx: Acme Relays Ltd.");
        assertThat(folder.getParent().resolve("evil.xlsx")).doesNotExist();
    }

    @Test
    void opens_two_nested_archives_but_not_three() throws IOException {
        byte[] inner = new Zip().add("deep.xlsx", ACME).bytes();
        byte[] middle = new Zip().add("inner.zip", inner).add("acme.xlsx", ACME).bytes();
        put("outer.zip", new Zip().add("middle.zip", middle).bytes());

        assertThat(companies())
                .containsExactly(
                        "outer.zip/middle.zip/acme.xlsx: Acme Relays Ltd.",
                        "outer.zip/middle.zip/inner.zip: LIMIT_EXCEEDED");
    }

    @Test
    void refuses_an_archive_of_very_many_entries() throws IOException {
        Zip zip = new Zip();
        for (int i = 0; i < 100_000; i++) {
            zip.add(i + ".xlsx", new byte[0]);
        }
        put("many.zip", zip.bytes());
        put(
                "mail.eml",
                new Mail()
                        .attach("many.zip", zip.bytes())
                        .attach("acme.xlsx", ACME)
                        .bytes());

        assertThat(companies())
                .containsExactly(
                        "mail.eml/acme.xlsx: Acme Relays Ltd.",
                        "mail.eml/many.zip: LIMIT_EXCEEDED",
                        "many.zip: LIMIT_EXCEEDED");
    }

    @Test
    void refuses_bombs_without_unpacking_them() throws IOException {
        byte[] zeros = new byte[40 << 20];
        put(
                "ratio.zip",
                new Zip().add("bomb.xlsx", zeros).add("acme.xlsx", ACME).bytes());
        put("nested.zip", new Zip().add("inner.zip", zeros).bytes());
        put(
                "passed-over.zip",
                new Zip().add("zeros.bin", zeros).add("acme.xlsx", ACME).bytes());
        put("overlap.zip", overlapping());

        assertThat(companies())
                .containsExactly(
                        "nested.zip/inner.zip: LIMIT_EXCEEDED",
                        "overlap.zip: LIMIT_EXCEEDED",
                        "passed-over.zip/acme.xlsx: Acme Relays Ltd.",
                        "ratio.zip/acme.xlsx: Acme Relays Ltd.",
                        "ratio.zip/bomb.xlsx: LIMIT_EXCEEDED");
    }

    @Test
    void refuses_what_is_encrypted_or_damaged_and_says_which() throws IOException {
        byte[] plain = new Zip().add("acme.xlsx", ACME).add("bolt.xlsx", BOLT).bytes();
        byte[] encrypted = plain.clone();
        int entry = find(encrypted, "PK\u0001\u0002");
        encrypted[entry + 8] |= 1;
        put("encrypted.zip", encrypted);
        put("truncated.zip", Arrays.copyOf(plain, plain.length - 100));
        byte[] scratched = plain.clone();
        Arrays.fill(scratched, 200, 400, (byte) 0);
        put("scratched.zip", scratched);
        put("empty.zip", new byte[0]);
        put("rar.zip", "Rar!\u001A\u0007".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(companies())
                .containsExactly(
                        "empty.zip: EMPTY_FILE",
                        "encrypted.zip/acme.xlsx: ENCRYPTED",
                        "encrypted.zip/bolt.xlsx: Bolt GmbH",
                        "rar.zip: NOT_A_WORKBOOK",
                        "scratched.zip/acme.xlsx: CORRUPT",
                        "scratched.zip/bolt.xlsx: Bolt GmbH",
                        "truncated.zip: CORRUPT");
        assertThat(messages()).allMatch(message -> !message.contains("Exception"));
    }

    @Test
    void reads_attachments_of_messages_in_archives_and_of_messages_that_are_attached() throws IOException {
        byte[] forwarded = new Mail("==inner==").attach("bolt.xlsx", BOLT).bytes();
        Mail mail = new Mail()
                .attach("acme.xlsx", ACME)
                .attach("more.zip", new Zip().add("eu/bolt.xlsx", BOLT).bytes())
                .part("Content-Type: message/rfc822\r\n\r\n" + new String(forwarded, StandardCharsets.ISO_8859_1));
        put("mail.eml", mail.bytes());
        put("mails.zip", new Zip().add("inbox/mail.eml", mail.bytes()).bytes());

        assertThat(companies())
                .containsExactly(
                        "mail.eml/acme.xlsx: Acme Relays Ltd.",
                        "mail.eml/attachment.eml/bolt.xlsx: Bolt GmbH",
                        "mail.eml/more.zip/eu/bolt.xlsx: Bolt GmbH",
                        "mails.zip/inbox/mail.eml/acme.xlsx: Acme Relays Ltd.",
                        "mails.zip/inbox/mail.eml/attachment.eml/bolt.xlsx: Bolt GmbH",
                        "mails.zip/inbox/mail.eml/more.zip/eu/bolt.xlsx: Bolt GmbH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Disposition: attachment; filename=\"plain name.xlsx\" | plain name.xlsx",
                "Content-Disposition: attachment; filename*=UTF-8''M%C3%BCller.xlsx | Müller.xlsx",
                "Content-Disposition: attachment; filename*0*=UTF-8''M%C3%BC; filename*1=\"ller.xlsx\" | Müller.xlsx",
                "Content-Disposition: attachment; filename=\"=?utf-8?B?TcO8bGxlci54bHN4?=\" | Müller.xlsx",
                "Content-Disposition: attachment; filename=\"=?iso-8859-1?Q?M=FCller=2Exlsx?=\" | Müller.xlsx",
                "Content-Disposition: attachment; filename=\"Müller.xlsx\" | Müller.xlsx",
                "Content-Disposition: attachment; filename=\"../../evil.xlsx\" | evil.xlsx",
                "Content-Disposition: attachment; filename=\"=?no-such-charset?B?QQ==?=.xlsx\" | =?no-such-charset?B?QQ==?=.xlsx",
                "Content-Type: application/octet-stream; name=\"named.xlsx\" | named.xlsx",
                "Content-Type: application/vnd.ms-excel; name=declaration | declaration.xls",
                "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | attachment.xlsx"
            })
    void knows_the_names_of_attachments_however_they_are_written(String header, String name) throws IOException {
        String workbook = Base64.getMimeEncoder().encodeToString(ACME);
        put(
                "mail.eml",
                new Mail()
                        .part(header + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + workbook + "\r\n")
                        .bytes());

        assertThat(companies()).containsExactly("mail.eml/" + name + ": Acme Relays Ltd.");
    }

    @Test
    void reads_quoted_printable_attachments_in_nested_parts_and_long_lines() throws IOException {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < ACME.length; i++) {
            quoted.append(String.format("=%02X", ACME[i] & 0xFF)).append(i % 20 == 19 ? "=\r\n" : "");
        }
        String inner =
                "Content-Type: multipart/alternative; boundary=\"inner\"\r\n\r\n--inner\r\n\r\nhello\r\n--inner\r\n"
                        + "Content-Disposition: attachment; filename=qp.xlsx\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + quoted + "\r\n--inner--\r\n";
        String oneLine =
                "Content-Disposition: attachment; filename=line.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getEncoder().encodeToString(ACME) + "\r\n";
        put("mail.eml", new Mail().part(inner).part(oneLine).bytes());

        assertThat(companies())
                .containsExactly("mail.eml/line.xlsx: Acme Relays Ltd.", "mail.eml/qp.xlsx: Acme Relays Ltd.");
    }

    @Test
    void refuses_messages_that_no_mail_program_writes() throws IOException {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 5_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        put("deep.eml", deep.toString().getBytes(StandardCharsets.US_ASCII));
        StringBuilder many =
                new StringBuilder("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        many.append("--b\r\nContent-Disposition: attachment; filename=a.xlsx\r\n\r\n\r\n".repeat(30_000));
        put("many.eml", many.toString().getBytes(StandardCharsets.US_ASCII));
        put("noise.eml", new byte[] {0, 1, 2, 3, (byte) 0xFF});

        assertThat(companies()).containsExactly("deep.eml: LIMIT_EXCEEDED", "many.eml: LIMIT_EXCEEDED");
        assertThat(Workbooks.search(folder).passedOver())
                .extracting(PassedOver::name)
                .containsExactly("noise.eml");
    }

    @Test
    void a_named_container_without_workbooks_is_not_a_workbook() throws IOException {
        put("l.zip", new Zip().add("scan.pdf", new byte[0]).bytes());
        put("k.eml", new Mail().bytes());

        assertThat(results(Workbooks.list(folder.resolve("l.zip")))).containsExactly("l.zip: NOT_A_WORKBOOK");
        assertThat(results(Workbooks.list(folder.resolve("k.eml")))).containsExactly("k.eml: NOT_A_WORKBOOK");
    }

    /** Uses a different class loader that cannot find the library. */
    @Test
    void skips_messages_if_the_library_that_opens_them_is_missing() throws Exception {
        put("mail.eml", new Mail().attach("acme.xlsx", ACME).bytes());
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (!entry.contains("mime4j")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object found = without.loadClass(Workbooks.class.getName())
                    .getMethod("search", Path.class)
                    .invoke(null, folder);

            assertThat(found.toString())
                    .contains("workbooks=[]", "mail.eml: e-mail message (.eml); the library that opens messages");
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** For each file found, the company of its declaration, or the code of the reason why it cannot be read. */
    private List<String> companies() throws IOException {
        return results(Workbooks.list(folder));
    }

    private static List<String> results(List<WorkbookFile> files) {
        return files.stream()
                .map(CmrtReader.create()::read)
                .map(result -> result.file() + ": "
                        + result.fold(
                                declaration -> declaration
                                        .company()
                                        .text(Company.Field.NAME)
                                        .orElse(""),
                                why -> why.code().name()))
                .toList();
    }

    private List<String> messages() throws IOException {
        return Workbooks.in(folder)
                .map(CmrtReader.create()::read)
                .flatMap(result ->
                        result instanceof ReadResult.Unreadable why ? Stream.of(why.message()) : Stream.empty())
                .toList();
    }

    /** An archive in which all entries refer to the same bytes. */
    private static byte[] overlapping() throws IOException {
        byte[] one = new Zip().add("a.xlsx", ACME).bytes();
        int directory = find(one, "PK\u0001\u0002");
        int end = find(one, "PK\u0005\u0006");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, directory);
        for (int i = 0; i < 50; i++) {
            out.write(one, directory, end - directory);
        }
        byte[] last = Arrays.copyOfRange(one, end, one.length);
        last[10] = 50;
        out.write(last);
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String text, String other) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static final class Zip {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(out);

        Zip add(String name, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
            return this;
        }

        byte[] bytes() throws IOException {
            zip.close();
            return out.toByteArray();
        }
    }

    private static final class Mail {
        private final String boundary;
        private final StringBuilder text;

        Mail() {
            this("==outer==");
        }

        Mail(String boundary) {
            this.boundary = boundary;
            this.text = new StringBuilder("From: a@acme.example\r\nTo: b@bolt.example\r\nSubject: CMRT\r\n"
                    + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
            part("Content-Type: text/plain\r\n\r\nPlease find it attached.\r\n");
        }

        Mail part(String part) {
            text.append("--").append(boundary).append("\r\n").append(part);
            return this;
        }

        Mail attach(String name, byte[] bytes) {
            return part("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name
                    + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n");
        }

        byte[] bytes() {
            return (text + "--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
