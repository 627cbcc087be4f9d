package org.opencmrt.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

/**
 * Determines which findings repeat others, because the reader, the check, and the review examine the same cells. The
 * repetitions are data in {@code repeats.tsv} next to this class.
 */
final class Repeats {
    /**
     * Reading findings about a row based on the workbook's own look-up sheet, which are settled if the facility is
     * known.
     */
    private static final Set<RuleId> SETTLED = Set.of(
            ReadRule.READ_ENTRY_UNRESOLVED,
            ReadRule.READ_ENTRY_AMBIGUOUS,
            ReadRule.READ_ID_NOT_IN_LOOKUP,
            ReadRule.READ_ID_UNCLEAR,
            ReadRule.READ_NAME_NOT_IN_LOOKUP,
            ReadRule.READ_NAME_UNDER_OTHER_METAL);

    private static final Map<String, List<Repeat>> BY_RULE = Resources.rows(Repeats.class, "repeats.tsv").stream()
            .collect(Collectors.groupingBy(
                    row -> row[0],
                    HashMap::new,
                    Collectors.mapping(row -> new Repeat(row[1], row[2].equals("metal")), Collectors.toList())));

    /** The rules whose findings can repeat others. */
    private static final Set<String> REPEATING =
            BY_RULE.values().stream().flatMap(List::stream).map(Repeat::rule).collect(Collectors.toUnmodifiableSet());

    private record Repeat(String rule, boolean ofMetal) {}

    private Repeats() {}

    /**
     * The findings that do not repeat others, in order.
     *
     * @param settled the rows of the smelter list whose facility is known with certainty
     */
    static List<Finding> without(List<Finding> findings, Set<Integer> settled, String smelterSheet) {
        Set<String> said = new HashSet<>();
        for (Finding finding : findings) {
            for (Repeat repeat : BY_RULE.getOrDefault(finding.rule(), List.of())) {
                place(finding, repeat.ofMetal()).ifPresent(place -> said.add(repeat.rule() + place));
            }
        }
        return findings.stream()
                .filter(finding -> !said(said, finding))
                .filter(finding -> !(SETTLED.contains(finding.ruleId())
                        && finding.cell()
                                .filter(cell -> cell.sheet().equals(smelterSheet) && settled.contains(cell.row()))
                                .isPresent()))
                .toList();
    }

    private static boolean said(Set<String> said, Finding finding) {
        return REPEATING.contains(finding.rule())
                && Stream.of(true, false)
                        .flatMap(ofMetal -> place(finding, ofMetal).stream())
                        .anyMatch(place -> said.contains(finding.rule() + place));
    }

    private static Optional<String> place(Finding finding, boolean ofMetal) {
        return ofMetal
                ? finding.metal().map(metal -> " " + metal)
                : finding.cell().map(Repeats::row);
    }

    private static String row(CellRef cell) {
        return " " + cell.sheet() + "!" + cell.row();
    }
}
