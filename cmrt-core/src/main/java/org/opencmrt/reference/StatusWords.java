package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.ListFormatException;

/**
 * The words that reports use for audit classes. Immutable and thread-safe.
 *
 * @param words the word for each class; facilities of a class without a word are left out of facility lists and
 *     mentioned in a footnote
 * @param noStatus the word for a facility that is not on any list
 * @param definitions the definition of each word, in report order
 */
public record StatusWords(Map<AuditClass, String> words, String noStatus, Map<String, String> definitions) {
    /** The status of facilities that passed, in {@link #threeWords()}. */
    public static final String COMPLIANT = "Compliant";
    /** The status of facilities that are being assessed, in {@link #threeWords()}. */
    public static final String IN_PROCESS = "In Process";
    /** The status of all other facilities, in {@link #threeWords()}. */
    public static final String UNKNOWN = "Unknown";
    /** Audited and failed; counted separately if facility lists have no separate word for it. */
    public static final String NON_CONFORMANT = "Non-conformant";

    /** Copies the maps and checks that every word has its definition. */
    public StatusWords {
        words = words.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(words));
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        Objects.requireNonNull(noStatus, "noStatus");
        List<String> used = new ArrayList<>(words.values());
        used.add(noStatus);
        for (String word : used) {
            if (word.isBlank() || !definitions.containsKey(word)) {
                throw new IllegalArgumentException(
                        "the status word '" + word + "' needs a definition; a report explains its words");
            }
        }
    }

    /**
     * The scheme of three words that filings use: Compliant, In Process, Unknown.
     *
     * <p>Unknown applies to every facility that is neither compliant nor in process, so a facility that failed an audit
     * is also Unknown; reports count these separately. {@link AuditClass#NOT_ELIGIBLE} has no word: a facility that is
     * not a smelter, or was removed from the list, is left out of facility lists.
     */
    public static StatusWords threeWords() {
        Map<AuditClass, String> words = new EnumMap<>(AuditClass.class);
        words.put(AuditClass.CONFORMANT, COMPLIANT);
        words.put(AuditClass.ACTIVE, IN_PROCESS);
        words.put(AuditClass.LISTED, UNKNOWN);
        words.put(AuditClass.NOT_PARTICIPATING, UNKNOWN);
        words.put(AuditClass.NON_CONFORMANT, UNKNOWN);
        words.put(AuditClass.VETTING, UNKNOWN);
        words.put(AuditClass.EXPIRED, UNKNOWN);
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put(
                COMPLIANT,
                "An audit program lists the facility as having passed its assessment. The assessment covers the"
                        + " facility's sourcing practices during the audited period; it does not certify any material or"
                        + " its origin.");
        definitions.put(IN_PROCESS, "The facility has committed to an assessment, which is scheduled or under way.");
        definitions.put(
                UNKNOWN,
                "The status lists used do not list the facility as having passed or as being assessed. "
                        + "This includes facilities that failed an assessment and facilities that do not participate.");
        return new StatusWords(words, UNKNOWN, definitions);
    }

    /**
     * Reads words from a user's table with the columns {@code class}, {@code word}, and {@code definition}: one line
     * for each class whose word differs from {@link #threeWords()}. The class is a constant of {@link AuditClass}, or
     * {@code NONE} for a facility that is not on any list. With a blank word, facilities of that class are left out of
     * lists. The definition may be blank if an earlier line defines the word.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it lacks a column or has an invalid line
     */
    public static StatusWords read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads words from the content of a file. See {@link #read}.
     *
     * @param label the name of the file in messages
     * @throws ListFormatException if it lacks a column or has an invalid line
     */
    public static StatusWords parse(String label, byte[] file) {
        return StatusWordsReader.read(label, file);
    }

    /** The same words without one for a class: its facilities are left out of lists and mentioned in a footnote. */
    public StatusWords without(AuditClass auditClass) {
        Map<AuditClass, String> newWords = new EnumMap<>(AuditClass.class);
        newWords.putAll(words);
        newWords.remove(auditClass);
        return new StatusWords(newWords, noStatus, used(definitions, newWords, noStatus));
    }

    /** The same words with a different word and definition for a facility that is not on any list. */
    public StatusWords withNoStatus(String word, String definition) {
        Map<String, String> newDefinitions = new LinkedHashMap<>(definitions);
        newDefinitions.put(word, definition);
        return new StatusWords(words, word, used(newDefinitions, words, word));
    }

    private static Map<String, String> used(
            Map<String, String> definitions, Map<AuditClass, String> words, String noStatus) {
        Map<String, String> used = new LinkedHashMap<>(definitions);
        used.keySet().removeIf(known -> !known.equals(noStatus) && !words.containsValue(known));
        return used;
    }

    /** The same words with a different word and definition for a class. */
    public StatusWords with(AuditClass auditClass, String word, String definition) {
        Map<AuditClass, String> newWords = new EnumMap<>(AuditClass.class);
        newWords.putAll(words);
        newWords.put(Objects.requireNonNull(auditClass, "auditClass"), word);
        Map<String, String> newDefinitions = new LinkedHashMap<>(definitions);
        newDefinitions.put(word, definition);
        return new StatusWords(newWords, noStatus, used(newDefinitions, newWords, noStatus));
    }

    /**
     * The words under which reports count facilities, with their definitions: all status words, plus
     * {@link #NON_CONFORMANT} if failed facilities share a word with other classes.
     */
    public Map<String, String> countDefinitions() {
        if (!hidesNonConformant()) {
            return definitions;
        }
        Map<String, String> all = new LinkedHashMap<>(definitions);
        all.put(
                NON_CONFORMANT,
                "An audit program lists the facility as having failed its assessment. The facility list shows it as "
                        + words.get(AuditClass.NON_CONFORMANT) + "; the counts show it separately.");
        return Collections.unmodifiableMap(all);
    }

    /** The word under which a report counts a facility: its status word, or {@link #NON_CONFORMANT}; see {@link #countDefinitions}. */
    public Optional<String> countedAs(AuditStatus status) {
        return hidesNonConformant() && status.auditClass() == AuditClass.NON_CONFORMANT
                ? Optional.of(NON_CONFORMANT)
                : word(status);
    }

    private boolean hidesNonConformant() {
        String word = words.get(AuditClass.NON_CONFORMANT);
        return word != null
                && !word.equals(NON_CONFORMANT)
                && (word.equals(noStatus)
                        || words.entrySet().stream()
                                .anyMatch(other ->
                                        other.getKey() != AuditClass.NON_CONFORMANT && word.equals(other.getValue())));
    }

    /** The word for a facility's status; empty if facilities of that class are left out. */
    public Optional<String> word(AuditStatus status) {
        return Optional.ofNullable(words.get(status.auditClass()));
    }
}
