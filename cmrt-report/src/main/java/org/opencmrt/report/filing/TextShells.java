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
 * The text shells of filings: our own, or those of a folder in their place. A shell is a Markdown file of headings,
 * paragraphs and bullets with
 *
 * <ul>
 *   <li>{@code {slot}}, where a figure or name goes; alone in a paragraph, a table or list may go there,
 *   <li>{@code {?known}} or {@code {!known}} at the beginning of a heading, paragraph or bullet, which is then there only
 *       when something is known, or is not,
 *   <li>{@code [Company: ...]}, what a person has to put in.
 * </ul>
 */
public final class TextShells {
    private final Optional<Path> folder;

    private TextShells(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Our own shells. */
    public static TextShells standard() {
        return new TextShells(Optional.empty());
    }

    /**
     * The shells of a folder, {@code conflict-minerals-report.md} and {@code form-sd.md}; our own where it has none of that
     * name.
     *
     * @throws ShellException when there is no such folder
     */
    public static TextShells in(Path folder) {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new ShellException(
                    folder + ": there is no such folder. Name one with text shells, such as form-sd.md");
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
            throw new ShellException(
                    own.get() + ": the text shell is no text in UTF-8. Save it as a text file in UTF-8", e);
        } catch (IOException e) {
            throw new ShellException(
                    own.get()
                            + ": the text shell cannot be read from the disk. Check that it is a file that may be read",
                    e);
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
