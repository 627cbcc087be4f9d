package org.opencmrt.testing;

import java.util.Objects;

/**
 * How a program writes a workbook. Excel, LibreOffice, and scripts write the same declaration differently.
 *
 * @param formulas what is stored with a formula
 * @param strings where texts are stored
 * @param dates how the effective date is written
 */
public record WritingStyle(Formulas formulas, Strings strings, Dates dates) {
    /** What is stored with a formula. */
    public enum Formulas {
        /** Its value, as written by spreadsheet programs. */
        CALCULATED,
        /** Its value; the formula itself is stored once for a whole column, as in Excel. */
        SHARED,
        /** Nothing, as written by scripts that do not calculate. */
        UNCALCULATED
    }

    /** Where texts are stored. */
    public enum Strings {
        /** In the table of shared strings. */
        SHARED,
        /** In the cells. */
        INLINE,
        /** In the table, in pieces with different formats and with phonetic guides, as in Japanese Excel. */
        RICH
    }

    /** How the effective date is written. */
    public enum Dates {
        /** As a number of days since 1900. */
        SINCE_1900,
        /** As a number of days since 1904, as in Excel for Mac. */
        SINCE_1904,
        /** As text, {@code 2025-03-14}. */
        TEXT
    }

    /** The style of Excel on Windows. */
    public static final WritingStyle EXCEL = new WritingStyle(Formulas.SHARED, Strings.SHARED, Dates.SINCE_1900);

    /** The style of a script that cannot calculate. */
    public static final WritingStyle SCRIPT = new WritingStyle(Formulas.UNCALCULATED, Strings.INLINE, Dates.TEXT);

    /** Checks that nothing is null. */
    public WritingStyle {
        Objects.requireNonNull(formulas, "formulas");
        Objects.requireNonNull(strings, "strings");
        Objects.requireNonNull(dates, "dates");
    }

    /** The same with other formulas. */
    public WritingStyle with(Formulas other) {
        return new WritingStyle(other, strings, dates);
    }

    /** The same with other strings. */
    public WritingStyle with(Strings other) {
        return new WritingStyle(formulas, other, dates);
    }

    /** The same with other dates. */
    public WritingStyle with(Dates other) {
        return new WritingStyle(formulas, strings, other);
    }
}
