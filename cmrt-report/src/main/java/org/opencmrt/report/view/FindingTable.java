package org.opencmrt.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.assess.SupplierAssessment;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
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

    /** All findings, those about the whole first. */
    static List<Noticed> noticed(Programme programme) {
        List<Noticed> all = new ArrayList<>();
        programme.warnings().forEach(finding -> all.add(new Noticed(Optional.empty(), finding)));
        programme.rollUp().findings().forEach(finding -> all.add(new Noticed(Optional.empty(), finding)));
        programme
                .survey()
                .ifPresent(survey ->
                        survey.findings().forEach(finding -> all.add(new Noticed(Optional.empty(), finding))));
        for (SupplierAssessment assessment : programme.assessments()) {
            assessment.findings().forEach(finding -> all.add(new Noticed(Optional.of(assessment.supplier()), finding)));
        }
        if (programme.assessments().isEmpty()) {
            for (RolledDeclaration declaration : programme.rollUp().declarations()) {
                String supplier = declaration.companyName().orElse(declaration.file());
                declaration
                        .declaration()
                        .findings()
                        .forEach(finding -> all.add(new Noticed(Optional.of(supplier), finding)));
            }
        }
        // The same may be known to the programme and to a supplier's assessment.
        return all.stream().distinct().toList();
    }
}
