package org.opencmrt.report.filing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.internal.report.TextFolder;

/**
 * The template texts of filings: the standard ones, or the user's own from a folder. A template text is a Markdown file
 * of headings, paragraphs, and bullets with these elements:
 *
 * <ul>
 *   <li>{@code {placeholder}}, a placeholder for a figure or name, or, alone in a paragraph, for a table or list;
 *   <li>{@code {?known}} or {@code {!known}} at the beginning of a heading, paragraph, or bullet, which then appears
 *       only if something is known or is not known;
 *   <li>{@code [Company: ...]}, text for a person to complete.
 * </ul>
 */
public final class FilingTexts {
    private static final List<String> NAMES =
            List.of("conflict-minerals-report.md", "form-sd.md", "risk-factors.md", "next-steps.md");

    private final String place;
    private final Map<String, String> own;

    private FilingTexts(String place, Map<String, String> own) {
        this.place = place;
        this.own = own;
    }

    /** The standard template texts. */
    public static FilingTexts standard() {
        return new FilingTexts("", Map.of());
    }

    /**
     * Reads the template texts in a folder: {@code conflict-minerals-report.md}, {@code form-sd.md}, {@code
     * risk-factors.md}, and {@code next-steps.md}; the standard text is used if the folder has no file with that name.
     *
     * @throws IOException if the folder does not exist or cannot be read
     * @throws org.opencmrt.model.TemplateTextException if the folder has none of the texts, or one that is not UTF-8 or
     *     uses an unknown placeholder
     */
    public static FilingTexts read(Path folder) throws IOException {
        FilingTexts texts = new FilingTexts(folder + File.separator, TextFolder.read(folder, NAMES, List.of()));
        Draft.check(texts);
        return texts;
    }

    TemplateText text(String name) {
        return own.containsKey(name)
                ? TemplateText.parse(place + name, own.get(name))
                : TemplateText.parse(name, ReportResources.text(FilingTexts.class, name));
    }
}
