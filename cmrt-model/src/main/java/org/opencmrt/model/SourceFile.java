package org.opencmrt.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The file that a declaration was read from. Files with the same {@code sha256} have the same content.
 *
 * @param file the file's name, or its path relative to the directory that was read, with {@code /}; never absolute
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits in lower case
 * @param bytes length of the file, 0 or more
 * @param format the format of the content
 */
public record SourceFile(String file, String sha256, long bytes, Format format) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Checks the parts. */
    public SourceFile {
        Checks.notBlank(file, "file");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(format, "format");
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "sha256 must be 64 lower-case hexadecimal digits, but was '" + sha256 + "'");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be 0 or more, but was " + bytes);
        }
    }

    /** The same file under another name. */
    public SourceFile named(String name) {
        return new SourceFile(name, sha256, bytes, format);
    }

    /** The format of a file according to its content, regardless of its name. */
    public enum Format {
        /** Office Open XML workbook. */
        XLSX,
        /** Office Open XML workbook that may contain macros. They are never run. */
        XLSM,
        /** Binary workbook of Excel 97 to 2003 (BIFF8). */
        XLS,
        /** None of these, or unknown. */
        UNKNOWN;

        /**
         * The format of a file according to its first bytes; eight are enough. Macros can only be detected inside the
         * package, so an {@link #XLSM} file is {@link #XLSX} here.
         */
        public static Format of(byte[] start) {
            long first = ByteBuffer.wrap(Arrays.copyOf(start, Long.BYTES)).getLong();
            return first == 0xD0CF11E0A1B11AE1L ? XLS : first >>> 32 == 0x504B0304 ? XLSX : UNKNOWN;
        }
    }
}
