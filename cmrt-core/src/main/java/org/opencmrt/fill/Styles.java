package org.opencmrt.fill;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;

/** Which cells a person can type into while a sheet is protected: that is a matter of their style. */
final class Styles {
    private static final Pattern FORMATS =
            Pattern.compile("<(?:\\w+:)?cellXfs\\b.*?</(?:\\w+:)?cellXfs>", Pattern.DOTALL);
    private static final Pattern FORMAT =
            Pattern.compile("<((?:\\w+:)?xf)\\b[^>]*?(?:/>|>(.*?)</\\1>)", Pattern.DOTALL);
    private static final Pattern UNLOCKED = Pattern.compile("\\blocked\\s*=\\s*[\"'](?:0|false)[\"']");

    private final BitSet unlocked = new BitSet();

    Styles(XlsxParts parts) throws WorkbookException {
        String part = parts.related("styles").orElse("");
        String xml = new String(parts.content(part).orElse(new byte[0]), StandardCharsets.UTF_8);
        Matcher formats = FORMATS.matcher(xml);
        if (formats.find()) {
            Matcher format = FORMAT.matcher(formats.group());
            for (int i = 0; format.find(); i++) {
                unlocked.set(
                        i,
                        format.group(2) != null
                                && UNLOCKED.matcher(format.group(2)).find());
            }
        }
    }

    boolean isUnlocked(SheetBytes.CellBytes cell) {
        try {
            return unlocked.get(Integer.parseUnsignedInt(cell.attribute("s").orElse("0")));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
