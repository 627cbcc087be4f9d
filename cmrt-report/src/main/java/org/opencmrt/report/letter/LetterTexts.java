package org.opencmrt.report.letter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.internal.report.TextFolder;
import org.opencmrt.model.TemplateTextException;

/**
 * The template texts of letters, in Markdown with placeholders such as {@code {{supplier}}}. Placeholders:
 * {@code topic}, {@code date}, {@code supplier}, {@code company}, {@code period}, {@code due}, {@code reply},
 * {@code files}, {@code greeting}, {@code minerals}, {@code template}, {@code where}, and {@code requests}. A line with
 * a placeholder that has no value is left out, so a letter without a due date does not mention one. Immutable and
 * thread-safe.
 */
public final class LetterTexts {
    /**
     * The file names of the texts: first requests, reminders, unreadable files, follow-up requests, and the HTML page
     * around them.
     */
    public static final List<String> NAMES =
            List.of("request.md", "reminder.md", "unreadable.md", "letter.md", "page.html");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    private final Map<String, String> texts;

    private LetterTexts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The standard texts of the library. */
    public static LetterTexts standard() {
        Map<String, String> texts = new TreeMap<>();
        NAMES.forEach(name -> texts.put(name, resource(name)));
        for (String language : ReviewTexts.languages()) {
            NAMES.stream()
                    .filter(name -> !name.equals("page.html"))
                    .forEach(name -> texts.put(language + "/" + name, resource(language + "/" + name)));
        }
        return new LetterTexts(texts);
    }

    /**
     * The texts of a directory, in UTF-8: the files of {@link #NAMES}, also in the subdirectories {@code de},
     * {@code ja}, and {@code zh}. For a missing file, the standard text is used. A file outside of the subdirectories
     * replaces that text in all languages.
     *
     * @throws IOException if the directory does not exist, or if it or a file cannot be read
     * @throws TemplateTextException if the directory has none of the texts, or one that is not UTF-8
     *     or has an unknown placeholder
     */
    public static LetterTexts read(Path directory) throws IOException {
        Map<String, String> own = TextFolder.read(directory, NAMES, ReviewTexts.languages());
        Map<String, String> texts = new TreeMap<>(standard().texts);
        Set<String> known = new TreeSet<>();
        texts.values().forEach(text -> PLACEHOLDER.matcher(text).results().forEach(found -> known.add(found.group(1))));
        own.forEach((name, text) -> PLACEHOLDER.matcher(text).results().forEach(found -> {
            if (!known.contains(found.group(1))) {
                throw new TemplateTextException(directory + File.separator + name + ": the placeholder " + found.group()
                        + " is unknown. The placeholders are " + String.join(", ", known));
            }
        }));
        texts.keySet().removeIf(name -> own.containsKey(name.substring(name.indexOf('/') + 1)));
        texts.putAll(own);
        return new LetterTexts(texts);
    }

    /** True if there is a text of this name in a language. */
    boolean speaks(String language, String name) {
        return texts.containsKey(language + "/" + name);
    }

    /** The text in a language, or else in English. */
    String text(String language, String name) {
        return texts.getOrDefault(language + "/" + name, texts.get(name));
    }

    /** Fills the placeholders of a text with values that already fit the format. */
    static String fill(String template, Map<String, String> values) {
        StringBuilder letter = new StringBuilder();
        boolean wasBlank = true;
        for (String line : template.lines().toList()) {
            boolean isEmpty = PLACEHOLDER
                    .matcher(line)
                    .results()
                    .anyMatch(placeholder ->
                            values.getOrDefault(placeholder.group(1), "").isEmpty());
            boolean isLeftOut = isEmpty || (wasBlank && line.isBlank());
            if (!isLeftOut) {
                letter.append(PLACEHOLDER
                                .matcher(line)
                                .replaceAll(placeholder -> Matcher.quoteReplacement(values.get(placeholder.group(1)))))
                        .append('\n');
                wasBlank = line.isBlank();
            }
        }
        return letter.toString();
    }

    /**
     * An item of a list.
     *
     * @param text the text in Markdown
     * @param points the points below it, in Markdown
     */
    record Item(String text, List<String> points) {}

    /** A numbered list in Markdown, in which each item has a list of points. */
    static String numbered(List<Item> items) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String number = (i + 1) + ". ";
            list.append(number).append(items.get(i).text()).append('\n');
            for (String point : items.get(i).points()) {
                list.append(" ".repeat(number.length()))
                        .append("- ")
                        .append(point)
                        .append('\n');
            }
        }
        return list.toString();
    }

    static String resource(String name) {
        return ReportResources.text(LetterTexts.class, name);
    }
}
