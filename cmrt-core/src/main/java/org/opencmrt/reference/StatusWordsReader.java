package org.opencmrt.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.ListFormatException;

/** Reads users' tables of status words: the words in reports, and the words in lists. */
final class StatusWordsReader {
    private static final String NO_STATUS = "NONE";
    private static final ListKind KIND = ListKind.of(
                    "status words",
                    List.of(Column.AUDIT_CLASS, Column.WORD, Column.DEFINITION),
                    "Status words need the columns class and word")
            .requiring(Column.AUDIT_CLASS)
            .requiring(Column.WORD);

    private StatusWordsReader() {}

    static StatusWords read(String label, byte[] file) {
        StatusWords words = StatusWords.threeWords();
        for (ListTable.Line row : KIND.read(label, file).lines()) {
            String auditClass = auditClass(row);
            if (row.text(Column.WORD).isEmpty() && auditClass.equals(NO_STATUS)) {
                throw wrong(
                        row, "facilities without a status need a word; leave the line out to keep the default word");
            }
            words = row.text(Column.WORD).isEmpty()
                    ? words.without(AuditClass.valueOf(auditClass))
                    : with(row, words, auditClass);
        }
        return words;
    }

    private static StatusWords with(ListTable.Line row, StatusWords words, String auditClass) {
        String word = row.text(Column.WORD).orElseThrow();
        String definition = row.text(Column.DEFINITION)
                .or(() -> Optional.ofNullable(words.definitions().get(word)))
                .orElseThrow(
                        () -> wrong(row, "the word '" + word + "' needs a definition; a report explains its words"));
        return auditClass.equals(NO_STATUS)
                ? words.withNoStatus(word, definition)
                : words.with(AuditClass.valueOf(auditClass), word, definition);
    }

    static StatusVocabulary vocabulary(String label, byte[] file) {
        StatusVocabulary vocabulary = StatusVocabulary.standard();
        for (ListTable.Line row : KIND.read(label, file).lines()) {
            String word = row.text(Column.WORD).orElseThrow(() -> wrong(row, "the word is blank"));
            if (PlainWords.of(word).isEmpty()) {
                throw wrong(row, "the word '" + word + "' has no letter or digit");
            }
            String auditClass = auditClass(row);
            if (auditClass.equals(NO_STATUS)) {
                throw wrong(row, "this word must have one of the classes " + classes());
            }
            vocabulary = vocabulary.with(word, AuditClass.valueOf(auditClass));
        }
        return vocabulary;
    }

    private static String auditClass(ListTable.Line row) {
        String text =
                row.text(Column.AUDIT_CLASS).orElse("").toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        boolean known = text.equals(NO_STATUS)
                || Stream.of(AuditClass.values()).anyMatch(one -> one.name().equals(text));
        if (!known) {
            throw wrong(
                    row,
                    "'" + row.text(Column.AUDIT_CLASS).orElse("") + "' is not a class; the classes are " + classes());
        }
        return text;
    }

    private static String classes() {
        return Stream.of(AuditClass.values()).map(AuditClass::name).collect(Collectors.joining(", "));
    }

    private static ListFormatException wrong(ListTable.Line row, String problem) {
        return new ListFormatException(
                ListFormatException.Reason.LINE_UNUSABLE, "status words " + row.place() + ": " + problem);
    }
}
