package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Finding;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.RowAccount;
import org.opencmrt.rollup.Survey;

/** Counts: the results of the entries, the responses, and the number of findings of each rule. */
final class StatisticsTable {
    static final String NAME = "Statistics";

    private StatisticsTable() {}

    private record Count(String about, String what, String part, Cell figure) {}

    static Table<?> of(ReportInput input) {
        List<Count> counts = new ArrayList<>();
        rows(input.rollUp().account(), counts);
        files(input.rollUp().response(), counts);
        input.result().survey().ifPresent(survey -> rate(survey.rate(), counts));
        classes(input, counts);
        rules(input, counts);
        return Table.of(NAME, counts)
                .text("About", 18, Count::about)
                .text("What", 40, Count::what)
                .text("Of", 18, Count::part)
                .column("Figure", 12, Count::figure);
    }

    private static void rows(RowAccount account, List<Count> counts) {
        counts.add(count("Smelter rows", "read", "all metals", account.rows()));
        account.buckets().forEach((bucket, rows) -> counts.add(bucket(bucket, "all metals", rows)));
        account.byMetal()
                .forEach((metal, buckets) ->
                        buckets.forEach((bucket, rows) -> counts.add(bucket(bucket, metal.label(), rows))));
        account.withoutMetal().forEach((bucket, rows) -> counts.add(bucket(bucket, "no metal", rows)));
    }

    private static Count bucket(EntryVerdict.Bucket bucket, String metal, long rows) {
        return count("Smelter rows", TableWords.of(bucket), metal, rows);
    }

    private static void files(Survey.Counts files, List<Count> counts) {
        counts.add(count("Files", "given", "", files.files()));
        counts.add(count("Files", "unreadable", "", files.unreadable()));
        counts.add(count("Files", "duplicate", "", files.duplicates()));
        counts.add(count("Declarations", "counted", "", files.declarations()));
        counts.add(count("Declarations", "usable", "", files.usable()));
        counts.add(count("Declarations", "empty", "", files.empty()));
        counts.add(count("Declarations", "usable, without 3TG", "", files.withoutConflictMinerals()));
        counts.add(count("Suppliers", "that declared", "", files.suppliers()));
    }

    private static void rate(Survey.Rate rate, List<Count> counts) {
        counts.add(count("Response", "suppliers asked", "", rate.asked()));
        counts.add(count("Response", "answered", "", rate.answered()));
        counts.add(count("Response", "rejected", "", rate.rejected()));
        counts.add(count("Response", "not answered", "", rate.notAnswered()));
        counts.add(new Count("Response", "rate", "", Cell.share(rate.answered(), rate.asked())));
        if (rate.spendAsked().signum() > 0) {
            Cell share = Cell.share(
                    rate.spendAnswered().doubleValue(), rate.spendAsked().doubleValue());
            counts.add(new Count("Response", "rate by spend", rate.withoutSpend() + " without spend", share));
        }
    }

    private static void classes(ReportInput input, List<Count> counts) {
        if (!input.result().assessments().isEmpty()) {
            for (SupplierAssessment.SupplierClass each : SupplierAssessment.SupplierClass.values()) {
                long suppliers = input.result().assessments().stream()
                        .filter(one -> one.supplierClass() == each)
                        .count();
                counts.add(count("Supplier class", TableWords.of(each), "", suppliers));
            }
        }
    }

    private static void rules(ReportInput input, List<Count> counts) {
        Map<Finding.Severity, Map<String, Long>> bySeverity = new TreeMap<>();
        for (FindingTable.Noticed noticed : FindingTable.noticed(input)) {
            bySeverity
                    .computeIfAbsent(noticed.finding().severity(), key -> new TreeMap<>())
                    .merge(noticed.finding().rule(), 1L, Long::sum);
        }
        bySeverity.forEach((severity, rules) ->
                rules.forEach((rule, found) -> counts.add(count("Findings", rule, TableWords.of(severity), found))));
    }

    private static Count count(String about, String what, String part, long figure) {
        return new Count(about, what, part, Cell.number((double) figure));
    }
}
