package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.text.NameText;
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
        return of(input, SupplierFigures.of(input.rollUp()));
    }

    /** The same, from figures that the caller already has. */
    public static List<SupplierScore> of(ReportInput input, SupplierFigures figures) {
        Scorer scorer = new Scorer(input, figures);
        return input.assessments().stream().map(scorer::score).toList();
    }

    /** Scores suppliers of one result. */
    private static final class Scorer {
        private final SupplierFigures figures;
        private final Map<Facility.Key, List<RedFlag>> flags;
        private final Optional<Changes> changes;

        Scorer(ReportInput input, SupplierFigures figures) {
            this.figures = figures;
            this.flags = DueDiligence.redFlags(input);
            this.changes = input.comparison().map(Changes::new);
        }

        SupplierScore score(SupplierAssessment assessment) {
            List<Supplier> declared = figures.ofFiles(assessment.files());
            Optional<SupplierFigures.Named> named = figures.of(declared);
            List<Facility> facilities =
                    named.map(SupplierFigures.Named::facilities).orElse(List.of());
            Optional<Integer> open = named.map(SupplierFigures.Named::open);
            Set<String> names = new HashSet<>(Set.of(assessment.supplier()));
            declared.forEach(supplier -> names.add(supplier.name()));
            return new SupplierScore(
                    assessment,
                    facilities,
                    open,
                    switch (assessment.supplierClass()) {
                        case NO_ANSWER -> "No response.";
                        case REJECTED ->
                            "Sent only unusable files (" + assessment.files().size() + ").";
                        default -> usable(assessment, facilities, flags(facilities), open.orElse(0));
                    },
                    changes.map(all -> all.text(names)));
        }

        private List<RedFlag> flags(List<Facility> facilities) {
            return facilities.stream()
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
                        : "Reported " + counted(facilities.size(), "facility", "facilities") + ".");
        if (!found.isEmpty()) {
            int flagged = (int)
                    found.stream().map(flag -> flag.facility().key()).distinct().count();
            sentences.add(flagged + " of them " + (flagged == 1 ? "has a red flag: " : "have red flags: ")
                    + DueDiligence.labels(found) + ".");
        }
        if (open > 0) {
            sentences.add(counted(open, "entry is", "entries are") + " unmatched.");
        }
        if (assessment.incompleteTotal() > 0) {
            sentences.add(
                    counted(assessment.incompleteTotal(), "required field is", "required fields are") + " blank.");
        }
        int errors = count(assessment, Finding.Severity.ERROR);
        int warnings = count(assessment, Finding.Severity.WARNING);
        sentences.add(
                errors + warnings == 0
                        ? "No follow-up is needed."
                        : Stream.of(
                                                errors == 0 ? "" : counted(errors, "error", "errors"),
                                                warnings == 0 ? "" : counted(warnings, "warning", "warnings"))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" and "))
                                + (errors + warnings == 1 ? " needs follow-up." : " need follow-up."));
        return String.join(" ", sentences);
    }

    private static int count(SupplierAssessment assessment, Finding.Severity severity) {
        return (int) assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** What has changed about each supplier. */
    private static final class Changes {
        private final RollUpDiff diff;
        private final Map<String, Set<Facility.Key>> before;
        private final Map<String, Set<Facility.Key>> after;
        private final Map<String, String> formerNames = new HashMap<>();
        private final Map<String, Integer> answers = new HashMap<>();

        Changes(RollUpDiff diff) {
            this.diff = diff;
            this.before = facilities(diff.before());
            this.after = facilities(diff.after());
            for (RollUpDiff.Change change : diff.changes()) {
                String name = key(change.about());
                switch (change.kind()) {
                    case SUPPLIER_RENAMED -> change.before().ifPresent(former -> formerNames.put(name, key(former)));
                    case ANSWER_ADDED, ANSWER_REMOVED, ANSWER_CHANGED -> answers.merge(name, 1, Integer::sum);
                    default -> {
                        // Changes of facilities, entries, and outcomes are not about a single supplier.
                    }
                }
            }
        }

        private static Map<String, Set<Facility.Key>> facilities(RollUpSummary summary) {
            Map<String, Set<Facility.Key>> named = new HashMap<>();
            summary.declarations().forEach(one -> named.put(key(one.company().orElse(one.file())), new TreeSet<>()));
            summary.facilities()
                    .forEach((facility, what) -> what.mentions()
                            .suppliers()
                            .forEach(name -> named.computeIfAbsent(key(name), missing -> new TreeSet<>())
                                    .add(facility)));
            return named;
        }

        private static String key(String name) {
            String normalized = NameText.normalize(name);
            return normalized.isEmpty() ? name : normalized;
        }

        String text(Collection<String> names) {
            Set<String> keys = new HashSet<>();
            names.forEach(name -> keys.add(key(name)));
            Set<String> keysBefore = new HashSet<>(keys);
            keys.forEach(key -> Optional.ofNullable(formerNames.get(key)).ifPresent(keysBefore::add));
            if (diff.before().isPublishedList()) {
                return "The earlier list does not name suppliers.";
            }
            boolean was = keysBefore.stream().anyMatch(before::containsKey);
            boolean is = keys.stream().anyMatch(after::containsKey);
            if (!was) {
                return is ? "New: not in the earlier roll-up." : "No declaration in either roll-up.";
            }
            if (!is) {
                return "Declared before; no declaration now.";
            }
            Set<Facility.Key> old = all(before, keysBefore);
            Set<Facility.Key> now = all(after, keys);
            int added = minus(now, old);
            int removed = minus(old, now);
            int changed =
                    keys.stream().mapToInt(key -> answers.getOrDefault(key, 0)).sum();
            return added + removed + changed == 0
                    ? "No change."
                    : counted(added, "facility", "facilities") + " added, " + removed + " removed; "
                            + counted(changed, "answer", "answers") + " changed.";
        }

        private static Set<Facility.Key> all(Map<String, Set<Facility.Key>> named, Set<String> keys) {
            Set<Facility.Key> all = new TreeSet<>();
            keys.forEach(key -> all.addAll(named.getOrDefault(key, Set.of())));
            return all;
        }

        private static int minus(Set<Facility.Key> all, Set<Facility.Key> without) {
            Set<Facility.Key> rest = new TreeSet<>(all);
            rest.removeAll(without);
            return rest.size();
        }
    }
}
