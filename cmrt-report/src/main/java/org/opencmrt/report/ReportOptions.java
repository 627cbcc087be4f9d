package org.opencmrt.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.StatusWords;

/**
 * Whose report it is and how it words things; the same for all reports of a programme.
 *
 * @param company the company whose report it is; empty when not told
 * @param period the reporting period, such as {@code 2016}; empty when not told
 * @param asOf the day whose statuses are given; empty for the latest that the lists have
 * @param metals the metals of the facility list, 3TG by default
 * @param words the words for audit classes
 * @param showSuppliers whether parts that go to customers tell who named which facility; not by default, for it is the
 *     suppliers' business
 */
public record ReportOptions(
        Optional<String> company,
        Optional<String> period,
        Optional<LocalDate> asOf,
        List<Metal> metals,
        StatusWords words,
        boolean showSuppliers) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    /** Copies the metals. */
    public ReportOptions {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        metals = metals.stream().sorted().distinct().toList();
        Objects.requireNonNull(words, "words");
    }

    /** The conflict minerals in the three words of filings, with latest statuses, without suppliers' names. */
    public static ReportOptions standard() {
        return new ReportOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Metal.CONFLICT_MINERALS,
                StatusWords.threeWords(),
                false);
    }

    /** The same options with other metals. */
    public ReportOptions withMetals(List<Metal> newMetals) {
        return new ReportOptions(company, period, asOf, newMetals, words, showSuppliers);
    }

    /** The same options with other words for audit classes. */
    public ReportOptions withWords(StatusWords newWords) {
        return new ReportOptions(company, period, asOf, metals, newWords, showSuppliers);
    }

    /** The same options with statuses as of a day. */
    public ReportOptions withAsOf(LocalDate newAsOf) {
        return new ReportOptions(company, period, Optional.of(newAsOf), metals, words, showSuppliers);
    }

    /** The same options, telling who named which facility. */
    public ReportOptions showingSuppliers() {
        return new ReportOptions(company, period, asOf, metals, words, true);
    }

    /** The same options with the company whose report it is. */
    public ReportOptions withCompany(String newCompany) {
        return new ReportOptions(Optional.of(newCompany), period, asOf, metals, words, showSuppliers);
    }

    /** The same options with the reporting period. */
    public ReportOptions withPeriod(String newPeriod) {
        return new ReportOptions(company, Optional.of(newPeriod), asOf, metals, words, showSuppliers);
    }

    /** The last day of the reporting period; empty when it names no year, or several. */
    public Optional<LocalDate> periodEnd() {
        return endOf(period);
    }

    static Optional<LocalDate> endOf(Optional<String> period) {
        List<String> years = period.stream()
                .flatMap(text -> YEAR.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(LocalDate.of(Integer.parseInt(years.get(0)), 12, 31)) : Optional.empty();
    }
}
