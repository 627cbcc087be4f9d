package org.opencmrt.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/**
 * Opens the content of an OLE container: a binary workbook of Excel 97 to 2003, or an encrypted package.
 *
 * <p>If the structure of a workbook is protected, Excel encrypts the workbook with a fixed password that is the same in
 * every copy of Excel ([MS-OFFCRYPTO] 2.4.2.3). Excel opens such a file without asking for a password, and so does this
 * class.
 */
final class OleWorkbook {
    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    /**
     * The marker of a workbook under rights management, which can be opened only with its server ([MS-OFFCRYPTO] 2.2).
     */
    private static final String RIGHTS_MANAGED = "\u0009DRMContent";

    /**
     * The maximum number of hashing rounds that a file may specify ([MS-OFFCRYPTO] 2.3.4.10); more would only waste
     * time.
     */
    private static final int MAX_SPIN_COUNT = 10_000_000;

    /** The number of hashing rounds per millisecond that even a slow machine completes. */
    private static final int ROUNDS_PER_MILLISECOND = 400;

    private OleWorkbook() {}

    static Workbook open(byte[] bytes, ReadLimits limits, Deadline deadline, Optional<String> password)
            throws WorkbookException {
        byte[] decrypted = {};
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(RIGHTS_MANAGED)
                    || (root.hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)
                            && !root.hasEntryCaseInsensitive("EncryptionInfo"))) {
                throw rightsManaged();
            }
            if (root.hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
                decrypted = decrypt(container, limits, password);
            } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntry("BOOK")) {
                return openBinary(root, limits, deadline, password);
            } else if (root.hasEntryCaseInsensitive("Book")) {
                throw tooOld();
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                throw new WorkbookException(
                        UnreadableCode.NOT_A_WORKBOOK,
                        "the file is an Outlook message (.msg), which cannot be opened. Save its attachments, or save it as .eml");
            }
        } catch (EncryptedDocumentException e) {
            throw encrypted(e);
        } catch (OldExcelFormatException e) {
            throw tooOld();
        } catch (IOException | RuntimeException e) {
            // POI reports damaged containers and records with many kinds of unchecked exceptions.
            if (e instanceof RuntimeException fault && WorkbookException.isOwnFault(fault)) {
                throw fault;
            }
            throw WorkbookException.corrupt("its container or one of its records is invalid", e);
        }
        if (decrypted.length > 0) {
            return XlsxWorkbook.open(decrypted, limits, deadline, Inflating.JDK);
        }
        throw new WorkbookException(
                UnreadableCode.NOT_A_WORKBOOK,
                "the file is a document from a different Office program, not a workbook. Ask the supplier for the template as an Excel workbook");
    }

    private static Workbook openBinary(
            DirectoryNode root, ReadLimits limits, Deadline deadline, Optional<String> password)
            throws WorkbookException, IOException {
        try {
            return openBinary(root, limits, deadline, Decryptor.DEFAULT_PASSWORD);
        } catch (EncryptedDocumentException e) {
            if (password.isEmpty()) {
                throw e;
            }
            return openBinary(root, limits, deadline, password.get());
        }
    }

    private static Workbook openBinary(DirectoryNode root, ReadLimits limits, Deadline deadline, String password)
            throws WorkbookException, IOException {
        String before = Biff8EncryptionKey.getCurrentUserPassword(); // set per thread, where other code may use POI
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return XlsWorkbook.read(root, limits, deadline);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(before);
        }
    }

    private static byte[] decrypt(POIFSFileSystem container, ReadLimits limits, Optional<String> password)
            throws WorkbookException, IOException {
        try {
            EncryptionInfo encryption = new EncryptionInfo(container);
            checkWork(encryption.getVerifier().getSpinCount(), limits);
            Decryptor decryptor = Decryptor.getInstance(encryption);
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    && !(password.isPresent() && decryptor.verifyPassword(password.get()))) {
                throw encrypted(null);
            }
            try (InputStream plain = decryptor.getDataStream(container)) {
                int max = (int) Math.min(limits.maxFileBytes() + 1, Integer.MAX_VALUE - 8);
                byte[] bytes = plain.readNBytes(max);
                if (bytes.length > limits.maxFileBytes()) {
                    throw WorkbookException.limit("the decrypted file", limits.maxFileBytes() + " bytes");
                }
                return bytes;
            }
        } catch (GeneralSecurityException e) {
            throw encrypted(e);
        }
    }

    /** Checks that the hashing fits into the allowed time, because it cannot be stopped after it has started. */
    private static void checkWork(int rounds, ReadLimits limits) throws WorkbookException {
        Duration time = Duration.ofMillis(rounds / ROUNDS_PER_MILLISECOND);
        if (rounds > MAX_SPIN_COUNT || time.compareTo(limits.maxTime()) > 0) {
            throw WorkbookException.limit(
                    "the work of checking the password (" + rounds + " rounds of hashing)",
                    MAX_SPIN_COUNT + " rounds, or the time limit");
        }
    }

    static WorkbookException tooOld() {
        return new WorkbookException(
                UnreadableCode.NOT_A_WORKBOOK,
                "the file is an Excel 95 or older workbook, a format that no template used and that cannot be read. "
                        + "Save it as .xlsx");
    }

    private static WorkbookException rightsManaged() {
        return new WorkbookException(
                UnreadableCode.ENCRYPTED,
                "the workbook is protected by rights management and opens only for people chosen by its sender. "
                        + "Ask the supplier to remove the protection (File, Info, Protect Workbook, Restrict Access, Unrestricted)");
    }

    private static WorkbookException encrypted(Exception cause) {
        return new WorkbookException(
                UnreadableCode.ENCRYPTED,
                "the workbook is encrypted and needs a password to open. Ask the supplier to save it without one "
                        + "(File, Info, Protect Workbook, Encrypt with Password, leave it empty), or pass the password to the reader",
                cause);
    }
}
