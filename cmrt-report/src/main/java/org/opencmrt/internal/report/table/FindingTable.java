package org.opencmrt.internal.report.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.report.Programme;
import org.opencmrt.rollup.RolledDeclaration;

/** Everything that was noticed: about the whole programme, and about each supplier's declarations. */
final class FindingTable {
    static final String NAME = "Findings";

    private FindingTable() {}

    /** A finding and whom it is about; empty for the whole programme. */
    record Noticed(Optional<String> supplier, Finding finding) {}

    static Table<?> of(Programme programme) {
        Table<Noticed> table = Table.of(NAME, noticed(programme))
                .text("Severity", 10, row -> Words.of(row.finding().severity()))
                .text("Rule", 32, row -> row.finding().rule())
                .maybe("Supplier", 28, Noticed::supplier)
                .maybe("Metal", 12, row -> row.finding().metal().map(Metal::label))
                .text("What was found", 70, row -> row.finding().message())
                .maybe("What to ask for", 60, row -> row.finding().followUp());
        return Words.at(table, row -> row.finding().cell());
    }

    /** All findings, those about the whole first. Made one by one: there may be a million. */
    static Iterable<Noticed> noticed(Programme programme) {
        return () ->
                Stream.concat(ofTheWhole(programme), ofSuppliers(programme)).iterator();
    }

    private static Stream<Noticed> ofTheWhole(Programme programme) {
        return Stream.of(
                        programme.warnings().stream(),
                        programme.rollUp().findings().stream(),
                        programme.survey().stream().flatMap(survey -> survey.findings().stream()))
                .flatMap(findings -> findings)
                .distinct()
                .map(finding -> new Noticed(Optional.empty(), finding));
    }

    private static Stream<Noticed> ofSuppliers(Programme programme) {
        return programme.assessments().isEmpty()
                ? programme.rollUp().declarations().stream().flatMap(FindingTable::read)
                : programme.assessments().stream().flatMap(FindingTable::assessed);
    }

    private static Stream<Noticed> assessed(SupplierAssessment assessment) {
        Optional<String> supplier = Optional.of(assessment.supplier());
        return assessment.findings().stream().distinct().map(finding -> new Noticed(supplier, finding));
    }

    private static Stream<Noticed> read(RolledDeclaration declaration) {
        Optional<String> supplier = Optional.of(declaration.companyName().orElse(declaration.file()));
        return declaration.findings().stream().distinct().map(finding -> new Noticed(supplier, finding));
    }
}
