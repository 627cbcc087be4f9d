package org.opencmrt.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.reference.FacilityActions;
import org.opencmrt.reference.StatusWords;

/**
 * Options for all reports and letters of a run. The company, period, and report date come from the
 * {@linkplain org.opencmrt.program.ConflictMineralsProgram program}.
 *
 * @param metals the metals of the facility list, 3TG by default
 * @param words the words for audit classes
 * @param showSuppliers whether parts for customers name the suppliers of each facility; off by default, because this is
 *     confidential
 * @param details whether facility lists also show what filings leave out: names of list files, the response rate, and
 *     the entries left out; off by default
 * @param company facts about the company for filings and letters
 * @param due the reply date in letters; if empty, that of the company
 * @param replyTo the e-mail address to which suppliers reply; if empty, that of the company
 * @param firstRequest whether suppliers that sent nothing get a first request instead of a reminder
 * @param actions what the company does about facilities, for its due diligence table
 */
public record ReportOptions(
        List<Metal> metals,
        StatusWords words,
        boolean showSuppliers,
        boolean details,
        CompanyProfile company,
        Optional<LocalDate> due,
        Optional<String> replyTo,
        boolean firstRequest,
        FacilityActions actions) {
    /** Copies the metals. */
    public ReportOptions {
        metals = metals.stream().sorted().distinct().toList();
        if (metals.isEmpty()) {
            throw new IllegalArgumentException("the facility list needs at least one metal");
        }
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(due, "due");
        replyTo.ifPresent(CompanyProfile::requireAddress);
        Objects.requireNonNull(actions, "actions");
    }

    /** The reply date in letters, or else that of the company; empty for none. */
    @Override
    public Optional<LocalDate> due() {
        return due.or(company::due);
    }

    /** The e-mail address to which suppliers reply, or else that of the company; empty for none. */
    @Override
    public Optional<String> replyTo() {
        return replyTo.or(company::replyTo);
    }

    /** 3TG with the three status words of filings, without suppliers' names and without a due date. */
    public static ReportOptions standard() {
        return new ReportOptions(
                Metal.CONFLICT_MINERALS,
                StatusWords.threeWords(),
                false,
                false,
                CompanyProfile.nothing(),
                Optional.empty(),
                Optional.empty(),
                false,
                FacilityActions.none());
    }

    /** The same options with other metals. */
    public ReportOptions withMetals(List<Metal> newMetals) {
        return new ReportOptions(
                newMetals, words, showSuppliers, details, company, due, replyTo, firstRequest, actions);
    }

    /** The same options with other words for audit classes. */
    public ReportOptions withWords(StatusWords newWords) {
        return new ReportOptions(
                metals, newWords, showSuppliers, details, company, due, replyTo, firstRequest, actions);
    }

    /** The same options, naming the suppliers of each facility. */
    public ReportOptions showingSuppliers() {
        return new ReportOptions(metals, words, true, details, company, due, replyTo, firstRequest, actions);
    }

    /** The same options with all details in facility lists. */
    public ReportOptions withDetails() {
        return new ReportOptions(metals, words, showSuppliers, true, company, due, replyTo, firstRequest, actions);
    }

    /** The same options with facts about the company for filings. */
    public ReportOptions withCompany(CompanyProfile facts) {
        return new ReportOptions(metals, words, showSuppliers, details, facts, due, replyTo, firstRequest, actions);
    }

    /** The same options with a reply date for letters. */
    public ReportOptions withDue(LocalDate day) {
        return new ReportOptions(
                metals, words, showSuppliers, details, company, Optional.of(day), replyTo, firstRequest, actions);
    }

    /** The same options with the e-mail address to which suppliers reply. */
    public ReportOptions withReplyTo(String address) {
        return new ReportOptions(
                metals, words, showSuppliers, details, company, due, Optional.of(address), firstRequest, actions);
    }

    /** The same options, with first requests instead of reminders to suppliers that sent nothing. */
    public ReportOptions withFirstRequest() {
        return new ReportOptions(metals, words, showSuppliers, details, company, due, replyTo, true, actions);
    }

    /** The same options with what the company does about facilities; see {@link FacilityActions#read}. */
    public ReportOptions withActions(FacilityActions list) {
        return new ReportOptions(metals, words, showSuppliers, details, company, due, replyTo, firstRequest, list);
    }

    /** The input of reports for a result. */
    ReportInput input(ProgramResult result) {
        return new ReportInput(result, metals, words, showSuppliers, details, actions);
    }
}
