package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/** Reads one status list. Problems in a line are findings; only a missing column stops the reading. */
final class StatusListReader {
    private static final String CONFORMANT = "Conformant";
    private static final String RE_AUDITED = "Conformant with re-audit in progress";
    private static final Set<Column> COLUMNS = EnumSet.of(
            Column.SMELTER_ID,
            Column.NEW_ID,
            Column.METAL,
            Column.NAME,
            Column.COUNTRY,
            Column.STATUS,
            Column.SCHEME,
            Column.DATE,
            Column.UNTIL,
            Column.OPERATING_STATE,
            Column.LAST_AUDIT_DATE,
            Column.RE_AUDIT,
            Column.LBMA_RG,
            Column.RJC);
    private static final ListKind KIND = ListKind.of(
                    "status list",
                    COLUMNS,
                    "A status list needs the columns status and smelter_id, or status, metal, and name; a revision"
                            + " history is a reference list")
            .inAllSheets();

    /** The status of all facilities according to the name of a file or sheet, if the name contains no other status. */
    private static final List<Stated> NAMES = List.of(
            Stated.of("Non-conformant", "non ?(?:conformant|compliant)|not (?:conformant|compliant)"),
            Stated.of("Active", "active"),
            Stated.of(CONFORMANT, "conformant|compliant"));
    /** Words that change the meaning of a status. */
    private static final Pattern TURNED =
            Pattern.compile("\\b(?:in ?active|not active|no longer|former|formerly|previous|previously|old)\\b");

    /**
     * The reason for treating a sheet as the list of conformant facilities although neither a column nor a name states
     * it.
     */
    private static final String BY_AUDIT = "it gives the date of the last audit";

    private record Stated(String word, Pattern name, String because) {
        static Stated of(String word, String name) {
            return new Stated(word, Pattern.compile("\\b(?:" + name + ")\\b"), "");
        }

        Stated with(String reason) {
            return new Stated(word, name, reason);
        }
    }

    private final String label;
    private final Optional<LocalDate> listDate;
    private final StatusVocabulary vocabulary;
    private final List<StatusList.Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Sheets without a status column, and the status of their lines. */
    private final Map<Optional<String>, Stated> wholeSheets = new HashMap<>();

    private boolean withoutId;

    StatusListReader(String label, Optional<LocalDate> listDate, StatusVocabulary vocabulary) {
        this.label = label;
        this.listDate = listDate;
        this.vocabulary = vocabulary;
    }

    StatusList read(byte[] file) {
        ListTable table = KIND.needing(this::missing)
                .with(Column.STATUS, word -> vocabulary.classOf(word).isPresent())
                .with(Column.UNTIL, text -> DateText.tryParse(text).isPresent())
                .read(label, file);
        findings.addAll(table.findings());
        Set<Optional<String>> read =
                new TreeSet<>((one, other) -> one.orElse("").compareTo(other.orElse("")));
        table.lines().forEach(line -> read.add(line.sheet()));
        read.stream().filter(wholeSheets::containsKey).forEach(this::tellOfWholeSheet);
        if (withoutId) {
            String headings = ListTable.columnsToText(table.columnsSeen(), table.columnsUnderstood());
            findings.add(ListRule.STATUS_ID_COLUMN_UNKNOWN.of("place", label, "headings", headings));
        }
        table.lines().forEach(this::add);
        Optional<LocalDate> latest = entries.stream()
                .map(StatusList.Entry::date)
                .max(StatusList.DATE_ORDER)
                .orElse(listDate);
        return new StatusList(
                label,
                latest,
                Optional.of(table.sha256()),
                entries,
                findings,
                table.columnsSeen(),
                table.columnsUnderstood());
    }

    private void tellOfWholeSheet(Optional<String> sheet) {
        Stated stated = wholeSheets.get(sheet);
        String place = label + sheet.map(name -> "!" + name).orElse("");
        findings.add(
                ListRule.STATUS_OF_WHOLE_LIST.of("place", place, "status", stated.word(), "reason", stated.because()));
    }

    /**
     * The missing columns of each sheet. A sheet does not need a status column if its name, or that of the file, states
     * a status.
     */
    private List<List<Column>> missing(List<ListKind.Head> heads) {
        wholeSheets.clear();
        boolean stated = false;
        for (ListKind.Head head : heads) {
            stated |= head.columns().contains(Column.STATUS) && facility(head).isEmpty();
            if (!head.columns().contains(Column.STATUS)) {
                head.sheet()
                        .flatMap(name -> stated(name, "the sheet's name says so"))
                        .ifPresent(word -> wholeSheets.put(head.sheet(), word));
            }
        }
        if (!stated && wholeSheets.isEmpty()) {
            Optional<Stated> ofFile = stated(label, "the file's name says so");
            boolean several = ofFile.isEmpty()
                    && NAMES.stream()
                            .anyMatch(name ->
                                    name.name().matcher(PlainWords.of(label)).find());
            for (ListKind.Head head : heads) {
                ofFile.or(() -> several ? Optional.empty() : audited(head))
                        .ifPresent(word -> wholeSheets.put(head.sheet(), word));
            }
        }
        List<List<Column>> missing = new ArrayList<>();
        for (ListKind.Head head : heads) {
            List<Column> ofSheet = new ArrayList<>();
            if (!head.columns().contains(Column.STATUS) && !wholeSheets.containsKey(head.sheet())) {
                ofSheet.add(Column.STATUS);
            }
            ofSheet.addAll(facility(head));
            missing.add(ofSheet);
            withoutId |= ofSheet.isEmpty() && !hasId(head);
        }
        return missing;
    }

