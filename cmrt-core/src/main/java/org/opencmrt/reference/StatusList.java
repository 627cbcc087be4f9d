package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.table.PlainDates;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;

/**
 * A list of audit statuses of facilities as of a date, from an audit program or a person.
 *
 * @param label the label in reports: the file name
 * @param date the date of the list: the latest date of its entries; empty if unknown
 * @param sha256 SHA-256 of the file in lowercase hexadecimal; empty if it was not read from a file
 * @param entries the lines, in list order
 * @param findings the reading findings: lines left out, words without a class, invalid dates
 * @param columnsSeen the headings as written in the list
 * @param columnsUnderstood the headings that were recognized, each with its meaning: {@code 'CID' (smelter id)}
 */
public record StatusList(
        String label,
        Optional<LocalDate> date,
        Optional<String> sha256,
        List<StatusEntry> entries,
        List<Finding> findings,
        List<String> columnsSeen,
        List<String> columnsUnderstood)
        implements Comparable<StatusList> {

    /** Copies the lists. */
    public StatusList {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(sha256, "sha256");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        columnsSeen = List.copyOf(columnsSeen);
        columnsUnderstood = List.copyOf(columnsUnderstood);
    }

    /**
     * A list from a program's own data. Its date is the latest of its entries.
     *
     * @param label the label of the list in reports
     */
    public static StatusList of(String label, List<StatusEntry> entries) {
        Optional<LocalDate> latest =
                entries.stream().flatMap(entry -> entry.date().stream()).max(LocalDate::compareTo);
        return new StatusList(label, latest, Optional.empty(), entries, List.of(), List.of(), List.of());
    }

    /**
     * Reads a list from a file with {@link StatusVocabulary#standard()}; see {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file) throws IOException {
        return read(file, StatusVocabulary.standard());
    }

    /**
     * Reads a list from a file; its name becomes the label. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param vocabulary the meanings of the status words
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file, StatusVocabulary vocabulary) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file), vocabulary);
    }

    /**
     * Reads a list from a file; its name becomes the label. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param vocabulary the meanings of the status words
     * @param listDate the date for entries without a date
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file, StatusVocabulary vocabulary, LocalDate listDate) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file), vocabulary, listDate);
    }

    /**
     * Reads a list from the content of a CSV file, a workbook, or an "Excel (XML)" export: the columns
     * {@code smelter_id}, {@code status}, {@code scheme}, {@code date} in any order; {@code metal}, {@code name} and
     * {@code country} for facilities without an id; and {@code operating_state}, each under any common heading. In a
     * workbook, every sheet with a status column, or with a name that states a status, is read. Unused sheets and
     * columns are findings.
     *
     * <p>Entries without a date get the date in the label, such as {@code status-2016-12-31.csv}. If it has none, they are
     * undated.
     *
     * <p>The audit program's public lists can be read as exported. They have no status column: the list of conformant
     * facilities is recognized by its name or by the date of the last audit, and the list of active facilities by its
     * name; a finding says so. A re-audit in progress becomes part of the status word. Each mark for a gold scheme that
     * the program recognizes becomes a separate entry under that scheme.
     *
     * @param label the label of the list in reports
     * @param file the complete file; text is UTF-8, or else Windows-1252
     * @param vocabulary the meanings of the status words
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList parse(String label, byte[] file, StatusVocabulary vocabulary) {
        return new StatusListReader(label, PlainDates.within(label), vocabulary).read(file);
    }

    /**
     * Reads a list whose date is known. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param listDate the date for entries without a date
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList parse(String label, byte[] file, StatusVocabulary vocabulary, LocalDate listDate) {
        return new StatusListReader(label, Optional.of(listDate), vocabulary).read(file);
    }

    /** By date, undated ones first, then label and content: one fixed order. */
    @Override
    public int compareTo(StatusList other) {
        return StatusOrder.LISTS.compare(this, other);
    }
}
