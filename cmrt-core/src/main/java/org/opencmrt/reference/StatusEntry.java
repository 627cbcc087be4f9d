package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * One line of a status list: a facility and its status word.
 *
 * <p>The facility is identified by its id, or else by metal and name, and by country if the list has one.
 *
 * @param list label of the list, with the sheet if it is a workbook
 * @param line number of the line in that list, 1-based
 * @param id the facility's id; empty when the list gives none
 * @param metal its metal; empty when the list gives none
 * @param name its name; empty when the list gives none
 * @param country its country; empty if the list gives none or it is not a known country
 * @param word the status word of the list
 * @param auditClass the class of the word; empty if the word is not in the vocabulary
 * @param scheme the audit program; empty if the list does not say
 * @param date the date of the status; empty if unknown
 * @param operating the operating state; empty if the list does not say
 */
public record StatusEntry(
        String list,
        int line,
        Optional<SmelterId> id,
        Optional<Metal> metal,
        Optional<String> name,
        Optional<Country> country,
        String word,
        Optional<AuditClass> auditClass,
        Optional<String> scheme,
        Optional<LocalDate> date,
        Optional<OperatingState> operating) {

    /** Checks that the entry has a facility and a word. */
    public StatusEntry {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(auditClass, "auditClass");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(operating, "operating");
        if (line < 1) {
            throw new IllegalArgumentException("line must be 1 or more, but was " + line);
        }
        if (id.isEmpty() && (metal.isEmpty() || name.isEmpty())) {
            throw new IllegalArgumentException(
                    "a status needs an id, or a metal and a name, to identify its" + " facility");
        }
    }

    /**
     * The status of a facility from a program's own data.
     *
     * @param list the label of the list
     * @param line the number of the entry in the list, 1-based
     */
    public static StatusEntry of(String list, int line, SmelterId id, AuditStatus status) {
        return new StatusEntry(
                list,
                line,
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status.word(),
                Optional.of(status.auditClass()),
                status.scheme(),
                status.listDate(),
                Optional.empty());
    }

    /** The status; empty if the class of the word is unknown. */
    public Optional<AuditStatus> status() {
        return auditClass.map(known -> new AuditStatus(known, word, scheme, date));
    }

    /** The place of the entry, for messages: {@code list.csv, line 7}. */
    public String place() {
        return list + ", line " + line;
    }
}
