package org.opencmrt.internal.report.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.internal.report.document.SafeText;

/** Names of sheets that spreadsheet programs accept, each once in a workbook. */
final class SheetNames {
    private static final int MOST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:]");
    private static final Pattern OUTER_QUOTES = Pattern.compile("^'+|'+$");

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*");

    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenTables = new HashSet<>();

    /**
     * The name of a table's sheet: without what programs forbid, at most 31 characters, and unlike all before, case
     * ignored.
     *
     * @param part 1 for the first sheet of a table, 2 for the one that goes on where it was full
     */
    String of(String table, int part) {
        String name = allowed(table);
        int number = part;
        String sheet = numbered(name, number);
        while (!taken.add(sheet.toLowerCase(Locale.ROOT))) {
            number++;
            sheet = numbered(name, number);
        }
        return sheet;
    }

    /**
     * The name of the table of a sheet, for formulas: letters and digits of the sheet's name with {@code _} between, unlike a cell
     * and unlike all before, case ignored.
     */
    String ofTable(String sheet) {
        String plain = NO_WORD.matcher(sheet).replaceAll("_");
        String name = Character.isLetter(plain.codePointAt(0))
                        && !LIKE_A_CELL.matcher(plain).matches()
                ? plain
                : "_" + plain;
        String unique = name;
        for (int number = 2; !takenTables.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    /** The name that a table's first sheet has where no other table is called alike. */
    static String first(String table) {
        return numbered(allowed(table), 1);
    }

    private static String allowed(String table) {
        return OUTER_QUOTES
                .matcher(FORBIDDEN.matcher(SafeText.plain(table)).replaceAll("-"))
                .replaceAll("");
    }

    private static String numbered(String name, int number) {
        String end = number == 1 ? "" : " " + number;
        String start = name.isEmpty() ? "Sheet" : name;
        int most = MOST - end.length();
        if (start.length() > most) {
            start = start.substring(0, Character.isHighSurrogate(start.charAt(most - 1)) ? most - 1 : most);
        }
        return start + end;
    }
}
