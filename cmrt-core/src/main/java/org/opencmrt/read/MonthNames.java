package org.opencmrt.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of the months in those languages of the templates that write them in letters. We maintain our own table
 * because the JDK's names differ between releases.
 */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * One line per month. A name abbreviated to three or more letters also counts, if no other month begins with these
     * letters.
     */
    private static final String[] NAMES = {
        "january januar janvier enero gennaio janeiro ocak",
        "february februar fevrier febrero febbraio fevereiro subat",
        "march marz maerz mars marzo marco mart",
        "april avril abril aprile nisan",
        "may mai mayo maggio maio mayis",
        "june juni juin junio giugno junho haziran",
        "july juli juillet julio luglio julho temmuz",
        "august aout agosto agustos",
        "september sept septembre septiembre settembre setembro eylul",
        "october oktober octobre octubre ottobre outubro ekim",
        "november novembre noviembre novembro kasim",
        "december dezember decembre diciembre dicembre dezembro aralik",
    };

    private MonthNames() {}

    static Map<String, Integer> load() {
        Map<String, Integer> months = new HashMap<>();
        Map<String, Integer> cut = new HashMap<>();
        for (int month = 1; month <= NAMES.length; month++) {
            for (String name : NAMES[month - 1].split(" ", -1)) {
                months.put(name, month);
                for (int length = 3; length < name.length(); length++) {
                    cut.merge(name.substring(0, length), month, (one, other) -> one.equals(other) ? one : 0);
                }
            }
        }
        cut.values().removeIf(month -> month == 0);
        cut.forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }

    /** The form in which names are compared: lower case, without accents. */
    static String key(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('ı', 'i').toLowerCase(Locale.ROOT);
    }
}
