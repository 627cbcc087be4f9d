package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.table.PlainDates;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.UserTable;
import org.opencmrt.internal.table.UserTable.Column;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;
import org.opencmrt.model.SmelterId;

/** Reads one status list. What is odd in a line is a finding; only a missing column stops the list. */
final class StatusListReader {
    private static final String ID = "smelter_id";
    private static final String METAL = "metal";
    private static final String NAME = "name";
    private static final String COUNTRY = "country";
    private static final String STATUS = "status";
    private static final String SCHEME = "scheme";
    private static final String DATE = "date";
    private static final String OPERATING = "operating_state";
    private static final String CONFORMANT = "Conformant";
    private static final String RE_AUDITED = "Conformant with re-audit in progress";
    private static final String LAST_AUDIT = "last_audit_date";
    private static final String RE_AUDIT = "re_audit_in_progress";
    private static final List<Column> COLUMNS = List.of(
            Column.of(ID, "id", "cid", "smelter identification", "smelter identification number", "smelter id number"),
            Column.of(METAL, "mineral"),
            Column.of(
                    NAME,
                    "smelter",
                    "smelter name",
                    "standard name",
                    "standard smelter name",
                    "facility",
                    "facility name"),
            Column.of(COUNTRY, "country location", "facility location country", "smelter country", "location"),
            Column.of(STATUS, "audit status", "conformance status", "status word"),
            Column.of(SCHEME, "programme", "program", "audit scheme", "audit program"),
            Column.date(DATE, "list date", "status date", "as of"),
            Column.of(OPERATING, "operating", "operating status", "operational status", "operation status"),
            Column.date(LAST_AUDIT, "audit date"),
            Column.of(RE_AUDIT, "reaudit in progress", "re-audit"));
    private static final List<Column> ALL_COLUMNS = Stream.concat(
                    COLUMNS.stream(), RecognizedScheme.ALL.stream().map(RecognizedScheme::column))
            .toList();

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

    StatusList read(byte[] file) {
        UserTable table = table(file);
        wordOfList(table)
                .ifPresent(word -> findings.add(Finding.of(
                        "STATUS_OF_WHOLE_LIST",
                        Severity.INFO,
                        label + ": the list has no column for the status; each of its facilities counts as '" + word
                                + "', by the list's name or because it tells the last audit")));
        table.rows().forEach(row -> add(table, row));
        Optional<LocalDate> latest =
                entries.stream().map(StatusEntry::date).max(StatusOrder.DATES).orElse(listDate);
        return new StatusList(label, latest, Optional.of(table.sha256()), entries, findings);
    }

    private UserTable table(byte[] file) {
        UserTable table;
        try {
            table = UserTable.read("status list " + label, file, ALL_COLUMNS);
        } catch (TableException e) {
            throw new StatusListException(e);
        }
        List<String> missing = missing(table);
        if (!missing.isEmpty()) {
            throw new StatusListException(table.label(), missing, table.headers());
        }
        return table;
    }

    private List<String> missing(UserTable table) {
        List<String> missing = new ArrayList<>();
        if (!table.has(STATUS) && wordOfList(table).isEmpty()) {
            missing.add(STATUS);
        }
        if (!table.has(ID)) {
            if (!table.has(METAL) && !table.has(NAME)) {
                missing.add(ID);
            } else if (!table.has(METAL)) {
                missing.add(METAL);
            } else if (!table.has(NAME)) {
                missing.add(NAME);
            }
        }
        return missing;
    }

    /**
     * What it means to stand on a list that has no column for the status: the audit programme's public lists are such. The
     * file's name tells, or the date of the last audit, which only the list of conformant facilities has. Empty when neither
     * does, or there is such a column.
     */
    private Optional<String> wordOfList(UserTable table) {
        String name = " " + PlainWords.of(label) + " ";
        if (table.has(STATUS)) {
            return Optional.empty();
        }
        if (name.contains(" non conformant ") || name.contains(" not conformant ")) {
            return Optional.of("Non-conformant");
        }
        if (name.contains(" active ")) {
            return Optional.of("Active");
        }
        boolean conformant = name.contains(" conformant ") || name.contains(" compliant ") || table.has(LAST_AUDIT);
        return conformant ? Optional.of(CONFORMANT) : Optional.empty();
    }

