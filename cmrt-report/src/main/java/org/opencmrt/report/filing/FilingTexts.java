package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

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
    private final Optional<Path> folder;

    private FilingTexts(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The standard template texts. */
    public static FilingTexts standard() {
        return new FilingTexts(Optional.empty());
    }

    /**
     * The template texts in a folder, such as {@code conflict-minerals-report.md} and {@code form-sd.md}; the standard
     * text is used if the folder has no file with that name.
     *
     * @throws TemplateTextException if there is no such folder
     */
    public static FilingTexts in(Path folder) {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new TemplateTextException(
                    folder + ": the folder does not exist. Give a folder with template texts, such as form-sd.md");
        }
        return new FilingTexts(Optional.of(folder));
    }

    TemplateText text(String name) {
        Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::exists);
        if (own.isEmpty()) {
            return TemplateText.parse(name, resource(name));
        }
        try {
            return TemplateText.parse(own.get().toString(), Files.readString(own.get()));
        } catch (CharacterCodingException e) {
            throw new TemplateTextException(
                    own.get() + ": the template text is not UTF-8. Save it as a UTF-8 text file", e);
        } catch (IOException e) {
            throw new TemplateTextException(
                    own.get() + ": the template text cannot be read. Check that the file exists and is readable", e);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = FilingTexts.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + name + " is missing from this build");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
