package org.opencmrt.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.UserTable;
import org.opencmrt.internal.table.UserTable.Column;
import org.opencmrt.model.AuditClass;

/** Reads what users say about status words: those that reports print, and those that lists have. */
final class StatusWordsReader {
    private static final String CLASS = "class";
    private static final String WORD = "word";
    private static final String DEFINITION = "definition";
    private static final String NO_STATUS = "NONE";
    private static final List<Column> COLUMNS = List.of(
            Column.of(CLASS, "audit class"),
            Column.of(WORD, "status", "status word"),
            Column.of(DEFINITION, "meaning"));

    private StatusWordsReader() {}

    static StatusWords read(Path file) {
        UserTable table = table(file);
        StatusWords words = StatusWords.threeWords();
        for (UserTable.Row row : table.rows()) {
            String auditClass = auditClass(table, row);
            if (row.text(WORD).isEmpty() && auditClass.equals(NO_STATUS)) {
                throw wrong(
                        table, row, "a facility without status needs a word; leave the line out to keep the usual one");
            }
            words = row.text(WORD).isEmpty()
                    ? words.without(AuditClass.valueOf(auditClass))
                    : with(table, row, words, auditClass);
        }
        return words;
    }

    private static StatusWords with(UserTable table, UserTable.Row row, StatusWords words, String auditClass) {
        String word = row.text(WORD).orElseThrow();
        String definition = row.text(DEFINITION)
                .or(() -> Optional.ofNullable(words.definitions().get(word)))
                .orElseThrow(() ->
                        wrong(table, row, "the word '" + word + "' needs a definition; a report explains its words"));
        return auditClass.equals(NO_STATUS)
                ? words.withNoStatus(word, definition)
                : words.with(AuditClass.valueOf(auditClass), word, definition);
    }

    static StatusVocabulary vocabulary(Path file) {
        UserTable table = table(file);
        StatusVocabulary vocabulary = StatusVocabulary.standard();
        for (UserTable.Row row : table.rows()) {
            String word = row.text(WORD).orElseThrow(() -> wrong(table, row, "the word is blank"));
            if (PlainWords.of(word).isEmpty()) {
                throw wrong(table, row, "the word '" + word + "' has no letter or digit");
            }
            String auditClass = auditClass(table, row);
            if (auditClass.equals(NO_STATUS)) {
                throw wrong(table, row, "a word of a list has one of the classes " + classes());
            }
            vocabulary = vocabulary.with(word, AuditClass.valueOf(auditClass));
        }
        return vocabulary;
    }

    private static UserTable table(Path file) {
        String label = "status words " + file.getFileName();
        UserTable table = UserTable.read(label, UserTable.bytes(label, file), COLUMNS);
        List<String> missing =
                Stream.of(CLASS, WORD).filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new TableException(
                    label, missing, table.headers(), "Status words have a first line with the columns class and word");
        }
        return table;
    }

    private static String auditClass(UserTable table, UserTable.Row row) {
        String text = row.text(CLASS).orElse("").toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        boolean known = text.equals(NO_STATUS)
                || Stream.of(AuditClass.values()).anyMatch(one -> one.name().equals(text));
        if (!known) {
            throw wrong(table, row, "'" + row.text(CLASS).orElse("") + "' is no class; the classes are " + classes());
        }
        return text;
    }

    private static String classes() {
        return Stream.of(AuditClass.values()).map(AuditClass::name).collect(Collectors.joining(", "));
    }

    private static TableException wrong(UserTable table, UserTable.Row row, String problem) {
        return new TableException(table.label(), "record " + row.number() + ": " + problem, null);
    }
}