    private Optional<String> word(UserTable table, UserTable.Row row) {
        if (table.has(STATUS)) {
            return row.text(STATUS);
        }
        boolean again = row.text(RE_AUDIT).filter(RecognizedScheme::isYes).isPresent();
        return wordOfList(table).map(word -> word.equals(CONFORMANT) && again ? RE_AUDITED : word);
    }

    private void add(UserTable table, UserTable.Row row) {
        Optional<SmelterId> id = id(row);
        Optional<Metal> metal = row.text(METAL).flatMap(Metal::tryParse);
        Optional<String> name = row.text(NAME);
        Optional<String> word = word(table, row);
        if (word.isEmpty()) {
            note(row, "STATUS_BLANK", "the status is blank; the line was left out");
        } else if (id.isEmpty() && (metal.isEmpty() || name.isEmpty())) {
            note(
                    row,
                    "STATUS_FACILITY_UNCLEAR",
                    "neither an id, nor a metal and a name, tell the facility; the line was left out");
        } else {
            StatusEntry entry = new StatusEntry(
                    label,
                    row.number(),
                    id,
                    metal,
                    name,
                    row.text(COUNTRY).flatMap(Country::tryParse),
                    word.get(),
                    auditClass(row, word.get()),
                    row.text(SCHEME),
                    date(row),
                    operating(row));
            entries.add(entry);
            RecognizedScheme.ALL.stream()
                    .filter(scheme -> scheme.isPassed(row))
                    .map(scheme -> scheme.entry(entry))
                    .forEach(entries::add);
        }
    }

    private Optional<OperatingState> operating(UserTable.Row row) {
        Optional<String> text = row.text(OPERATING);
        Optional<OperatingState> state = text.flatMap(OperatingState::tryParse);
        if (text.isPresent() && state.isEmpty()) {
            note(
                    row,
                    "STATUS_OPERATING_UNKNOWN",
                    "'" + text.get()
                            + "' is no operating state that is known; it was not used. Write operating, suspended or"
                            + " closed");
        }
        return state;
    }

    private Optional<SmelterId> id(UserTable.Row row) {
        Optional<String> text = row.text(ID);
        Optional<SmelterId> id = text.flatMap(SmelterId::tryParse);
        if (text.isPresent() && id.isEmpty()) {
            note(row, "STATUS_ID_FORM", "'" + text.get() + "' is no smelter id (CID and six digits); it was not used");
        }
        return id;
    }

    private Optional<AuditClass> auditClass(UserTable.Row row, String word) {
        Optional<AuditClass> known = vocabulary.classOf(word);
        if (known.isEmpty()) {
            note(
                    row,
                    "STATUS_WORD_UNKNOWN",
                    "the word '" + word
                            + "' is in no vocabulary; the facility has no status from this line. Add the word to"
                            + " the vocabulary with its meaning");
        }
        return known;
    }

    private Optional<LocalDate> date(UserTable.Row row) {
        Optional<String> text = row.text(DATE);
        Optional<LocalDate> date = text.flatMap(PlainDates::tryParse);
        if (text.isPresent() && date.isEmpty()) {
            note(
                    row,
                    "STATUS_DATE_UNREADABLE",
                    "'" + text.get()
                            + "' is no date, or its day and month cannot be told apart; the line counts as undated."
                            + " Write dates as 2016-12-31");
            return Optional.empty();
        }
        return date.or(() -> listDate);
    }

    private void note(UserTable.Row row, String rule, String problem) {
        findings.add(Finding.of(rule, Severity.WARNING, label + ", record " + row.number() + ": " + problem));
    }
}
