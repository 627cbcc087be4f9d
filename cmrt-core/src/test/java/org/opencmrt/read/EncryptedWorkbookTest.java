package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;

/** Workbooks in an encrypted container, in both forms that Excel has written since 2007. */
class EncryptedWorkbookTest {
    private static final String NAME = "acme.xlsx";
    private final CmrtReader reader = CmrtReader.create();

    private static byte[] encrypted(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
        byte[] plain = WorkbookFactory.cmrt("6.5").company("Acme Relays Ltd.").bytes();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(plain);
            }
            return bytes(container);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    private static Optional<String> company(ReadResult result) {
        return result.fold(declaration -> declaration.company().name(), unreadable -> Optional.empty());
    }

    private static Optional<UnreadableCode> code(ReadResult result) {
        return result.fold(declaration -> Optional.empty(), unreadable -> Optional.of(unreadable.code()));
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void opens_with_the_password_that_every_copy_of_excel_has(EncryptionMode mode) throws Exception {
        ReadResult result = reader.read(NAME, encrypted(mode, Decryptor.DEFAULT_PASSWORD));

        assertThat(company(result)).contains("Acme Relays Ltd.");
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void opens_with_a_password_of_its_own_only_when_that_is_given(EncryptionMode mode) throws Exception {
        byte[] locked = encrypted(mode, "open-up");

        assertThat(code(reader.read(NAME, locked))).contains(UnreadableCode.ENCRYPTED);
        assertThat(code(reader.withPassword("wrong").read(NAME, locked))).contains(UnreadableCode.ENCRYPTED);
        assertThat(company(reader.withPassword("open-up").read(NAME, locked))).contains("Acme Relays Ltd.");
    }

    @Test
    void refuses_a_file_that_asks_for_endless_work_before_it_opens() throws Exception {
        byte[] endless;
        try (POIFSFileSystem container =
                new POIFSFileSystem(new ByteArrayInputStream(encrypted(EncryptionMode.agile, "open-up")))) {
            String info;
            try (InputStream stream = container.createDocumentInputStream("EncryptionInfo")) {
                info = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            container.getRoot().getEntry("EncryptionInfo").delete();
            String busy = info.replaceAll("spinCount=\"\\d+\"", "spinCount=\"2000000000\"");
            container.createDocument(
                    new ByteArrayInputStream(busy.getBytes(StandardCharsets.ISO_8859_1)), "EncryptionInfo");
            endless = bytes(container);
        }
        long start = System.nanoTime();

        assertThat(code(reader.read(NAME, endless))).contains(UnreadableCode.LIMIT_EXCEEDED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(names = {"binaryRC4", "cryptoAPI"})
    void opens_binary_workbooks_with_any_of_both_passwords(EncryptionMode mode) throws Exception {
        byte[] everyones = XlsCopies.encrypted(plain(), mode, Decryptor.DEFAULT_PASSWORD);
        byte[] locked = XlsCopies.encrypted(plain(), mode, "open-up");

        assertThat(company(reader.read(NAME, everyones))).contains("Acme Relays Ltd.");
        assertThat(company(reader.withPassword("open-up").read(NAME, everyones)))
                .contains("Acme Relays Ltd.");
        assertThat(code(reader.read(NAME, locked))).contains(UnreadableCode.ENCRYPTED);
        assertThat(code(reader.withPassword("wrong").read(NAME, locked))).contains(UnreadableCode.ENCRYPTED);
        assertThat(company(reader.withPassword("open-up").read(NAME, locked))).contains("Acme Relays Ltd.");
    }

    @Test
    void work_that_exceeds_the_time_limit_is_not_started() throws Exception {
        CmrtReader hurried = reader.withLimits(ReadLimits.standard().withMaxTime(Duration.ofMillis(100)));

        assertThat(code(hurried.read(NAME, encrypted(EncryptionMode.agile, "open-up"))))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    private static byte[] plain() {
        return WorkbookFactory.cmrt("6.5").company("Acme Relays Ltd.").bytes();
    }
}
