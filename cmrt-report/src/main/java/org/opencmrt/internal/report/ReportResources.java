package org.opencmrt.internal.report;

import java.nio.charset.StandardCharsets;
import org.opencmrt.internal.text.Resources;

/** Reads the data files in this module's jar. A class of another module cannot read them. */
public final class ReportResources {
    private ReportResources() {}

    /** The bytes of a file next to a class. A missing file is a defect of the jar. */
    public static byte[] bytes(Class<?> beside, String name) {
        return Resources.bytes(beside.getResourceAsStream(name), name);
    }

    /** The text of a file next to a class. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }
}
