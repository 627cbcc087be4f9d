package org.opencmrt.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.StatusWords;

/**
 * How results are reported; the same for all reports and letters of a run. Whose reports they are, for which period and as of
 * which day, the {@linkplain org.opencmrt.program.ConflictMineralsProgram program} says.
 *
 * @param metals the metals of the facility list, 3TG by default
 * @param words the words for audit classes
 * @param showSuppliers whether parts that go to customers name the suppliers of each facility; not by default, for it is the
 *     suppliers' business
 * @param details whether facility lists also tell what filings leave out: names of list files, the response rate, and what is
 *     not in the list; not by default
 * @param company facts about the company that filings state
 * @param due the day by which letters ask for an answer; empty for none
 */
public record ReportOptions(
        List<Metal> metals,
        StatusWords words,
        boolean showSuppliers,
        boolean details,
        CompanyProfile company,
        Optional<LocalDate> due) {
    /** Copies the metals. */
    public ReportOptions {
        metals = metals.stream().sorted().distinct().toList();
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(due, "due");
    }

    /** The conflict minerals in the three words of filings, without suppliers' names and without a due date. */
    public static ReportOptions standard() {
        return new ReportOptions(
                Metal.CONFLICT_MINERALS,
                StatusWords.threeWords(),
                false,
                false,
                CompanyProfile.nothing(),
                Optional.empty());
    }

    /** The same options with other metals. */
    public ReportOptions withMetals(List<Metal> newMetals) {
        return new ReportOptions(newMetals, words, showSuppliers, details, company, due);
    }

    /** The same options with other words for audit classes. */
    public ReportOptions withWords(StatusWords newWords) {
        return new ReportOptions(metals, newWords, showSuppliers, details, company, due);
    }

    /** The same options, naming the suppliers of each facility. */
    public ReportOptions showingSuppliers() {
        return new ReportOptions(metals, words, true, details, company, due);
    }

    /** The same options with all details in facility lists. */
    public ReportOptions withDetails() {
        return new ReportOptions(metals, words, showSuppliers, true, company, due);
    }

    /** The same options with facts about the company for filings. */
    public ReportOptions withCompany(CompanyProfile facts) {
        return new ReportOptions(metals, words, showSuppliers, details, facts, due);
    }

    /** The same options with a day by which letters ask for an answer. */
    public ReportOptions withDue(LocalDate day) {
        return new ReportOptions(metals, words, showSuppliers, details, company, Optional.of(day));
    }
}
