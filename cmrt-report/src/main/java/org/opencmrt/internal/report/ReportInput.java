package org.opencmrt.internal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * What a report is made from, in the words of reports.
 *
 * @param result what a program came to
 * @param metals the metals of the facility list
 * @param words the words for audit classes
 * @param showSuppliers whether parts that go to customers name the suppliers of each facility
 */
public record ReportInput(ProgramResult result, List<Metal> metals, StatusWords words, boolean showSuppliers) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

    /** Checks that all are there. */
    public ReportInput {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(metals, "metals");
        Objects.requireNonNull(words, "words");
    }

    public RollUp rollUp() {
        return result.rollUp();
    }

    public Optional<Survey> survey() {
        return result.survey();
    }

    public RcoiResult rcoi() {
        return result.rcoi();
    }

    public List<SupplierAssessment> assessments() {
        return result.assessments();
    }

    public List<Finding> warnings() {
        return result.program().warnings();
    }

    public List<PassedOver> passedOver() {
        return result.passedOver();
    }

    /** Origins of material by facility; empty when the program has none. */
    public Optional<OriginData> origins() {
        return Optional.of(result.program().origins()).filter(data -> !data.isEmpty());
    }

    public Optional<RollUpDiff> comparison() {
        return result.comparison();
    }

    /** The declarations that newer ones replace. */
    public Superseded superseded() {
        return result.superseded();
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

    /** The last day of the reporting period; empty when it names no year, or several. */
    public Optional<LocalDate> periodEnd() {
        List<String> years = period().stream()
                .flatMap(text -> YEAR.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(LocalDate.of(Integer.parseInt(years.get(0)), 12, 31)) : Optional.empty();
    }
}
