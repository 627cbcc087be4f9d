package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Finding;
import org.opencmrt.program.RedFlag;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.Supplier;

/**
 * The result of a supplier's declarations, in figures and words.
 *
 * @param assessment the assessment of its declarations
 * @param facilities the facilities that it reports
 * @param open the number of its unmatched entries; empty if none of its files counts
 * @param text what it sent and which points are open, in whole sentences
 * @param change what has changed since the earlier roll-up, in a sentence; empty if there is no earlier roll-up
 */
public record SupplierScore(
        SupplierAssessment assessment,
        List<Facility> facilities,
        Optional<Integer> open,
        String text,
        Optional<String> change) {
    /** Copies the list. */
    public SupplierScore {
        facilities = List.copyOf(facilities);
    }

    /** The scores of all suppliers of a result, including those that did not respond. */
    public static List<SupplierScore> of(ReportInput input) {
        Scorer scorer = new Scorer(input);
        return input.result().assessments().stream().map(scorer::score).toList();
    }

    /** Scores suppliers of one result. */
    private static final class Scorer {
        private final Map<Supplier, List<Facility>> facilities;
        private final Map<Supplier, Long> open;
        private final Map<String, Supplier> byFile = new HashMap<>();
        private final Map<String, String> companies = new HashMap<>();
        private final Map<Facility.Key, List<RedFlag>> flags;
        private final Optional<BiFunction<Set<String>, Boolean, String>> changes;

        Scorer(ReportInput input) {
            this.facilities = input.rollUp().facilitiesBySupplier();
            this.open = input.rollUp().unmatchedBySupplier();
            facilities.keySet().forEach(supplier -> supplier.files().forEach(file -> byFile.put(file, supplier)));
            input.rollUp()
                    .declarations()
                    .forEach(one -> companies.put(one.file(), one.companyName().orElse(one.file())));
            this.flags = DueDiligence.redFlags(input);
            this.changes = input.result().comparison().map(Scorer::changes);
        }

        /** The texts for the names of a supplier, and for whether a declaration of it counts. */
        private static BiFunction<Set<String>, Boolean, String> changes(RollUpDiff diff) {
            Function<Collection<String>, Map<Kind, Long>> counts = diff.bySupplier();
            return (names, hasDeclared) -> diff.before().isPublishedList()
                    ? "The earlier list does not name suppliers."
                    : text(counts.apply(names), hasDeclared);
        }

        SupplierScore score(SupplierAssessment assessment) {
            List<Supplier> declared = assessment.files().stream()
                    .map(byFile::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            // Facilities of one supplier are in order; sorting them compares the names of millions.
            List<Facility> reported = declared.size() == 1
                    ? facilities.get(declared.get(0))
                    : declared.stream()
                            .flatMap(supplier -> facilities.get(supplier).stream())
                            .distinct()
                            .sorted(Facility.ORDER)
                            .toList();
            int unmatched = (int) declared.stream()
                    .mapToLong(supplier -> open.getOrDefault(supplier, 0L))
                    .sum();
            // Changes name suppliers as their declarations do.
            Set<String> names = assessment.files().stream()
                    .flatMap(file -> Stream.ofNullable(companies.get(file)))
                    .collect(Collectors.toCollection(HashSet::new));
            names.add(assessment.supplier());
            return new SupplierScore(
                    assessment,
                    reported,
                    declared.isEmpty() ? Optional.empty() : Optional.of(unmatched),
                    switch (assessment.supplierClass()) {
                        case NO_ANSWER -> "No response.";
                        case REJECTED ->
                            "Sent only unusable files (" + assessment.files().size() + ").";
                        default -> usable(assessment, reported, flags(reported), unmatched);
                    },
                    changes.map(all -> all.apply(names, !declared.isEmpty())));
        }

        private List<RedFlag> flags(List<Facility> reported) {
            return reported.stream()
                    .flatMap(facility -> flags.getOrDefault(facility.key(), List.of()).stream())
                    .filter(flag -> flag.kind() != RedFlag.Kind.ONE_SUPPLIER)
                    .toList();
        }
    }

    private static String usable(
            SupplierAssessment assessment, List<Facility> facilities, List<RedFlag> found, int open) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                facilities.isEmpty()
                        ? "Reported no facilities."
                        : "Reported " + Wording.counted(facilities.size(), "facility", "facilities") + ".");
        if (!found.isEmpty()) {
            int flagged = (int)
                    found.stream().map(flag -> flag.facility().key()).distinct().count();
            sentences.add(flagged + " of them " + (flagged == 1 ? "has a red flag: " : "have red flags: ")
                    + DueDiligence.labels(found) + ".");
        }
        if (open > 0) {
            sentences.add(Wording.counted(open, "entry is", "entries are") + " unmatched.");
        }
        if (assessment.incompleteTotal() > 0) {
            sentences.add(Wording.counted(assessment.incompleteTotal(), "required field is", "required fields are")
                    + " blank.");
        }
        int errors = assessment.count(Finding.Severity.ERROR);
        int warnings = assessment.count(Finding.Severity.WARNING);
        sentences.add(
                errors + warnings == 0
                        ? "No follow-up is needed."
                        : Stream.of(
                                                errors == 0 ? "" : Wording.counted(errors, "error", "errors"),
                                                warnings == 0 ? "" : Wording.counted(warnings, "warning", "warnings"))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" and "))
                                + (errors + warnings == 1 ? " needs follow-up." : " need follow-up."));
        return String.join(" ", sentences);
    }

    /** The changes since the earlier roll-up, in a sentence. */
    private static String text(Map<Kind, Long> changes, boolean hasDeclared) {
        if (changes.containsKey(Kind.SUPPLIER_ADDED)) {
            return "New: not in the earlier roll-up.";
        }
        if (changes.containsKey(Kind.SUPPLIER_REMOVED)) {
            return "Declared before; no declaration now.";
        }
        if (changes.isEmpty()) {
            return hasDeclared ? "No change." : "No declaration in either roll-up.";
        }
        long added = changes.getOrDefault(Kind.FACILITY_ADDED, 0L);
        long removed = changes.getOrDefault(Kind.FACILITY_REMOVED, 0L);
        long answers = changes.values().stream().mapToLong(Long::longValue).sum() - added - removed;
        return Wording.counted(added, "facility", "facilities") + " added, " + removed + " removed; "
                + Wording.counted(answers, "answer", "answers") + " changed.";
    }
}
