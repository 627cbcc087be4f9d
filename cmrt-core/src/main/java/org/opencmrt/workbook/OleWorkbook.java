package org.opencmrt.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.opencmrt.model.UnreadableCode;

/**
 * What lies in an OLE container: a binary workbook of Excel 97 to 2003, or an encrypted package.
 *
 * <p>Excel encrypts a workbook whose structure is protected with a password that is the same in every copy of Excel; such a
 * file opens without asking, and so it does here ([MS-OFFCRYPTO] 2.4.2.3 names the password).
 */
final class OleWorkbook {
    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    /** The most rounds of hashing that a file may ask for ([MS-OFFCRYPTO] 2.3.4.10); more would only keep us busy. */
    private static final int MAX_SPIN_COUNT = 10_000_000;

    private OleWorkbook() {}

    static Workbook open(byte[] bytes, ReadLimits limits, Deadline deadline, Optional<String> password)
            throws WorkbookException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
                return XlsxWorkbook.open(decrypt(container, limits, password), limits, deadline);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return openBinary(root, limits, deadline, password);
            }
        } catch (EncryptedDocumentException e) {
            throw encrypted(e);
        } catch (IOException | RuntimeException e) {
            // POI tells of broken records by many kinds of unchecked exceptions
            throw new WorkbookException(
                    UnreadableCode.CORRUPT,
                    WorkbookException.corrupt("its container or one of its records is broken")
                            .getMessage(),
                    e);
        }
        throw new WorkbookException(
                UnreadableCode.NOT_A_WORKBOOK,
                "the file is a document of another Office program, no workbook. Ask the supplier for the template as an Excel workbook");
    }

    private static Workbook openBinary(
            DirectoryNode root, ReadLimits limits, Deadline deadline, Optional<String> password)
            throws WorkbookException, IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null)); // of this thread; null means the built-in one
        try {
            return XlsWorkbook.read(root, limits, deadline);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] decrypt(POIFSFileSystem container, ReadLimits limits, Optional<String> password)
            throws WorkbookException, IOException {
        try {
            EncryptionInfo encryption = new EncryptionInfo(container);
            if (encryption.getVerifier().getSpinCount() > MAX_SPIN_COUNT) {
                throw WorkbookException.limit("the work to check the password", MAX_SPIN_COUNT + " rounds of hashing");
            }
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

    private static WorkbookException encrypted(Exception cause) {
        return new WorkbookException(
                UnreadableCode.ENCRYPTED,
                "the workbook is encrypted and needs a password to open. Ask the supplier to save it without one "
                        + "(File, Info, Protect Workbook, Encrypt with Password, leave it empty), or pass the password to the reader",
                cause);
    }
}
