package org.opencmrt.status;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;
import org.opencmrt.model.SmelterId;

/** Reads one status list. What is odd in a line is a finding; only a missing column stops the list. */
final class StatusListReader {
    private final String label;
    private final Optional<LocalDate> listDate;
    private final StatusVocabulary vocabulary;
    private final List<StatusEntry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    StatusListReader(String label, Optional<LocalDate> listDate, StatusVocabulary vocabulary) {
        this.label = label;
        this.listDate = listDate;
        this.vocabulary = vocabulary;
    }

    StatusList read(byte[] csv) {
        String text = decode(csv);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            Map<StatusColumn, Integer> columns = null;
            for (CSVRecord row : records) {
                if (columns == null) {
                    columns = columns(row);
                } else if (!isBlank(row)) {
                    add(new Line(row, columns));
                }
            }
            if (columns == null) {
                throw new StatusListException(label, List.of("status", "smelter_id"), List.of());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new StatusListException(label, "the file is no CSV: " + e.getMessage() + ". Save it as CSV again", e);
        }
        Optional<LocalDate> latest =
                entries.stream().map(StatusEntry::date).max(StatusOrder.DATES).orElse(listDate);
        return new StatusList(label, latest, Optional.of(sha256(csv)), entries, findings);
    }

    private Map<StatusColumn, Integer> columns(CSVRecord header) {
        Map<String, Integer> positions = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                positions.putIfAbsent(Fold.of(header.get(i)), i);
                found.add(header.get(i).strip());
            }
        }
        Map<StatusColumn, Integer> columns = new EnumMap<>(StatusColumn.class);
        for (StatusColumn column : StatusColumn.values()) {
            column.in(positions).ifPresent(position -> columns.put(column, position));
        }
        List<String> missing = missing(columns);
        if (!missing.isEmpty()) {
            throw new StatusListException(label, missing, found);
        }
        return columns;
    }

    private static List<String> missing(Map<StatusColumn, Integer> columns) {
        List<String> missing = new ArrayList<>();
        if (!columns.containsKey(StatusColumn.STATUS)) {
            missing.add(StatusColumn.STATUS.label());
        }
        if (!columns.containsKey(StatusColumn.SMELTER_ID)) {
            boolean metal = columns.containsKey(StatusColumn.METAL);
            boolean name = columns.containsKey(StatusColumn.NAME);
            if (!metal && !name) {
                missing.add(StatusColumn.SMELTER_ID.label());
            } else if (!metal) {
                missing.add(StatusColumn.METAL.label());
            } else if (!name) {
                missing.add(StatusColumn.NAME.label());
            }
        }
        return missing;
    }

    private void add(Line line) {
        Optional<SmelterId> id = id(line);
        Optional<Metal> metal = line.text(StatusColumn.METAL).flatMap(Metal::tryParse);
        Optional<String> name = line.text(StatusColumn.NAME);
        Optional<String> word = line.text(StatusColumn.STATUS);
        if (word.isEmpty()) {
            note(line, "STATUS_BLANK", "the status is blank; the line was left out");
        } else if (id.isEmpty() && (metal.isEmpty() || name.isEmpty())) {
            note(
                    line,
                    "STATUS_FACILITY_UNCLEAR",
                    "neither an id, nor a metal and a name, tell the facility; the line was left out");
        } else {
            entries.add(new StatusEntry(
                    label,
                    line.number(),
                    id,
                    metal,
                    name,
                    line.text(StatusColumn.COUNTRY).flatMap(Country::tryParse),
                    word.get(),
                    auditClass(line, word.get()),
                    line.text(StatusColumn.SCHEME),
                    date(line)));
        }
    }

    private Optional<SmelterId> id(Line line) {
        Optional<String> text = line.text(StatusColumn.SMELTER_ID);
        Optional<SmelterId> id = text.flatMap(SmelterId::tryParse);
        if (text.isPresent() && id.isEmpty()) {
            note(line, "STATUS_ID_FORM", "'" + text.get() + "' is no smelter id (CID and six digits); it was not used");
        }
        return id;
    }

    private Optional<AuditClass> auditClass(Line line, String word) {
        Optional<AuditClass> known = vocabulary.classOf(word);
        if (known.isEmpty()) {
            note(
                    line,
                    "STATUS_WORD_UNKNOWN",
                    "the word '" + word
                            + "' is in no vocabulary; the facility has no status from this line. Add the word to"
                            + " the vocabulary with its meaning");
        }
        return known;
    }

    private Optional<LocalDate> date(Line line) {
        Optional<String> text = line.text(StatusColumn.DATE);
        Optional<LocalDate> date = text.flatMap(StatusDates::tryParse);
        if (text.isPresent() && date.isEmpty()) {
            note(
                    line,
                    "STATUS_DATE_UNREADABLE",
                    "'" + text.get()
                            + "' is no date, or its day and month cannot be told apart; the line counts as undated."
                            + " Write dates as 2016-12-31");
            return Optional.empty();
        }
        return date.or(() -> listDate);
    }

    private void note(Line line, String rule, String problem) {
        findings.add(Finding.of(rule, Severity.WARNING, label + ", record " + line.number() + ": " + problem));
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static String decode(byte[] csv) {
        ByteBuffer bytes = ByteBuffer.wrap(csv);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            // What Excel writes as "CSV" on Western systems.
            text = new String(csv, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The delimiter that the header line has most of; a comma when in doubt. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One record with its columns. */
    private record Line(CSVRecord row, Map<StatusColumn, Integer> columns) {
        int number() {
            return Math.toIntExact(row.getRecordNumber());
        }

        Optional<String> text(StatusColumn column) {
            Integer position = columns.get(column);
            return position == null || position >= row.size()
                    ? Optional.empty()
                    : Optional.of(row.get(position).strip()).filter(text -> !text.isEmpty());
        }
    }
}
