package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.InquiryWords;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.reference.ListUse;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;

/** The headline figures, each with the table from which it is counted. */
final class SummaryTable {
    static final String NAME = "Summary";

    private static final String PASSED_ON = "can be shared with customers";

    private SummaryTable() {}

    private record Line(String what, Cell figure, String note, Optional<String> table) {}

    /** @param tables the names of the other tables */
    static Table<?> of(ReportInput input, List<String> tables) {
        List<Line> lines = new ArrayList<>();
        about(input, lines);
        response(input, lines);
        facilities(input, lines);
        inquiry(input, lines);
        lists(input, lines);
        contents(input, tables, lines);
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
        lines.add(said("Status", Cell.BLANK, input.statusBasis()));
        input.listWarnings().forEach(warning -> lines.add(said("Warning", Cell.BLANK, warning)));
    }

    private static void response(ReportInput input, List<Line> lines) {
        Survey.Counts counts = input.rollUp().response();
        lines.add(counted("Files received", counts.files(), "", FileTable.NAME));
        lines.add(counted("Files that could not be read", counts.unreadable(), "", FileTable.NAME));
        lines.add(
                counted("Files with the same content as another", counts.duplicates(), "counted once", FileTable.NAME));
        lines.add(counted("Usable declarations", counts.usable(), "", FileTable.NAME));
        lines.add(counted(
                "of these without 3TG", counts.withoutConflictMinerals(), "complete declarations", FileTable.NAME));
        lines.add(counted("Suppliers that sent declarations", counts.suppliers(), "", SupplierTables.SCORECARD));
        input.result().survey().ifPresent(survey -> {
            var rate = survey.rate();
            lines.add(new Line(
                    "Response rate",
                    Cell.share(rate.answered(), rate.asked()),
                    rate.answered() + " of " + Wording.counted(rate.asked(), "supplier", "suppliers") + " responded; "
                            + rate.rejected() + " sent only unusable files; " + rate.notAnswered() + " did not respond",
                    Optional.of(SupplierTables.ASKED)));
        });
    }

    private static void facilities(ReportInput input, List<Line> lines) {
        FacilityList annex = FacilityList.of(input.withDetails());
        lines.add(counted(
                "Facilities",
                input.rollUp().facilities().size(),
                "a facility that processes two metals counts twice",
                FacilityTables.FACILITIES));
        annex.counts()
                .forEach((metal, words) -> words.forEach((word, count) -> lines.add(counted(
                        metal.label() + ": " + word, count, "facilities in Annex A", FacilityTables.FACILITIES))));
        int flagged = (int) input.result().redFlags().stream()
                .map(flag -> flag.facility().key())
                .distinct()
                .count();
        lines.add(counted(
                "Facilities with red flags", flagged, "a facility can have several red flags", RiskTables.RED_FLAGS));
        lines.add(counted("Smelter list entries", input.rollUp().account().rows(), "", RowTables.REPORTED));
        lines.add(counted(
                "Unmatched entries",
                input.rollUp().openEntries().size(),
                "not in the facility list until resolved",
                RowTables.OPEN));
        RollUp.count(input.rollUp().openEntries().stream())
                .forEach((kind, count) ->
                        lines.add(counted("of these " + kind.label(), count, kind.meaning(), RowTables.OPEN)));
    }

    private static void inquiry(ReportInput input, List<Line> lines) {
        RcoiResult rcoi = input.result().rcoi();
        lines.add(new Line(
                "Country of origin inquiry",
                Cell.text(InquiryWords.of(rcoi.outcome())),
                "an indication, not legal advice; the company and its counsel make the determination",
                Optional.of(InquirySheets.OUTCOMES)));
        rcoi.notes().forEach(note -> lines.add(said("Note on the inquiry", Cell.BLANK, note)));
    }

    private static void lists(ReportInput input, List<Line> lines) {
        input.rollUp().references().forEach(list -> lines.add(list("Reference list", list)));
        input.rollUp()
                .statusBook()
                .lists()
                .forEach(list -> lines.add(list("Status list", new ListUse(list.label(), list.date()))));
        input.origins().ifPresent(data -> lines.add(list("Origin data", new ListUse(data.label(), data.date()))));
        FacilityList.of(input.withDetails()).notes().forEach(note -> lines.add(said("Note", Cell.BLANK, note)));
    }

    private static Line list(String what, ListUse list) {
        return said(what, Cell.date(list.date()), list.label() + (list.date().isEmpty() ? " (date unknown)" : ""));
    }

    private static void contents(ReportInput input, List<String> tables, List<Line> lines) {
        lines.add(said(
                "Printing",
                Cell.BLANK,
                "Sheets with the evidence behind the figures print only their first " + TableSheet.PRINTED_ROWS
                        + " rows. To print all rows of a sheet, clear its print area"));
        boolean shown = input.showSuppliers();
        for (String table : tables) {
            boolean forCustomers = ProgramTables.forCustomers().contains(table);
            String note = !forCustomers
                    ? "internal use only"
                    : shown ? PASSED_ON + "; names suppliers, as requested" : PASSED_ON;
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
