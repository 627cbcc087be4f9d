package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.AuditClass;

/**
 * Maps the status words of audit programs to audit classes. Case, full-width letters, punctuation, and the kind of
 * spaces do not matter ({@code In-Process} is {@code in process}). A word that is not in the vocabulary has no class;
 * classes are never guessed.
 *
 * <p>Immutable and thread-safe.
 */
public final class StatusVocabulary {
    private static final StatusVocabulary STANDARD = new StatusVocabulary(load());

    private final Map<String, AuditClass> classes;

    private StatusVocabulary(Map<String, AuditClass> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** The words used in public lists and filings, from the resource {@code status-words.csv} next to this class. */
    public static StatusVocabulary standard() {
        return STANDARD;
    }

    /**
     * The standard words plus those of a user's table with the columns {@code class} and {@code word}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws org.opencmrt.model.ListFormatException if it lacks a column or has an unknown class
     */
    public static StatusVocabulary read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads words from the content of a file. See {@link #read}.
     *
     * @param label the name of the file in messages
     * @throws org.opencmrt.model.ListFormatException if it lacks a column or has an unknown class
     */
    public static StatusVocabulary parse(String label, byte[] file) {
        return StatusWordsReader.vocabulary(label, file);
    }

    /** The same vocabulary with another word, or with a different class for an existing word. */
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

    /** The class of a word; empty if the word is not in the vocabulary. */
    public Optional<AuditClass> classOf(String word) {
        return Optional.ofNullable(classes.get(PlainWords.of(word)));
    }

    private static Map<String, AuditClass> load() {
        return Resources.lines(StatusVocabulary.class, "status-words.csv").stream()
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(row -> PlainWords.of(row[1]), row -> AuditClass.valueOf(row[0])));
    }
}
