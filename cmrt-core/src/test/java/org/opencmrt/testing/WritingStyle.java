package org.opencmrt.testing;

import java.util.Objects;

/**
 * How a program writes a workbook. The same declaration looks different in a file by Excel, LibreOffice or a script.
 *
 * @param formulas what stands beside a formula
 * @param strings where texts stand
 * @param dates how the effective date is written
 */
public record WritingStyle(Formulas formulas, Strings strings, Dates dates) {
    /** What stands beside a formula. */
    public enum Formulas {
        /** Its value, as spreadsheet programs write it. */
        CALCULATED,
        /** Its value; the formula itself stands once for a whole column, as Excel writes it. */
        SHARED,
        /** Nothing, as scripts write it that do not calculate. */
        UNCALCULATED
    }

    /** Where texts stand. */
    public enum Strings {
        /** In the table of shared strings. */
        SHARED,
        /** In the cells. */
        INLINE,
        /** In the table, in pieces of different formats, with phonetic guides as Japanese Excel adds them. */
        RICH
    }

    /** How the effective date is written. */
    public enum Dates {
        /** As a number of days since 1900. */
        SINCE_1900,
        /** As a number of days since 1904, as Excel for Mac did. */
        SINCE_1904,
        /** As text, {@code 2025-03-14}. */
        TEXT
    }

    /** What Excel on Windows does. */
    public static final WritingStyle EXCEL = new WritingStyle(Formulas.SHARED, Strings.SHARED, Dates.SINCE_1900);

    /** What a script does that cannot calculate. */
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
