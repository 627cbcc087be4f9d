package org.opencmrt.fill;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.CellBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;

/** Determines which cells accept input while a sheet is protected, which depends on their style. */
final class Styles {
    private static final Pattern FORMAT =
            Pattern.compile("<((?:\\w+:)?)xf\\b[^>]*>(?:(?!<\\1xf\\b|</\\1xf>).)*", Pattern.DOTALL);
    private static final Pattern UNLOCKED = Pattern.compile("\\blocked\\s*=\\s*[\"'](?:0|false)[\"']");

    private final BitSet unlocked = new BitSet();

    Styles(XlsxParts parts) throws WorkbookException {
        String part = parts.related("styles").orElse("");
        String xml = new String(parts.content(part).orElse(new byte[0]), StandardCharsets.UTF_8);
        int start = xml.indexOf("cellXfs");
        int end = xml.indexOf("cellXfs>", start + 1);
        Matcher format = FORMAT.matcher(start < 0 || end < 0 ? "" : xml.substring(start, end));
        for (int i = 0; format.find(); i++) {
            unlocked.set(i, UNLOCKED.matcher(format.group()).find());
        }
    }

    boolean isUnlocked(CellBytes cell) {
        try {
            return unlocked.get(Integer.parseUnsignedInt(cell.attribute("s").orElse("0")));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
