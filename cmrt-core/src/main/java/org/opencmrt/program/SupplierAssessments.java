package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.RuleId;
import org.opencmrt.program.SupplierAssessment.Risk;
import org.opencmrt.program.SupplierAssessment.SupplierClass;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;
import org.opencmrt.rollup.Survey;

/**
 * Determines what to do about each supplier. Superseded declarations and unusable files are listed, but do not affect
 * the class if there is a current declaration.
 */
final class SupplierAssessments {
    /** The rules for a covered country reported by the supplier, and for a non-conformant facility. */
    private static final Set<RuleId> HIGH_RISK =
            Set.of(StandardRule.REVIEW_COVERED_YES, StandardRule.REVIEW_STATUS_NOT_CONFORMANT);

    private static final Set<RedFlag.Kind> SERIOUS =
            EnumSet.of(RedFlag.Kind.FAILED_AUDIT, RedFlag.Kind.COVERED_ORIGIN, RedFlag.Kind.COVERED_LOCATION);

    private static final Comparator<SupplierAssessment> BY_SUPPLIER = Comparator.comparing(
                    SupplierAssessment::supplier, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SupplierAssessment::supplier)
            .thenComparing(assessment -> String.join("\n", assessment.files()));

    private final Map<String, ReviewedDeclaration> reviewed = new HashMap<>();
    private final Map<String, Set<RedFlag.Kind>> redFlags = new HashMap<>();
    private final CopiedLists copied;
    private final ConflictMineralsProgram program;
    private final ReviewTexts texts;

    private SupplierAssessments(
            Collection<ReviewedDeclaration> declarations,
            RollUp rollUp,
            Collection<RedFlag> redFlags,
            ConflictMineralsProgram program) {
        Map<String, ReviewedDeclaration> byContent = new HashMap<>();
        declarations.stream()
                .sorted(ReviewedDeclaration.ORDER)
                .forEach(one -> byContent.putIfAbsent(one.source().sha256(), one));
        for (RolledDeclaration one : rollUp.declarations()) {
            Optional.ofNullable(byContent.get(one.sha256()))
                    .ifPresent(review -> reviewed.put(one.file(), review.named(one.file())));
        }
        IdentityHashMap<Supplier, Set<RedFlag.Kind>> bySupplier = new IdentityHashMap<>();
        redFlags.stream()
                .filter(flag -> flag.kind() != RedFlag.Kind.ONE_SUPPLIER)
                .forEach(flag -> flag.facility()
                        .suppliers()
                        .forEach(supplier -> bySupplier
                                .computeIfAbsent(supplier, key -> EnumSet.noneOf(RedFlag.Kind.class))
                                .add(flag.kind())));
        bySupplier.forEach((supplier, kinds) -> supplier.files().forEach(file -> this.redFlags.put(file, kinds)));
        this.copied = CopiedLists.of(rollUp);
        this.program = program;
        this.texts = program.texts();
    }

    /**
     * Assesses all suppliers: the surveyed suppliers, if a list of them is given, and all others that sent a file.
     *
     * @param survey the survey; without one, the suppliers are all companies that sent a file, by the names in their
     *     declarations
     * @param declarations the review results for the files of the roll-up, in any order
     * @param redFlags the red flags of the facilities of the roll-up
     * @param program the program of the roll-up, with the minerals that it expects and its texts
     * @return the assessments, sorted by name, ignoring case
     */
    static List<SupplierAssessment> of(
            RollUp rollUp,
            Optional<Survey> survey,
            Collection<ReviewedDeclaration> declarations,
            Collection<RedFlag> redFlags,
            ConflictMineralsProgram program) {
        SupplierAssessments assessments = new SupplierAssessments(declarations, rollUp, redFlags, program);
        Survey known = survey.orElseGet(() -> Survey.ofSenders(rollUp));
        List<SupplierAssessment> all = new ArrayList<>();
        known.responses().forEach(response -> all.add(assessments.assess(response)));
        assessments.others(known.notAsked()).forEach(all::add);
        known.unattributed().forEach(file -> all.add(assessments.rejected(file)));
        return all.stream().sorted(BY_SUPPLIER).toList();
    }

