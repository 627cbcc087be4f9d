package org.opencmrt.report.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text around what is asked, with slots such as {@code {{supplier}}}. Slots: {@code supplier}, {@code company},
 * {@code period}, {@code due}, {@code files} and {@code requests}. A line whose slot has nothing to hold is left out, so that a
 * letter without a due date does not speak of one.
 *
 * @param letterMarkdown letters about declarations, in Markdown
 * @param letterHtml the same in HTML
 * @param reminderMarkdown letters to suppliers that sent nothing, in Markdown
 * @param reminderHtml the same in HTML
 */
public record LetterShells(String letterMarkdown, String letterHtml, String reminderMarkdown, String reminderHtml) {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

    /** Checks that nothing is null. */
    public LetterShells {
        Objects.requireNonNull(letterMarkdown, "letterMarkdown");
        Objects.requireNonNull(letterHtml, "letterHtml");
        Objects.requireNonNull(reminderMarkdown, "reminderMarkdown");
        Objects.requireNonNull(reminderHtml, "reminderHtml");
    }

    /** The shells that come with the library. */
    public static LetterShells standard() {
        return new LetterShells(
                resource("letter.md"), resource("letter.html"), resource("reminder.md"), resource("reminder.html"));
    }

    /**
     * The shells of a directory: {@code letter.md}, {@code letter.html}, {@code reminder.md}, {@code reminder.html}, in UTF-8.
     * What is not there is taken from the standard.
     *
     * @throws IOException when a file is there and cannot be read
     */
    public static LetterShells read(Path directory) throws IOException {
        return new LetterShells(
                file(directory, "letter.md"),
                file(directory, "letter.html"),
                file(directory, "reminder.md"),
                file(directory, "reminder.html"));
    }

    /** Puts texts, already fit for the format, into the slots of a shell. */
    static String fill(String shell, Map<String, String> slots) {
        StringBuilder letter = new StringBuilder();
        boolean wasBlank = true;
        for (String line : shell.lines().toList()) {
            boolean isEmpty = SLOT.matcher(line)
                    .results()
                    .anyMatch(slot -> slots.getOrDefault(slot.group(1), "").isEmpty());
            boolean isLeftOut = isEmpty || (wasBlank && line.isBlank());
            if (!isLeftOut) {
                letter.append(SLOT.matcher(line).replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1)))))
                        .append('\n');
                wasBlank = line.isBlank();
            }
        }
        return letter.toString();
    }

    private static String file(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Files.readString(file) : resource(name);
    }

    static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(LetterShells.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
