package org.opencmrt.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class NumberText {
    /** A spreadsheet shows and compares numbers to 15 digits; what lies beyond is noise of the binary form. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private NumberText() {}

    /** The number of a cell; {@code NaN} when the text is none, or one that no cell can hold. */
    static double parse(String text) {
        String plain = text.strip();
        for (int i = 0; i < plain.length(); i++) { // Java knows more kinds of numbers than a spreadsheet does
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

    /** The number without exponent and without needless zeros: {@code 242332}, {@code 0.1}. */
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        return BigDecimal.valueOf(number)
                .round(FIFTEEN_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
