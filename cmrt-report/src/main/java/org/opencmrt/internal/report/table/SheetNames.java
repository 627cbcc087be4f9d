package org.opencmrt.internal.report.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.internal.report.document.SafeText;

/** Sheet names that spreadsheet programs accept. Each is unique in a workbook. */
final class SheetNames {
    private static final int MOST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:]");
    private static final Pattern OUTER_QUOTES = Pattern.compile("^'+|'+$");

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*");

    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenTables = new HashSet<>();

    /**
     * The sheet name for a table: without forbidden characters, at most 31 characters long, and different from all
     * previous names, ignoring case.
     *
     * @param part 1 for the first sheet of a table, 2 for the sheet on which a long table continues
     */
    String of(String table, int part) {
        int number = part;
        while (!taken.add(numbered(allowed(table), number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return numbered(allowed(table), number);
    }

    /**
     * The formula name for the table on a sheet: letters and digits of the sheet name, separated by {@code _}. It does
     * not look like a cell and differs from all previous names, ignoring case.
     */
    String ofTable(String sheet) {
        String plain = NO_WORD.matcher(sheet).replaceAll("_");
        String name = Character.isLetter(plain.codePointAt(0))
                        && !LIKE_A_CELL.matcher(plain).matches()
                ? plain
                : "_" + plain;
        return unique(name, "_", takenTables);
    }

    /** The name, followed by a number if it is taken, ignoring case; adds the result to the taken names. */
    static String unique(String name, String separator, Set<String> taken) {
        String unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + separator + number;
        }
        return unique;
    }

    /** The name of a table's first sheet if no other table has a similar name. */
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
        return SafeText.cut(name.isEmpty() ? "Sheet" : name, MOST - end.length()) + end;
    }
}
