package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.DueDiligence;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.program.RedFlag;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Survey;

/**
 * Tables for analysts and auditors: red flags, due diligence by facility, the progress of suppliers, and the meanings
 * of words.
 */
final class RiskTables {
    static final String RED_FLAGS = "Red flags";
    static final String DUE_DILIGENCE = "Due diligence";
    static final String FUNNEL = "Response funnel";
    static final String STATUS_WORDS = "Status words";

    private RiskTables() {}

    private record Step(String what, int suppliers, String meaning) {}

    private record Word(String kind, String word, String meaning) {}

    static Table<RedFlag> redFlags(ReportInput input) {
        Table<RedFlag> flags = Table.<RedFlag>of(RED_FLAGS, input.result().redFlags())
                .text("Red flag", 26, flag -> flag.kind().label());
        Table<RedFlag> table = FacilityTables.identity(flags, RedFlag::facility)
                .text("What was found", 30, RedFlag::what)
                .text("Proposed action", 34, flag -> flag.kind().action())
                .text("Status history", 30, flag -> DueDiligence.history(flag.facility(), input))
                .number("Suppliers", 9, flag -> flag.facility().suppliers().size())
                .text("Supplier names", 26, flag -> ReportInput.supplierNames(flag.facility()));
        table = TableWords.at(table, flag -> flag.cells().stream().findFirst())
                .text("Further cells", 16, RiskTables::furtherCells);
        return ChangeTable.addTo(table, input.result().comparison(), RedFlag::facility);
    }

    private static String furtherCells(RedFlag flag) {
        int left = flag.allCells() - flag.cells().size();
        return Stream.concat(
                        flag.cells().stream().skip(1).map(Object::toString),
                        left > 0 ? Stream.of("and " + left + " more") : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    static Table<DueDiligence> dueDiligence(ReportInput input) {
        Table<DueDiligence> rows = Table.of(DUE_DILIGENCE, DueDiligence.of(input));
        Table<DueDiligence> table = FacilityTables.identity(rows, DueDiligence::facility)
                .maybe("Status", 14, row -> input.statusWord(row.facility()))
                .date("Status as of", 12, row -> input.status(row.facility()).flatMap(AuditStatus::listDate))
                .maybe("Audit program", 12, row -> input.status(row.facility()).flatMap(AuditStatus::scheme))
                .text("Status history", 30, DueDiligence::history)
                .maybe("Origins", 16, DueDiligence::origins)
                .text("Red flags", 18, row -> DueDiligence.labels(row.flags()))
                .number("Suppliers", 9, row -> row.facility().suppliers().size())
                .text("Supplier names", 26, row -> ReportInput.supplierNames(row.facility()))
                .text("Proposed action", 30, DueDiligence::proposed)
                .maybe("Action", 26, DueDiligence::action)
                .maybe("Owner", 14, DueDiligence::owner)
                .date("Due", 12, DueDiligence::due);
        return ChangeTable.addTo(table, input.result().comparison(), DueDiligence::facility);
    }

    /**
     * The progress of suppliers from the request to an answer about the purchased products. Each step is a subset of the
     * previous one. The input does not show whether a supplier was reminded, so no step counts reminders. Without a list
     * of surveyed suppliers, the steps begin with the suppliers that sent a declaration.
     */
    static Table<?> funnel(ReportInput input) {
        List<Step> steps = new ArrayList<>();
        if (input.result().survey().isPresent()) {
            Survey.Rate rate = input.result().survey().get().rate();
            steps.add(new Step("Asked", rate.asked(), "Suppliers on the list of suppliers asked."));
            steps.add(new Step("Responded", rate.responded(), "The supplier sent at least one file."));
            steps.addAll(usable(rate.answered(), input.result().survey().get().productLevel()));
        } else {
            RollUp rollUp = input.rollUp();
            List<RolledDeclaration> current = input.result().superseded().current(rollUp);
            List<RolledDeclaration> product =
                    current.stream().filter(RolledDeclaration::isProductLevel).toList();
            steps.add(new Step(
                    "Responded",
                    rollUp.suppliers().size(),
                    "Suppliers that sent a declaration. No list of suppliers asked was provided."));
            steps.addAll(usable(
                    rollUp.suppliersOf(current).size(),
                    rollUp.suppliersOf(product).size()));
        }
        return Table.<Step>of(FUNNEL, steps)
                .text("Step", 18, Step::what)
                .number("Suppliers", 10, Step::suppliers)
                .column(
                        "Share of the first step",
                        12,
                        step -> Cell.share(step.suppliers(), steps.get(0).suppliers()))
                .text("Meaning", 70, Step::meaning);
    }

    private static List<Step> usable(int usable, int product) {
        return List.of(
                new Step("Usable", usable, "The supplier sent at least one usable declaration."),
                new Step(
                        "Product level",
                        product,
                        "The supplier sent at least one declaration that covers specific products, not the whole"
                                + " company."));
    }

    static Table<?> statusWords(ReportInput input) {
        FacilityList list = FacilityList.of(input);
        List<Word> words = new ArrayList<>();
        list.countDefinitions().forEach((word, meaning) -> words.add(new Word("Word in reports", word, meaning)));
        list.statusMap()
                .forEach((status, word) -> words.add(new Word(
                        "Status on a list",
                        status,
                        word.equals("not listed") ? "Left out of Annex A." : "Reported as " + word + ".")));
        return Table.<Word>of(STATUS_WORDS, words)
                .text("Kind", 18, Word::kind)
                .text("Word", 30, Word::word)
                .text("Meaning", 90, Word::meaning);
    }
}