    private SupplierAssessment assess(Survey.Response response) {
        List<RolledDeclaration> current = response.current().stream()
                .map(Survey.Response.Attributed::declaration)
                .toList();
        List<String> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int incomplete = 0;
        for (RolledDeclaration declaration : current) {
            files.add(declaration.file());
            findings.addAll(found(declaration));
            incomplete += incomplete(declaration);
        }
        for (Survey.Response.Attributed old : response.superseded()) {
            files.add(old.declaration().file());
            findings.add(superseded(old.declaration(), current));
        }
        boolean isReadable = !current.isEmpty();
        for (Survey.Response.Rejected file : response.rejected()) {
            files.add(file.file());
            ReviewedDeclaration blank = reviewed.get(file.file()); // a template that was read but is blank
            if (blank == null) {
                Finding finding = file.unreadable()
                        .map(why -> unreadable(texts, why))
                        .orElseGet(() -> texts.finding(
                                RollUpRule.ROLLUP_UNREADABLE,
                                Map.of("file", file.file(), "reason", file.file() + ": " + file.reason())));
                findings.add(current.isEmpty() ? finding : asNote(finding));
            } else if (current.isEmpty()) {
                findings.addAll(blank.findings());
                incomplete += blank.incompleteTotal();
                isReadable = true;
            }
        }
        if (response.state() == Survey.State.NOT_ANSWERED) {
            String supplier = response.supplier().name();
            findings.add(texts.finding(RollUpRule.ROLLUP_NO_ANSWER, Map.of("supplier", supplier)));
        }
        if (response.state() == Survey.State.ANSWERED) {
            program.expectedMinerals(response.supplier()).stream()
                    .filter(metal -> !response.isAnsweredFor(metal))
                    .forEach(metal -> findings.add(notCovered(response.supplier(), metal)));
        }
        Survey.State state = isReadable ? Survey.State.ANSWERED : response.state();
        return assessment(response.supplier().name(), state, files, incomplete, findings);
    }

    /** Companies that were not surveyed, by the names in their declarations. */
    private List<SupplierAssessment> others(List<RolledDeclaration> declarations) {
        Map<String, List<RolledDeclaration>> byName = new TreeMap<>();
        for (RolledDeclaration declaration : declarations) {
            byName.computeIfAbsent(declaration.companyName().orElse(declaration.file()), name -> new ArrayList<>())
                    .add(declaration);
        }
        List<SupplierAssessment> others = new ArrayList<>();
        byName.forEach((name, ofName) -> {
            List<Finding> findings = new ArrayList<>();
            ofName.forEach(declaration -> findings.addAll(found(declaration)));
            others.add(assessment(
                    name,
                    Survey.State.ANSWERED,
                    ofName.stream().map(RolledDeclaration::file).toList(),
                    ofName.stream().mapToInt(this::incomplete).sum(),
                    findings));
        });
        return others;
    }

    private SupplierAssessment rejected(ReadResult.Unreadable file) {
        return assessment(
                file.file(), Survey.State.REJECTED, List.of(file.file()), 0, List.of(unreadable(texts, file)));
    }

    private SupplierAssessment assessment(
            String supplier, Survey.State state, List<String> files, int incomplete, List<Finding> findings) {
        List<Finding> ordered =
                findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
        SupplierClass supplierClass = classOf(state, ordered);
        List<Finding> decisive = ordered.stream()
                .filter(finding -> leadsTo(supplierClass, finding))
                .toList();
        return new SupplierAssessment(
                supplier,
                supplierClass,
                risk(supplierClass, files),
                files.stream().sorted().toList(),
                incomplete,
                program.sharedFindings().of(ordered),
                program.sharedFindings().of(decisive));
    }

