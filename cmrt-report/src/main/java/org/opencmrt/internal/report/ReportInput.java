package org.opencmrt.internal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.RuleId;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.reference.FacilityActions;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Supplier;

/**
 * The input of a report, with values worded as in reports.
 *
 * @param result the result of a program
 * @param metals the metals of the facility list
 * @param words the words for audit classes
 * @param showSuppliers whether parts for customers name the suppliers of each facility
 * @param details whether the facility list also shows what filings leave out; see
 *     {@link org.opencmrt.report.ReportOptions#details}
 * @param actions what the company does about facilities
 */
public record ReportInput(
        ProgramResult result,
        List<Metal> metals,
        StatusWords words,
        boolean showSuppliers,
        boolean details,
        FacilityActions actions) {
    private static final Set<RuleId> STATUS_LISTS = Set.of(
            RollUpRule.ROLLUP_STATUS_LIST_OLD,
            RollUpRule.ROLLUP_STATUS_LIST_LATER,
            RollUpRule.ROLLUP_STATUS_LIST_UNUSED);

    public RollUp rollUp() {
        return result.rollUp();
    }

    /** The findings about the user's lists, including the list of actions. */
    public List<Finding> warnings() {
        return result.warnings(actions);
    }

    /** The origins of material by facility; empty if the program has no origin data. */
    public Optional<OriginData> origins() {
        return Optional.of(result.program().origins()).filter(data -> !data.isEmpty());
    }

    public Optional<String> company() {
        return result.program().company();
    }

    public Optional<String> period() {
        return result.program().period();
    }

    public Optional<LocalDate> asOf() {
        return result.program().asOf();
    }

    /** A title, followed by the company and the period if they are known. */
    public String title(String what, String preposition) {
        return what
                + company().map(name -> preposition + name).orElse("")
                + period().map(time -> ", " + time).orElse("");
    }

    /** The same input, with all details in the facility list. */
    public ReportInput withDetails() {
        return new ReportInput(result, metals, words, showSuppliers, true, actions);
    }

    /** The same input with other metals. */
    public ReportInput withMetals(List<Metal> others) {
        return new ReportInput(result, others, words, showSuppliers, details, actions);
    }

    /** The last day of the reporting period; empty if the period names no year or several years. */
    public Optional<LocalDate> periodEnd() {
        return result.program().periodEnd();
    }

    /** The status that reports show for a facility: as of the day of the report if one is set, otherwise the latest. */
    public Optional<AuditStatus> status(Facility facility) {
        return result.status(facility);
    }

    /** True if the facility's status is that it failed an audit. */
    public boolean failedAudit(Facility facility) {
        return status(facility)
                .filter(status -> status.auditClass() == AuditClass.NON_CONFORMANT)
                .isPresent();
    }

    /** The word for a status, or for no status; empty if facilities of its class are left out. */
    public static Optional<String> word(StatusWords words, Optional<AuditStatus> status) {
        return status.isEmpty() ? Optional.of(words.noStatus()) : words.word(status.get());
    }

    /** The word under which a report counts a status, or no status. */
    public static Optional<String> countedAs(StatusWords words, Optional<AuditStatus> status) {
        return status.isEmpty() ? Optional.of(words.noStatus()) : words.countedAs(status.get());
    }

    /** The status word of reports. For a facility that they leave out, this is the list's own word. */
    public Optional<String> statusWord(Facility facility) {
        return statusWord(status(facility));
    }

    /** The same for a status, or for no status. */
    public Optional<String> statusWord(Optional<AuditStatus> status) {
        return word(words, status).or(() -> status.map(AuditStatus::word));
    }

    /** The lists from which statuses can come. */
    public List<StatusList> statusLists() {
        StatusBook book = rollUp().statusBook();
        return asOf().map(book::lists).orElseGet(book::lists);
    }

    /** The lists and dates that statuses are based on, in a sentence. */
    public String statusBasis() {
        StatusBook book = rollUp().statusBook();
        return asOf().map(book::basis).orElseGet(book::basis);
    }

    /** Warnings about the lists used: outdated lists, and lists without a date. */
    public List<String> listWarnings() {
        return warnings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .filter(finding -> STATUS_LISTS.contains(finding.ruleId()))
                .map(Finding::message)
                .toList();
    }

    /** The names of the suppliers that reported a facility, each once. */
    public static String supplierNames(Facility facility) {
        return facility.suppliers().stream().map(Supplier::name).distinct().collect(Collectors.joining("; "));
    }
}
