package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SupplierFigures;
import org.opencmrt.internal.report.SupplierNames;

/**
 * The tables of a program, one method each. Those that {@link #forCustomers} lists may be passed on: they name no supplier, file
 * or comment unless the report options says so. All others are for internal use.
 */
public final class ProgramTables {
    private final ReportInput input;
    private final SupplierFigures figures;
    private final SupplierNames names;

    private ProgramTables(ReportInput input) {
        this.input = input;
        this.figures = SupplierFigures.of(input.rollUp());
        this.names = SupplierNames.of(input);
    }

    /** The tables of a program. */
    public static ProgramTables of(ReportInput input) {
        return new ProgramTables(input);
    }

    /** All tables, in the order of the workbook. */
    public List<Table<?>> all() {
        List<Table<?>> all = new ArrayList<>(List.of(
                summary(),
                redFlags(),
                dueDiligence(),
                scorecard(),
                responseFunnel(),
                facilities(),
                facilityStatus(),
                statusWords(),
                facilityDetails(),
                inquiry(),
                inquiryBasis(),
                survey(),
                proposals(),
                reported(),
                openEntries(),
                files(),
                answers(),
                comments(),
                smeltersBySupplier(),
                suppliersBySmelter(),
                inquiryEvidence(),
                findings(),
                statistics()));
        origins().ifPresent(all::add);
        changes().ifPresent(all::add);
        return all;
    }

    /** The names of the tables that may be passed on to customers. */
    public static List<String> forCustomers() {
        return List.of(FacilityTables.FACILITIES, FacilityTables.STATUS);
    }

    /** The headline figures, and what the other tables are about. */
    public Table<?> summary() {
        return SummaryTable.of(input);
    }

    /** Reasons to look at facilities more closely. */
    public Table<?> redFlags() {
        return RiskTables.redFlags(input, names);
    }

    /** What due diligence on each facility rests on, and what is done about it. */
    public Table<?> dueDiligence() {
        return RiskTables.dueDiligence(input, names);
    }

    /** How many suppliers were asked, responded, sent something usable, and answered about products. */
    public Table<?> responseFunnel() {
        return RiskTables.funnel(input);
    }

    /** What the status words of reports mean, and which status becomes which word. */
    public Table<?> statusWords() {
        return RiskTables.statusWords(input);
    }

    /** The facilities that suppliers named. */
    public Table<?> facilities() {
        return FacilityTables.facilities(input, names);
    }

    /** What each status list says of each facility. */
    public Table<?> facilityStatus() {
        return FacilityTables.status(input).asEvidence();
    }

    /** What suppliers say of each facility besides its name. */
    public Table<?> facilityDetails() {
        return DetailTable.of(input).asEvidence();
    }

    /** Where facilities take their material from; empty when no data about origins were given. */
    public Optional<Table<?>> origins() {
        return input.origins().map(data -> OriginTable.of(input, data));
    }

    /** What the inquiry comes to, by mineral. */
    public Table<?> inquiry() {
        return InquirySheets.outcomes(input);
    }

    /** The policy and the decision table behind it. */
    public Table<?> inquiryBasis() {
        return InquirySheets.basis(input);
    }

    /** The suppliers that were asked, and what each has sent. */
    public Table<?> survey() {
        return SurveyTable.of(input);
    }

    /** The answers that follow for the company's own declaration, to be confirmed by it. */
    public Table<?> proposals() {
        return ProposalTable.of(input);
    }

    /** Every row as declared, with file, sheet and cell. */
    public Table<?> reported() {
        return RowTables.reported(input, names).asEvidence();
    }

    /** The rows that became no facility, with reasons and candidates. */
    public Table<?> openEntries() {
        return RowTables.open(input, names).asEvidence();
    }

    /** Every file that came in, and what became of it. */
    public Table<?> files() {
        return FileTable.of(input).asEvidence();
    }

    /** The answers of all declarations side by side. */
    public Table<?> answers() {
        return AnswerTables.sideBySide(input, names).asEvidence();
    }

    /** The comments beside the answers. */
    public Table<?> comments() {
        return AnswerTables.comments(input, names).asEvidence();
    }

    /** What each supplier's declarations come to. */
    public Table<?> scorecard() {
        return ScorecardTable.of(input, figures);
    }

    /** The facilities of each supplier. */
    public Table<?> smeltersBySupplier() {
        return PairTables.bySupplier(figures, names).asEvidence();
    }

    /** The suppliers of each facility. */
    public Table<?> suppliersBySmelter() {
        return PairTables.bySmelter(input.rollUp().facilities(), names).asEvidence();
    }

    /** Every entry, with the number of the facility that it counts for. */
    public Table<?> trace() {
        return RowTables.trace(input, names);
    }

    /** What the inquiry rests on. */
    public Table<?> inquiryEvidence() {
        return InquirySheets.evidence(input).asEvidence();
    }

    /** Everything that was noticed. */
    public Table<?> findings() {
        return FindingTable.of(input).asEvidence();
    }

    /** What has changed against an earlier roll-up; empty when none was named. */
    public Optional<Table<?>> changes() {
        return input.comparison().map(ChangeTable::of);
    }

    /** Where the rows ended up, who answered, and how often each rule found something. */
    public Table<?> statistics() {
        return StatisticsTable.of(input);
    }
}