    private Risk risk(SupplierClass supplierClass, List<String> files) {
        Set<RedFlag.Kind> found = EnumSet.noneOf(RedFlag.Kind.class);
        files.forEach(file -> found.addAll(redFlags.getOrDefault(file, Set.of())));
        boolean isSerious = !Collections.disjoint(found, SERIOUS);
        return switch (supplierClass) {
            case NO_ANSWER, REJECTED -> Risk.UNKNOWN;
            case HIGH_RISK -> Risk.HIGH;
            case INCOMPLETE -> isSerious ? Risk.HIGH : Risk.MEDIUM;
            case FOLLOW_UP, CLEAR -> isSerious ? Risk.HIGH : found.isEmpty() ? Risk.LOW : Risk.MEDIUM;
        };
    }

    private static SupplierClass classOf(Survey.State state, List<Finding> findings) {
        return switch (state) {
            case NOT_ANSWERED -> SupplierClass.NO_ANSWER;
            case REJECTED -> SupplierClass.REJECTED;
            case ANSWERED ->
                List.of(SupplierClass.INCOMPLETE, SupplierClass.HIGH_RISK, SupplierClass.FOLLOW_UP).stream()
                        .filter(one -> findings.stream().anyMatch(finding -> leadsTo(one, finding)))
                        .findFirst()
                        .orElse(SupplierClass.CLEAR);
        };
    }

    private static boolean leadsTo(SupplierClass supplierClass, Finding finding) {
        return switch (supplierClass) {
            case NO_ANSWER -> finding.is(RollUpRule.ROLLUP_NO_ANSWER);
            case REJECTED, INCOMPLETE -> finding.severity() == Finding.Severity.ERROR;
            case HIGH_RISK -> HIGH_RISK.contains(finding.ruleId());
            case FOLLOW_UP -> finding.severity() == Finding.Severity.WARNING;
            case CLEAR -> false;
        };
    }

    private List<Finding> found(RolledDeclaration declaration) {
        List<Finding> findings = new ArrayList<>(Optional.ofNullable(reviewed.get(declaration.file()))
                .map(ReviewedDeclaration::findings)
                .orElse(List.of()));
        copied.of(declaration)
                .ifPresent(other -> findings.add(texts.finding(
                        RollUpRule.REVIEW_LIST_COPIED,
                        Map.of("count", String.valueOf(declaration.facilities().size()), "other", other))));
        return findings;
    }

    private int incomplete(RolledDeclaration declaration) {
        return Optional.ofNullable(reviewed.get(declaration.file()))
                .map(ReviewedDeclaration::incompleteTotal)
                .orElse(0);
    }

    private Finding superseded(RolledDeclaration old, List<RolledDeclaration> current) {
        String newer = current.stream().map(RolledDeclaration::file).collect(Collectors.joining(", "));
        return texts.finding(RollUpRule.REVIEW_SUPERSEDED, Map.of("file", old.file(), "newer", newer));
    }

    /** The finding as a note, because an unusable file matters less if the supplier also sent a usable one. */
    private static Finding asNote(Finding finding) {
        return Finding.of(finding.ruleId(), finding.message()).as(Finding.Severity.INFO);
    }

    /** The finding for a file that could not be read: the reason, and the request to the supplier. */
    static Finding unreadable(ReviewTexts texts, ReadResult.Unreadable why) {
        String reason = why.file() + ": " + why.reason();
        Map<String, String> values =
                Map.of("file", why.file(), "reason", reason, "code", why.code().name());
        return texts.finding(RollUpRule.ROLLUP_UNREADABLE, values);
    }

    private Finding notCovered(AskedSupplier supplier, Metal metal) {
        return texts.finding(
                        RollUpRule.ROLLUP_METAL_NOT_COVERED,
                        Map.of("supplier", supplier.name(), "metal", metal.label()))
                .about(metal);
    }
}
