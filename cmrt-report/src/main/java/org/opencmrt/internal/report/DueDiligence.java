package org.opencmrt.internal.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.program.RedFlag;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;

/**
 * The basis of due diligence on a facility, and the actions for it.
 *
 * @param facility the facility
 * @param flags the reasons to look at it more closely, most serious first
 * @param history what each status list gives for it, oldest first; empty if no list has it
 * @param origins where its material comes from according to the user's origin data; empty if the data do not include it
 * @param proposed the proposed next step in one sentence, as far as the data allow
 * @param action what the company does, according to its own list; empty if the list has no action
 * @param owner who is responsible for the action; empty if the list does not name anyone
 * @param due the due date of the action; empty if the list has no date
 */
public record DueDiligence(
        Facility facility,
        List<RedFlag> flags,
        String history,
        Optional<String> origins,
        String proposed,
        Optional<String> action,
        Optional<String> owner,
        Optional<LocalDate> due) {
    /** Copies the flags. */
    public DueDiligence {
        flags = List.copyOf(flags);
    }

    /** One row for each facility of a result, in order. */
    public static List<DueDiligence> of(ReportInput input) {
        Map<Facility.Key, List<RedFlag>> flags = redFlags(input);
        return input.rollUp().facilities().stream()
                .map(facility -> of(facility, flags.getOrDefault(facility.key(), List.of()), input))
                .toList();
    }

    /** The flags of each facility that has at least one, most serious first. */
    static Map<Facility.Key, List<RedFlag>> redFlags(ReportInput input) {
        return input.result().redFlags().stream()
                .collect(Collectors.groupingBy(flag -> flag.facility().key()));
    }

    /** The kinds of the given flags in words, most serious first. */
    public static String labels(Collection<RedFlag> flags) {
        return flags.stream()
                .map(RedFlag::kind)
                .distinct()
                .sorted()
                .map(RedFlag.Kind::label)
                .collect(Collectors.joining("; "));
    }

    /**
     * Everything that the status lists contain about a facility, oldest first, as one text; empty if no list has it.
     */
    public static String history(Facility facility, ReportInput input) {
        Stream<String> entries = facility.statusHistory().stream().map(DueDiligence::words);
        Stream<String> gone = input.result().laterListsWithout(facility.smelter()).stream()
                .map(list -> list.date().map(day -> day + ": ").orElse("") + "not listed (" + list.label() + ")");
        return Stream.concat(entries, gone).collect(Collectors.joining("; "));
    }

    private static String words(StatusList.Entry entry) {
        return entry.date().map(day -> day + ": ").orElse("undated: ") + entry.word() + " ("
                + entry.scheme().map(scheme -> scheme + ", ").orElse("") + entry.place() + ")";
    }

    private static DueDiligence of(Facility facility, List<RedFlag> flags, ReportInput input) {
        return new DueDiligence(
                facility,
                flags,
                history(facility, input),
                input.origins().flatMap(data -> OriginCountries.text(data, facility)),
                flags.isEmpty()
                        ? next(input.status(facility).map(AuditStatus::auditClass))
                        : flags.get(0).kind().action(),
                input.actions().actions(facility.smelter()),
                input.actions().owners(facility.smelter()),
                input.actions().due(facility.smelter()));
    }

    private static String next(Optional<AuditClass> status) {
        if (status.equals(Optional.of(AuditClass.CONFORMANT))) {
            return "None.";
        }
        return status.equals(Optional.of(AuditClass.ACTIVE))
                ? "Check the audit result when it is published."
                : "Ask its suppliers to encourage the facility to take part in an audit program.";
    }
}
