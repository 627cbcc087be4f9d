package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;

/**
 * The tables of a program. The tables in {@link #forCustomers} may be shared: they name no supplier,
 * file, or comment unless the report options allow it. All others are for internal use.
 */
public final class ProgramTables {
    private final ReportInput input;

    private ProgramTables(ReportInput input) {
        this.input = input;
    }

    /** The tables of a program. */
    public static ProgramTables of(ReportInput input) {
        return new ProgramTables(input);
    }

    /** All tables, in the order of the workbook. */
    public List<Table<?>> all() {
        List<Table<?>> all = new ArrayList<>(List.of(
                redFlags(),
                dueDiligence(),
                scorecard(),
                RiskTables.funnel(input),
                facilities(),
                facilityStatus(),
                RiskTables.statusWords(input),
                facilityDetails(),
                InquirySheets.outcomes(input),
                inquiryBasis(),
                survey(),
                AnswerTables.proposed(input),
                RowTables.reported(input).asEvidence(),
                openEntries(),
                files(),
                AnswerTables.sideBySide(input).asEvidence(),
                AnswerTables.comments(input).asEvidence(),
                RowTables.bySupplier(input).asEvidence(),
                RowTables.bySmelter(input.rollUp().facilities()).asEvidence(),
                inquiryEvidence(),
                findings(),
                statistics()));
        origins().ifPresent(all::add);
        changes().ifPresent(all::add);
        all.add(0, SummaryTable.of(input, all.stream().map(Table::name).toList()));
        return all;
    }

    /** The names of the tables that may be shared with customers. */
    public static List<String> forCustomers() {
        return List.of(FacilityTables.FACILITIES, FacilityTables.STATUS);
    }

    /** Reasons to examine facilities more closely. */
    public Table<?> redFlags() {
        return RiskTables.redFlags(input);
    }

    /** The basis of due diligence on each facility, and the actions for it. */
    public Table<?> dueDiligence() {
        return RiskTables.dueDiligence(input);
    }

    /** The facilities that suppliers reported. */
    public Table<?> facilities() {
        return FacilityTables.facilities(input);
    }

    /** The contents of each status list for each facility. */
    public Table<?> facilityStatus() {
        return FacilityTables.status(input).asEvidence();
    }

    /** What suppliers report about each facility besides its name. */
    public Table<?> facilityDetails() {
        return FacilityTables.details(input).asEvidence();
    }

    /** Where facilities source their material; empty if there are no origin data. */
    public Optional<Table<?>> origins() {
        return input.origins().map(data -> FacilityTables.origins(input, data));
    }

    /** The policy and the decision table for the inquiry. */
    public Table<?> inquiryBasis() {
        return InquirySheets.basis(input);
    }

    /** The surveyed suppliers, and what each has sent. */
    public Table<?> survey() {
        return SupplierTables.asked(input);
    }

    /** The unmatched entries, with reasons and candidates. */
    public Table<?> openEntries() {
        return RowTables.open(input).asEvidence();
    }

    /** Every input file and its result. */
    public Table<?> files() {
        return FileTable.of(input).asEvidence();
    }

    /** The result of each supplier's declarations. */
    public Table<?> scorecard() {
        return SupplierTables.scorecard(input);
    }

    /** Every entry, with the number of the facility to which it counts. */
    public Table<?> trace() {
        return RowTables.trace(input);
    }

    /** The evidence for the inquiry. */
    public Table<?> inquiryEvidence() {
        return InquirySheets.evidence(input).asEvidence();
    }

    /** All findings. */
    public Table<?> findings() {
        return FindingTable.of(input).asEvidence();
    }

    /** The changes since an earlier roll-up; empty if none was given. */
    public Optional<Table<?>> changes() {
        return input.result().comparison().map(ChangeTable::of);
    }

    /** The results of the entries, the responses, and the number of findings of each rule. */
    public Table<?> statistics() {
        return StatisticsTable.of(input);
    }
}
