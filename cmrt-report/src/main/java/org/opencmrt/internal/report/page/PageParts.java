package org.opencmrt.internal.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.internal.workbook.Sha256;

/** The scripts and styles of a page. */
final class PageParts {
    private PageParts() {}

    /** Reads a file next to this class. */
    static String text(String name) {
        return ReportResources.text(PageParts.class, name).replace("\r\n", "\n");
    }

    /** The hash by which a content security policy allows exactly this script. */
    static String hash(String script) {
        byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
