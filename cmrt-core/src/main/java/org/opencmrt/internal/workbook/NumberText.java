package org.opencmrt.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Converts numbers to and from text. */
public final class NumberText {
    /** Spreadsheets show and compare numbers with 15 digits; further digits are artifacts of the binary format. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private NumberText() {}

    /** The number in a cell; {@code NaN} if the text is not a number, or is a number that no cell can contain. */
    static double parse(String text) {
        String plain = text.strip();
        for (int i = 0; i < plain.length(); i++) { // Java accepts more number formats than spreadsheets do
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The number as people read it, without an exponent and unnecessary zeros: {@code 242332}, {@code 0.1}. */
    public static String of(double number) {
        if (isWhole(number) || Double.isNaN(number) || Double.isInfinite(number)) {
            return exact(number);
        }
        return BigDecimal.valueOf(number)
                .round(FIFTEEN_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The number for programs, with all its digits: {@code 242332}, {@code 0.30000000000000004}. */
    public static String exact(double number) {
        return isWhole(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15;
    }
}
