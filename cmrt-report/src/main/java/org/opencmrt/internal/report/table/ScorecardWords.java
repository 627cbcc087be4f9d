package org.opencmrt.internal.report.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rollup.Facility;

/** A supplier's results in sentences. */
final class ScorecardWords {
    private final ReportInput input;

    ScorecardWords(ReportInput input) {
        this.input = input;
    }

    /** The risk level of a class: nothing usable, or a source of risk, is high; something to ask is medium. */
    static String risk(SupplierAssessment.SupplierClass supplierClass) {
        return switch (supplierClass) {
            case NO_ANSWER, REJECTED, HIGH_RISK -> "high";
            case INCOMPLETE, FOLLOW_UP -> "medium";
            case CLEAR -> "low";
        };
    }

    /** What the supplier sent, and what it named. */
    String of(Optional<SupplierAssessment> assessment, Optional<SupplierFigures.Named> named) {
        List<String> sentences = new ArrayList<>();
        assessment.map(one -> sent(one.supplierClass())).ifPresent(sentences::add);
        named.ifPresent(figures -> {
            sentences.add(count(figures.facilities().size(), "facility", "facilities") + " named.");
            add(sentences, failed(figures), "facility failed an audit.", "facilities failed an audit.");
            add(
                    sentences,
                    covered(figures),
                    "facility is in a covered country.",
                    "facilities are in covered countries.");
            add(sentences, figures.open(), "entry is unmatched.", "entries are unmatched.");
        });
        return String.join(" ", sentences);
    }

    private static String sent(SupplierAssessment.SupplierClass supplierClass) {
        return switch (supplierClass) {
            case NO_ANSWER -> "No response.";
            case REJECTED -> "The response cannot be used.";
            case INCOMPLETE -> "The declaration has errors to correct.";
            case HIGH_RISK -> "The declaration is usable but shows a risk.";
            case FOLLOW_UP -> "The declaration is usable and has points to ask about.";
            case CLEAR -> "The declaration is usable and has no open points.";
        };
    }

    private int failed(SupplierFigures.Named named) {
        return count(
                named,
                facility -> input.status(facility)
                        .map(AuditStatus::auditClass)
                        .filter(AuditClass.NON_CONFORMANT::equals)
                        .isPresent());
    }

    private static int covered(SupplierFigures.Named named) {
        return count(
                named, facility -> facility.country().filter(Country::isCovered).isPresent());
    }

    private static int count(SupplierFigures.Named named, Predicate<Facility> which) {
        return (int) named.facilities().stream().filter(which).count();
    }

    private static void add(List<String> sentences, int count, String one, String several) {
        if (count > 0) {
            sentences.add(count(count, one, several));
        }
    }

    private static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /**
     * What each supplier named in the earlier roll-up, and now.
     *
     * @param before the earlier roll-up
     * @param after this one
     */
    record Before(Named before, Named after) {
        Before {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        static Before of(RollUpDiff diff) {
            return new Before(Named.of(diff.before()), Named.of(diff.after()));
        }

        /** The change in words; of entries that say the same, one counts. */
        String change(Set<String> names) {
            boolean declaredNow = after.declared(names);
            if (!before.declared(names)) {
                return declaredNow ? "No declaration before." : "No declaration before or now.";
            }
            return declaredNow
                    ? "Facilities: " + count(before.facilities(), names) + " before, "
                            + count(after.facilities(), names) + " now. Different unmatched entries: "
                            + count(before.open(), names) + " before, " + count(after.open(), names) + " now."
                    : "A declaration before, none now.";
        }

        private static int count(Map<String, Integer> counts, Set<String> names) {
            return names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).sum();
        }
    }

    /**
     * What each supplier of a roll-up named.
     *
     * @param suppliers the suppliers that it has declarations of
     * @param facilities how many facilities each named
     * @param open how many different unmatched entries each had
     */
    private record Named(Set<String> suppliers, Map<String, Integer> facilities, Map<String, Integer> open) {
        static Named of(RollUpSummary summary) {
            Map<String, Integer> facilities = new HashMap<>();
            Map<String, Integer> open = new HashMap<>();
            summary.facilities()
                    .values()
                    .forEach(named -> tally(named.mentions().suppliers(), facilities));
            summary.entries().values().forEach(entry -> tally(entry.mentions().suppliers(), open));
            Set<String> suppliers = new HashSet<>(facilities.keySet());
            suppliers.addAll(open.keySet());
            summary.declarations().forEach(one -> one.company().ifPresent(suppliers::add));
            return new Named(suppliers, facilities, open);
        }

        private static void tally(Set<String> suppliers, Map<String, Integer> counts) {
            suppliers.forEach(supplier -> counts.merge(supplier, 1, Integer::sum));
        }

        boolean declared(Set<String> names) {
            return names.stream().anyMatch(suppliers::contains);
        }
    }
}
