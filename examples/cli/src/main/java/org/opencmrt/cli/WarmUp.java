package org.opencmrt.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Country;

/**
 * Loads, in parallel with the command, what nearly every command needs after it has opened its first file and what is
 * slow at first: hashing, case folding, the layouts, the countries. It affects only the time, which is that of one
 * small file.
 */
final class WarmUp {
    /** Enough that Java compiles the hash, a tenth of what a workbook has. */
    private static final int HASHED_BYTES = 1 << 17;

    private WarmUp() {}

    /** Begins; the program does not wait for it. */
    static void begin() {
        Thread thread = new Thread(WarmUp::load, "cmrt-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            MessageDigest.getInstance("SHA-256").digest(new byte[HASHED_BYTES]);
        } catch (NoSuchAlgorithmException e) {
            return; // the reader says so
        }
        Country.all();
        Normalizer.normalize("\u00fc", Normalizer.Form.NFKC);
        Layouts.standard();
    }
}
