package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.ResponseCounts;

/** The headline figures, each with the table that it is counted from. */
final class SummaryTable {
    static final String NAME = "Summary";

    private static final String PASSED_ON = "may be passed on to customers";

    private SummaryTable() {}

    private record Line(String what, Cell figure, String note, Optional<String> table) {}

    static Table<?> of(ReportInput input) {
        List<Line> lines = new ArrayList<>();
        about(input, lines);
        response(input, lines);
        facilities(input, lines);
        inquiry(input, lines);
        lists(input, lines);
        contents(input, lines);
        return Table.of(NAME, lines)
                .text("What", 40, Line::what)
                .column("Figure", 28, Line::figure)
                .text("Note", 70, Line::note)
                .column(
                        "Table",
                        24,
                        line -> line.table()
                                .map(table -> Cell.link(table, table))
                                .orElse(Cell.BLANK));
    }

    private static void about(ReportInput input, List<Line> lines) {
        input.company().ifPresent(company -> lines.add(said("Company", Cell.text(company), "")));
        input.period().ifPresent(period -> lines.add(said("Reporting period", Cell.text(period), "")));
        lines.add(said(
                "Status as of",
                input.asOf().isPresent() ? Cell.date(input.asOf()) : Cell.text("the latest of the lists"),
                ""));
    }

    private static void response(ReportInput input, List<Line> lines) {
        ResponseCounts counts = input.rollUp().response();
        lines.add(counted("Files given", counts.files(), "", FileTable.NAME));
        lines.add(counted("Files that could not be read", counts.unreadable(), "", FileTable.NAME));
        lines.add(counted("Files of the same content as another", counts.duplicates(), "counted once", FileTable.NAME));
        lines.add(counted("Declarations that can be used", counts.usable(), "", FileTable.NAME));
        lines.add(counted(
                "of these without any 3TG", counts.withoutConflictMinerals(), "complete all the same", FileTable.NAME));
        lines.add(counted("Suppliers that declared", counts.suppliers(), "", ScorecardTable.NAME));
        input.survey().ifPresent(survey -> {
            var rate = survey.rate();
            lines.add(new Line(
                    "Response rate",
                    Cell.share(rate.answered(), rate.asked()),
                    rate.answered() + " of " + rate.asked() + " suppliers asked have answered; of " + rate.rejected()
                            + " nothing can be used, of " + rate.notAnswered() + " nothing came",
                    Optional.of(SurveyTable.NAME)));
        });
    }

    private static void facilities(ReportInput input, List<Line> lines) {
        FacilityList annex = FacilityList.of(input);
        lines.add(counted(
                "Facilities",
                input.rollUp().facilities().size(),
                "a facility of two metals counts twice",
                FacilityTables.FACILITIES));
        annex.counts()
                .forEach((metal, words) -> words.forEach((word, count) -> lines.add(counted(
                        metal.label() + ": " + word, count, "facilities in Annex A", FacilityTables.FACILITIES))));
        lines.add(counted("Smelter rows read", input.rollUp().account().rows(), "", RowTables.REPORTED));
        lines.add(counted(
                "Smelter rows left open",
                input.rollUp().openEntries().size(),
                "they are in no list of facilities",
                RowTables.OPEN));
    }

    private static void inquiry(ReportInput input, List<Line> lines) {
        RcoiResult rcoi = input.rcoi();
        lines.add(new Line(
                "Country of origin inquiry",
                Cell.text(Words.of(rcoi.outcome())),
                "an indication, no legal advice; the decision is the company's and its counsel's",
                Optional.of(InquiryTables.OUTCOMES)));
        rcoi.notes().forEach(note -> lines.add(said("Note on the inquiry", Cell.BLANK, note)));
    }

    private static void lists(ReportInput input, List<Line> lines) {
        input.rollUp().references().forEach(list -> lines.add(list("Reference list", list)));
        input.rollUp()
                .statusBook()
                .lists()
                .forEach(list -> lines.add(list("Status list", new ListUse(list.label(), list.date()))));
        input.origins().ifPresent(data -> lines.add(list("Origin data", new ListUse(data.label(), data.date()))));
        FacilityList.of(input).notes().forEach(note -> lines.add(said("Note", Cell.BLANK, note)));
    }

    private static Line list(String what, ListUse list) {
        return said(what, Cell.date(list.date()), list.label() + (list.date().isEmpty() ? " (date not known)" : ""));
    }

    private static void contents(ReportInput input, List<Line> lines) {
        boolean shown = input.showSuppliers();
        List<String> tables = new ArrayList<>(List.of(
                FacilityTables.FACILITIES,
                FacilityTables.STATUS,
                DetailTable.NAME,
                InquiryTables.OUTCOMES,
                SurveyTable.NAME,
                ProposalTable.NAME,
                RowTables.REPORTED,
                RowTables.OPEN,
                FileTable.NAME,
                AnswerTables.ANSWERS,
                AnswerTables.COMMENTS,
                ScorecardTable.NAME,
                PairTables.BY_SUPPLIER,
                PairTables.BY_SMELTER,
                InquiryTables.EVIDENCE,
                FindingTable.NAME,
                StatisticsTable.NAME));
        input.origins().ifPresent(data -> tables.add(OriginTable.NAME));
        input.comparison().ifPresent(diff -> tables.add(ChangeTable.NAME));
        for (String table : tables) {
            boolean forCustomers = ProgrammeTables.forCustomers().contains(table);
            String note = !forCustomers
                    ? "internal use only"
                    : shown ? PASSED_ON + ", with the suppliers' names, as was asked for" : PASSED_ON;
            lines.add(new Line("Contents", Cell.BLANK, note, Optional.of(table)));
        }
    }

    private static Line said(String what, Cell figure, String note) {
        return new Line(what, figure, note, Optional.empty());
    }

    private static Line counted(String what, long figure, String note, String table) {
        return new Line(what, Cell.number((double) figure), note, Optional.of(table));
    }
}
