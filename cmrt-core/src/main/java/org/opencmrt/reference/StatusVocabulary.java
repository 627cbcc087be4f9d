package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.AuditClass;

/**
 * What the words of audit programmes come down to. Case, width, punctuation and the kind of blanks do not matter
 * ({@code In-Process} is {@code in process}). A word that is not in the vocabulary has no class: none is guessed.
 *
 * <p>Immutable and thread-safe.
 */
public final class StatusVocabulary {
    private static final String RESOURCE = "status-words.csv";
    private static final StatusVocabulary STANDARD = new StatusVocabulary(load());

    private final Map<String, AuditClass> classes;

    private StatusVocabulary(Map<String, AuditClass> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** The words met in public lists and filings; the resource {@code status-words.csv} beside this class. */
    public static StatusVocabulary standard() {
        return STANDARD;
    }

    /**
     * The standard words with those of a table that a user brought, which has the columns {@code class} and {@code word}.
     *
     * @throws IOException when the file cannot be read from the disk
     * @throws org.opencmrt.model.ListFormatException when it lacks a column, or names what is no class
     */
    public static StatusVocabulary read(Path file) throws IOException {
        return StatusWordsReader.vocabulary(file);
    }

    /** The same vocabulary with one word more, or with another class for a word that it has. */
    public StatusVocabulary with(String word, AuditClass auditClass) {
        Objects.requireNonNull(auditClass, "auditClass");
        String key = PlainWords.of(word);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a status word needs a letter or digit, but was '" + word + "'");
        }
        Map<String, AuditClass> more = new HashMap<>(classes);
        more.put(key, auditClass);
        return new StatusVocabulary(more);
    }

    /** The class of a word; empty when the vocabulary does not have it. */
    public Optional<AuditClass> classOf(String word) {
        return Optional.ofNullable(classes.get(PlainWords.of(word)));
    }

    private static Map<String, AuditClass> load() {
        Map<String, AuditClass> classes = new HashMap<>();
        Resources.lines(StatusVocabulary.class, RESOURCE).forEach(line -> add(classes, line));
        return classes;
    }

    private static void add(Map<String, AuditClass> classes, String line) {
        int comma = line.indexOf(',');
        AuditClass before =
                classes.put(PlainWords.of(line.substring(comma + 1)), AuditClass.valueOf(line.substring(0, comma)));
        if (before != null) {
            throw new IllegalStateException(RESOURCE + " has the word of line '" + line + "' twice");
        }
    }
}
