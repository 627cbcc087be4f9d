package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.InquiryWords;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.model.CellRef;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiResult;

/** The results of an inquiry, as tables. */
final class InquiryTables {
    private InquiryTables() {}

    static List<Block> outcomes(RcoiResult rcoi) {
        List<Block> parts = new ArrayList<>();
        parts.add(new Block.Table(
                "Outcome for each mineral",
                List.of(
                        Block.Column.heading("Mineral"),
                        Block.Column.text("Outcome (an indication)"),
                        Block.Column.text("Reason"),
                        Block.Column.text("Filing that would follow")),
                rcoi.minerals().stream()
                        .map(mineral -> List.of(
                                mineral.metal().label(),
                                InquiryWords.of(mineral.outcome()),
                                mineral.reason(),
                                InquiryWords.of(mineral.outcome().filing())))
                        .toList()));
        parts.add(Block.bullets(rcoi.notes()));
        return parts;
    }

    static List<Block> openPoints(RcoiResult rcoi) {
        List<List<String>> rows = new ArrayList<>();
        List<String> better = new ArrayList<>();
        for (RcoiResult.Mineral mineral : rcoi.minerals()) {
            Map<RcoiResult.Signal, Integer> counts = new EnumMap<>(RcoiResult.Signal.class);
            for (RcoiResult.Evidence point : mineral.openPoints()) {
                counts.merge(point.signal(), 1, Integer::sum);
            }
            counts.forEach((signal, count) ->
                    rows.add(List.of(mineral.metal().label(), InquiryWords.of(signal), String.valueOf(count))));
            mineral.wouldChange().forEach(change -> better.add(mineral.metal().label() + ": " + change));
        }
        List<Block> parts = new ArrayList<>();
        if (!rows.isEmpty()) {
            parts.add(new Block.Table(
                    "Open points",
                    List.of(
                            Block.Column.heading("Mineral"),
                            Block.Column.text("Open point"),
                            Block.Column.number("Number")),
                    rows));
        } else if (rcoi.minerals().stream()
                .noneMatch(mineral -> mineral.outcome() == RcoiResult.Outcome.UNDETERMINED)) {
            // For a mineral about which nothing is known, no point is open, but the inquiry is not complete.
            parts.add(Block.paragraph("No points are open."));
        }
        if (rowsOfSeveralMinerals(rcoi)) {
            parts.add(Block.paragraph("An entry whose mineral is unknown counts for every mineral, so these numbers may"
                    + " add up to more than the number of entries."));
        }
        if (!better.isEmpty()) {
            parts.add(Block.paragraph("To resolve the open points, obtain:"));
            parts.add(Block.bullets(better));
        }
        return parts;
    }

    private static boolean rowsOfSeveralMinerals(RcoiResult rcoi) {
        Set<CellRef> ofOtherMinerals = new HashSet<>();
        for (RcoiResult.Mineral mineral : rcoi.minerals()) {
            Set<CellRef> cells = mineral.openPoints().stream()
                    .filter(point -> point.signal() == RcoiResult.Signal.ENTRY_UNRESOLVED)
                    .flatMap(point -> point.cells().stream())
                    .collect(Collectors.toSet());
            if (!Collections.disjoint(cells, ofOtherMinerals)) {
                return true;
            }
            ofOtherMinerals.addAll(cells);
        }
        return false;
    }

    /** The suppliers by class. */
    static List<Block> classes(List<SupplierAssessment> assessments) {
        List<List<String>> rows = assessments.stream()
                .collect(Collectors.groupingBy(SupplierAssessment::supplierClass, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> List.of(InquiryWords.of(one.getKey()), String.valueOf(one.getValue())))
                .toList();
        return assessments.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        "Suppliers by result of the review",
                        List.of(Block.Column.heading("Result"), Block.Column.number("Suppliers")),
                        rows));
    }
}
