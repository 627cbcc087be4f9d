package org.opencmrt.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import org.opencmrt.model.Country;
import org.opencmrt.read.CmrtReader;

/**
 * Initializes, in parallel with the command, what almost every command needs after it has opened its first file and
 * what is slow on first use: hashing, case folding, the layouts, and the countries. This affects only the time, by
 * about as much as one small file takes.
 */
final class WarmUp {
    /** Enough for Java to compile the hash function; a tenth of the size of a workbook. */
    private static final int HASHED_BYTES = 1 << 17;

    private WarmUp() {}

    /** Starts the work; the program does not wait for it. */
    static void begin() {
        Thread thread = new Thread(WarmUp::load, "cmrt-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            MessageDigest.getInstance("SHA-256").digest(new byte[HASHED_BYTES]);
        } catch (NoSuchAlgorithmException e) {
            return; // the reader reports the problem
        }
        Country.all();
        Normalizer.normalize("\u00fc", Normalizer.Form.NFKC);
        CmrtReader.knownTemplates(); // loads the layouts
    }
}
