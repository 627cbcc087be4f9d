package org.opencmrt.internal.report.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;

/** All findings: about the whole program, and about each supplier's declarations. */
public final class FindingTable {
    static final String NAME = "Findings";

    private FindingTable() {}

    /** A finding and the supplier that it is about; the supplier is empty if the finding is about the whole program. */
    public record Noticed(Optional<String> supplier, Finding finding) {}

    static Table<?> of(ReportInput input) {
        Table<Noticed> table = Table.of(NAME, noticed(input))
                .text("Severity", 10, row -> TableWords.of(row.finding().severity()))
                .text("Rule", 32, row -> row.finding().rule())
                .maybe("Supplier", 28, Noticed::supplier)
                .maybe("Metal", 12, row -> row.finding().metal().map(Metal::label))
                .text("Finding", 70, row -> row.finding().message())
                .maybe("Request to the supplier", 60, row -> row.finding().followUp());
        return TableWords.at(table, row -> row.finding().cell());
    }

    /**
     * All findings; those about the whole program come first. They are created one at a time, because there may be a
     * million.
     */
    static Iterable<Noticed> noticed(ReportInput input) {
        return () -> Stream.concat(ofTheWhole(input), ofSuppliers(input)).iterator();
    }

    private static Stream<Noticed> ofTheWhole(ReportInput input) {
        Stream<Noticed> noticed = Stream.of(
                        input.warnings().stream(),
                        ofTheRollUp(input.rollUp()),
                        input.result().rcoi().findings().stream())
                .flatMap(findings -> findings)
                .distinct()
                .map(finding -> new Noticed(Optional.empty(), finding));
        return Stream.concat(noticed, input.result().survey().stream().flatMap(FindingTable::ofTheSurvey));
    }

    /** The findings about the roll-up. Those about files that cannot be read are in the assessments of their senders. */
    public static Stream<Finding> ofTheRollUp(RollUp rollUp) {
        return rollUp.findings().stream().filter(finding -> !finding.is(RollUpRule.ROLLUP_UNREADABLE));
    }

    /**
     * The findings about surveyed suppliers. If a supplier sent nothing, its finding is in its assessment; if it sent
     * nothing usable, its finding is here.
     */
    public static Stream<Noticed> ofTheSurvey(Survey survey) {
        Map<String, String> unusable = new HashMap<>();
        survey.responses().stream()
                .filter(response -> response.state() == Survey.State.REJECTED)
                .forEach(response -> unusable.put(
                        RollUpRule.ROLLUP_NO_ANSWER
                                .say(
                                        "unusable",
                                        "supplier",
                                        response.supplier().label(),
                                        "file",
                                        response.rejected().get(0).file())
                                .message(),
                        response.supplier().name()));
        return survey.findings().stream().distinct().flatMap(finding -> {
            if (!finding.is(RollUpRule.ROLLUP_NO_ANSWER)) {
                return Stream.of(new Noticed(Optional.empty(), finding));
            }
            return Optional.ofNullable(unusable.get(finding.message())).stream()
                    .map(supplier -> new Noticed(Optional.of(supplier), finding));
        });
    }

    private static Stream<Noticed> ofSuppliers(ReportInput input) {
        return input.result().assessments().stream().flatMap(FindingTable::assessed);
    }

    private static Stream<Noticed> assessed(SupplierAssessment assessment) {
        Optional<String> supplier = Optional.of(assessment.supplier());
        return assessment.findings().stream().map(finding -> new Noticed(supplier, finding));
    }
}
