package org.opencmrt.internal.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number formats of a workbook that consist of zeros and dashes, such as {@code 000000000} and {@code
 * 00\-000\-0000}. An identifier that is stored as a number is shown with its leading zeros and its dashes. Other formats
 * do not change which number a person sees.
 */
final class PaddedFormats {
    private static final Pattern PADDED = Pattern.compile("(?=.*00)(?:0|\\\\?[- ]|\"[- ]\")+");

    private static final int LONGEST = 40;

    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, String> byStyle = new HashMap<>();

    /** Adds a number format. Formats of other kinds are ignored. */
    void format(int id, String code) {
        if (code.length() <= LONGEST && PADDED.matcher(code).matches()) {
            formats.put(id, code.replaceAll("[\\\\\"]", ""));
        }
    }

    /** Adds a cell style with its number format. */
    void style(int index, int format) {
        if (formats.containsKey(format)) {
            byStyle.put(index, formats.get(format));
        }
    }

    /** True if no style has such a format, as in most workbooks. */
    boolean isEmpty() {
        return byStyle.isEmpty();
    }

    /** The text of a number as shown in this style; null if it is shown like any number. */
    String shown(int style, double number) {
        String format = byStyle.get(style);
        boolean isIdentifier = number > 0 && number < 1e15 && number == Math.rint(number);
        if (format == null || !isIdentifier) {
            return null;
        }
        StringBuilder reversed = new StringBuilder();
        long rest = (long) number;
        int first = format.indexOf('0');
        for (int i = format.length() - 1; i >= 0; i--) {
            if (format.charAt(i) != '0') {
                reversed.append(format.charAt(i));
            } else if (i == first) {
                reversed.append(new StringBuilder(Long.toString(rest)).reverse());
            } else {
                reversed.append(rest % 10);
                rest /= 10;
            }
        }
        return reversed.reverse().toString();
    }
}
