package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;

/**
 * One list of audit statuses: what an audit programme, or a person, says of facilities as of a day.
 *
 * @param label what reports call it: the file's name
 * @param date the day as of which it holds, the latest of its entries' days; empty when not known
 * @param sha256 SHA-256 of the file in lower-case hexadecimal; empty when it was not read from one
 * @param entries the lines in the list's order
 * @param findings what reading noticed: lines left out, words without a class, dates that are none
 * @param columnsSeen the headings of the list as it prints them
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
     * Reads a list from a file with {@link StatusVocabulary#standard()}; entries without a date of their own have
     * none. See {@link #parse}.
     *
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException when it is no table or lacks a column that is needed
     */
    public static StatusList read(Path file) throws IOException {
        return read(file, Optional.empty(), StatusVocabulary.standard());
    }

    /**
     * Reads a list from a file. See {@link #parse}.
     *
     * @param file the file; its own name becomes the label
     * @param listDate the day for entries without one of their own
     * @param vocabulary what the words mean
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException when it is no table or lacks a column that is needed
     */
    public static StatusList read(Path file, Optional<LocalDate> listDate, StatusVocabulary vocabulary)
            throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file), listDate, vocabulary);
    }

    /**
     * Reads a list from the bytes of a CSV file, a workbook, or an "Excel (XML)" export: the columns {@code smelter_id},
     * {@code status}, {@code scheme}, {@code date} in any order; {@code metal}, {@code name} and {@code country} for
     * facilities without an id; and {@code operating_state}, each under any usual heading. Of a workbook, every sheet with a
     * status, or a name that states one, is read; sheets and columns that are not used are findings.
     *
     * <p>The audit programme's public lists are read as they are exported. They have no status column: the list of conformant
     * facilities is known by its name or by the date of the last audit, that of active ones by its name; a finding says so.
     * A re-audit in progress is part of the word, and each mark for a gold scheme that the programme recognizes is an entry
     * of its own, under that scheme.
     *
     * @param label what reports call the list
     * @param file the whole file; text in UTF-8, or in Windows-1252 where it is no UTF-8
     * @param listDate the day for entries without one of their own
     * @param vocabulary what the words mean
     * @throws ListFormatException when it is no table or lacks a column that is needed
     */
    public static StatusList parse(
            String label, byte[] file, Optional<LocalDate> listDate, StatusVocabulary vocabulary) {
        return new StatusListReader(label, listDate, vocabulary).read(file);
    }

    /** By date, undated ones first, then label and content: one fixed order. */
    @Override
    public int compareTo(StatusList other) {
        return StatusOrder.LISTS.compare(this, other);
    }
}
