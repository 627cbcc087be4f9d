package org.opencmrt.report.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * File names for letters, based on suppliers' names: letters and digits of any script, separated by {@code -}, at most
 * {@value #LONGEST} characters. They are not reserved device names of Windows, and no two differ only in case.
 */
final class LetterNames {
    private static final int LONGEST = 60;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OUTER = Pattern.compile("^-+|-+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]");

    private LetterNames() {}

    /** A name for each supplier, without an extension, in order. The same suppliers give the same names. */
    static List<String> of(List<String> suppliers) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String supplier : suppliers) {
            String plain = plain(supplier);
            String name = plain;
            for (int number = 2; !taken.add(key(name)); number++) {
                name = plain + "-" + number;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String plain(String supplier) {
        String text = Normalizer.normalize(supplier, Normalizer.Form.NFC);
        String joined = OUTER.matcher(OTHERS.matcher(text).replaceAll("-")).replaceAll("");
        int end = joined.offsetByCodePoints(0, Math.min(LONGEST, joined.codePointCount(0, joined.length())));
        String cut = OUTER.matcher(joined.substring(0, end)).replaceAll("");
        if (cut.isEmpty()) {
            return "supplier";
        }
        return DEVICE.matcher(cut).matches() ? "supplier-" + cut : cut;
    }

    /** File systems may ignore differences in case and in Unicode composition. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
