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
 *   <li>{@code {slot}}, a placeholder for a figure or name, or, alone in a paragraph, for a table or list;
 *   <li>{@code {?known}} or {@code {!known}} at the beginning of a heading, paragraph, or bullet, which then appears
 *       only if something is known or is not known;
 *   <li>{@code [Company: ...]}, text for a person to complete.
 * </ul>
 */
public final class TextShells {
    private final Optional<Path> folder;

    private TextShells(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The standard template texts. */
    public static TextShells standard() {
        return new TextShells(Optional.empty());
    }

    /**
     * The template texts in a folder, such as {@code conflict-minerals-report.md} and {@code form-sd.md}; the standard
     * text is used if the folder has no file with that name.
     *
     * @throws ShellException if there is no such folder
     */
    public static TextShells in(Path folder) {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new ShellException(
                    folder + ": the folder does not exist. Give a folder with template texts, such as form-sd.md");
        }
        return new TextShells(Optional.of(folder));
    }

    Shell shell(String name) {
        Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::exists);
        if (own.isEmpty()) {
            return Shell.parse(name, resource(name));
        }
        try {
            return Shell.parse(own.get().toString(), Files.readString(own.get()));
        } catch (CharacterCodingException e) {
            throw new ShellException(own.get() + ": the template text is not UTF-8. Save it as a UTF-8 text file", e);
        } catch (IOException e) {
            throw new ShellException(
                    own.get() + ": the template text cannot be read. Check that the file exists and is readable", e);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = TextShells.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + name + " is missing from this build");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