    /** Only the list of conformant facilities has the date of the last audit. */
    private static Optional<Stated> audited(ListKind.Head head) {
        return head.columns().contains(Column.LAST_AUDIT_DATE)
                ? Optional.of(Stated.of(CONFORMANT, "").with(BY_AUDIT))
                : Optional.empty();
    }

    private static Optional<Stated> stated(String name, String because) {
        String words = PlainWords.of(name);
        if (TURNED.matcher(words).find()) {
            return Optional.empty();
        }
        List<Stated> found = new ArrayList<>();
        String rest = words;
        for (Stated known : NAMES) {
            if (known.name().matcher(rest).find()) {
                found.add(known);
                rest = known.name().matcher(rest).replaceAll(" ");
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0).with(because)) : Optional.empty();
    }

    private static boolean hasId(ListKind.Head head) {
        return head.columns().contains(Column.SMELTER_ID) || head.columns().contains(Column.NEW_ID);
    }

    /** The missing columns that are needed to identify the facility of a line. */
    private static List<Column> facility(ListKind.Head head) {
        boolean metal = head.columns().contains(Column.METAL);
        boolean name = head.columns().contains(Column.NAME);
        if (hasId(head) || (metal && name)) {
            return List.of();
        }
        return List.of(metal ? Column.NAME : name ? Column.METAL : Column.SMELTER_ID);
    }

    private Optional<String> word(ListTable.Line line) {
        Stated stated = wholeSheets.get(line.sheet());
        if (stated == null) {
            return line.text(Column.STATUS);
        }
        if (stated.because().equals(BY_AUDIT)
                && line.text(Column.LAST_AUDIT_DATE).isEmpty()) {
            return Optional.empty();
        }
        boolean again =
                line.text(Column.RE_AUDIT).filter(RecognizedScheme::isYes).isPresent();
        return Optional.of(stated.word().equals(CONFORMANT) && again ? RE_AUDITED : stated.word());
    }

    private void add(ListTable.Line line) {
        Optional<SmelterId> id = id(line);
        Optional<Metal> metal = metal(line, id.isPresent());
        Optional<String> name = line.text(Column.NAME);
        Optional<String> word = word(line);
        List<RecognizedScheme> passed = RecognizedScheme.ALL.stream()
                .filter(scheme -> scheme.isPassed(line))
                .toList();
        if (word.isEmpty() && passed.isEmpty()) {
            findings.add(ListRule.STATUS_BLANK.of("place", line.place()));
        } else if (id.isEmpty() && (metal.isEmpty() || name.isEmpty())) {
            findings.add(ListRule.STATUS_FACILITY_UNCLEAR.of("place", line.place()));
        } else {
            StatusList.Entry entry = new StatusList.Entry(
                    label + line.sheet().map(sheet -> "!" + sheet).orElse(""),
                    line.number(),
                    id,
                    metal,
                    name,
                    line.text(Column.COUNTRY).flatMap(Country::tryParse),
                    word.orElse(""),
                    word.flatMap(text -> auditClass(line, text)),
                    line.text(Column.SCHEME),
                    date(line),
                    until(line),
                    line.value(
                            Column.OPERATING_STATE,
                            StatusList.OperatingState::tryParse,
                            ListRule.STATUS_OPERATING_UNKNOWN,
                            findings));
            if (word.isPresent()) {
                entries.add(entry);
            }
            passed.forEach(scheme -> entries.add(scheme.entry(entry)));
        }
    }

    private Optional<SmelterId> id(ListTable.Line line) {
        Column column = line.text(Column.NEW_ID).isPresent() ? Column.NEW_ID : Column.SMELTER_ID;
        return line.value(column, ListTable::id, ListRule.STATUS_ID_FORM, findings);
    }

    /** The metal of a line. A status must not be ignored because of a misspelled metal if the id is known. */
    private Optional<Metal> metal(ListTable.Line line, boolean hasId) {
        Optional<Metal> metal = line.text(Column.METAL).flatMap(MetalNames::read);
        return hasId
                ? line.value(
                        Column.METAL,
                        text -> metal.filter(Metal.NAMED::contains),
                        ListRule.STATUS_METAL_UNKNOWN,
                        findings)
                : metal;
    }

    private Optional<AuditClass> auditClass(ListTable.Line line, String word) {
        Optional<AuditClass> known = vocabulary.classOf(word);
        if (known.isEmpty()) {
            findings.add(ListRule.STATUS_WORD_UNKNOWN.of("place", line.place(), "text", word));
        }
        return known;
    }

    /** The end of the validity; none if it is before the date of the list, which gives the status in spite of it. */
    private Optional<LocalDate> until(ListTable.Line line) {
        String text = line.text(Column.UNTIL).orElse("");
        Optional<LocalDate> until = DateText.tryParse(text);
        if (until.isEmpty() && !text.isEmpty() && !NameKey.of(text).isNoName()) {
            findings.add(ListRule.STATUS_DATE_UNREADABLE.say("until", "place", line.place(), "text", text));
        }
        Optional<LocalDate> date =
                line.text(Column.DATE).map(DateText::tryParse).orElse(listDate);
        if (until.isPresent() && date.filter(until.get()::isBefore).isPresent()) {
            findings.add(ListRule.STATUS_VALIDITY_OVER.of(
                    "place", line.place(), "text", word(line).orElse(""), "until", until.get(), "date", date.get()));
            return Optional.empty();
        }
        return until;
    }

    private Optional<LocalDate> date(ListTable.Line line) {
        return line.text(Column.DATE).isEmpty()
                ? listDate
                : line.value(Column.DATE, DateText::tryParse, ListRule.STATUS_DATE_UNREADABLE, findings);
    }
}
