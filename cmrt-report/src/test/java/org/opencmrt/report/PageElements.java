package org.opencmrt.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The data of a report page, decompressed. */
public final class PageElements {
    private static final Pattern PACKED =
            Pattern.compile("<script type=\"application/gzip\" id=\"([a-z0-9-]+)\">(.*?)</script>");

    private PageElements() {}

    /** The page with each element of data as JSON. */
    public static String unpacked(String page) {
        return PACKED.matcher(page)
                .replaceAll(data -> Matcher.quoteReplacement("<script type=\"application/json\" id=\"" + data.group(1)
                        + "\">" + json(data.group(2)).replace("<", "\\u003c") + "</script>"));
    }

    private static String json(String letters) {
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(letters)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
