package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.Supplier;

/** What each supplier's declarations come to, with what is to be asked. */
final class ScorecardTable {
    static final String NAME = "Supplier scorecard";

    private ScorecardTable() {}

    /** A supplier; the assessment is empty where declarations were not reviewed. */
    private record Line(
            String supplier,
            List<String> files,
            Optional<SupplierAssessment> assessment,
            Optional<SupplierFigures.Named> named) {
        Cell count(ToIntFunction<SupplierFigures.Named> count) {
            return named.map(one -> Cell.number(count.applyAsInt(one))).orElse(Cell.BLANK);
        }

        /** As the scorecard and as the declarations call it. */
        Set<String> names() {
            Set<String> names = new TreeSet<>(Set.of(supplier));
            named.ifPresent(one -> names.add(one.supplier().name()));
            return names;
        }

        Cell findings(Severity severity) {
            return assessment.map(one -> Cell.number(count(one, severity))).orElse(Cell.BLANK);
        }

        private static int count(SupplierAssessment assessment, Severity severity) {
            return (int) assessment.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        Stream<Finding> decisive() {
            return assessment.stream().flatMap(one -> one.decisive().stream());
        }
    }

    static Table<?> of(ReportInput input, SupplierFigures figures) {
        ScorecardWords words = new ScorecardWords(input);
        Table<Line> table = Table.of(NAME, lines(input, figures))
                .text("Supplier", 32, Line::supplier)
                .text(
                        "Class",
                        14,
                        line -> line.assessment()
                                .map(one -> Words.of(one.supplierClass()))
                                .orElse("not reviewed"))
                .text(
                        "Risk",
                        10,
                        line -> line.assessment()
                                .map(one -> ScorecardWords.risk(one.supplierClass()))
                                .orElse(""))
                .text("In words", 60, line -> words.of(line.assessment(), line.named()))
                .column(
                        "Fields to complete",
                        10,
                        line -> line.assessment()
                                .map(one -> Cell.number(one.incompleteTotal()))
                                .orElse(Cell.BLANK))
                .column("Errors", 8, line -> line.findings(Severity.ERROR))
                .column("Warnings", 10, line -> line.findings(Severity.WARNING))
                .column("Notes", 8, line -> line.findings(Severity.INFO))
                .text(
                        "What led to the class",
                        60,
                        line -> line.decisive()
                                .map(finding -> finding.rule()
                                        + finding.cell()
                                                .map(cell -> " at " + cell)
                                                .orElse(""))
                                .distinct()
                                .collect(Collectors.joining("; ")))
                .text("Follow-up: what to ask for", 70, ScorecardTable::followUp)
                .column(
                        "Facilities",
                        10,
                        line -> line.count(named -> named.facilities().size()))
                .column("Open entries", 10, line -> line.count(SupplierFigures.Named::open))
                .text("Files", 40, line -> String.join("; ", line.files()));
        return input.comparison()
                .map(ScorecardWords.Before::of)
                .map(before -> table.text("Since the earlier roll-up", 40, line -> before.change(line.names())))
                .orElse(table);
    }

    private static List<Line> lines(ReportInput input, SupplierFigures figures) {
        if (input.assessments().isEmpty()) {
            return figures.all().entrySet().stream()
                    .map(one -> new Line(
                            one.getKey().name(), one.getKey().files(), Optional.empty(), Optional.of(one.getValue())))
                    .toList();
        }
        return input.assessments().stream()
                .map(one -> new Line(one.supplier(), one.files(), Optional.of(one), named(one, figures)))
                .toList();
    }

    private static Optional<SupplierFigures.Named> named(SupplierAssessment assessment, SupplierFigures figures) {
        Optional<Supplier> supplier = figures.ofFiles(assessment.files());
        return supplier.map(figures.all()::get);
    }

    private static String followUp(Line line) {
        return line.assessment().stream()
                .flatMap(one -> one.findings().stream())
                .flatMap(finding -> finding.followUp().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
