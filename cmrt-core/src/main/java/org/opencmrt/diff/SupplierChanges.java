package org.opencmrt.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary.Answered;
import org.opencmrt.diff.RollUpSummary.Asked;
import org.opencmrt.diff.RollUpSummary.Declared;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.rollup.Facility;

/** Finds the changes in suppliers and their answers. */
final class SupplierChanges {
    /** The share of a supplier's facilities that must change before a finding is reported. */
    private static final double MUCH = 0.5;

    private static final Set<Kind> ANSWERS = EnumSet.of(Kind.ANSWER_ADDED, Kind.ANSWER_REMOVED, Kind.ANSWER_CHANGED);

    private final ChangeCauses causes;
    private final Map<String, OneSupplier> before;
    private final Map<String, OneSupplier> after;
    private final Map<String, String> paired;
    private final List<Change> changes = new ArrayList<>();

    SupplierChanges(RollUpSummary before, RollUpSummary after, ChangeCauses causes) {
        this.causes = causes;
        this.before = suppliers(before);
        this.after = suppliers(after);
        this.paired = paired();
    }

    /** A supplier with its declarations and the facilities that it reports. */
    private record OneSupplier(String name, List<Declared> declarations, Set<Facility.Key> facilities) {
        Set<String> contents() {
            return declarations.stream().map(Declared::sha256).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> uniqueIds() {
            return declarations.stream()
                    .flatMap(one -> one.uniqueId().stream())
                    .map(NameText::normalize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String files() {
            return declarations.stream().map(Declared::file).collect(Collectors.joining(", "));
        }
    }

    private static Map<String, OneSupplier> suppliers(RollUpSummary summary) {
        Map<String, OneSupplier> suppliers = new TreeMap<>();
        Map<String, OneSupplier> byContent = new HashMap<>();
        for (Declared one : summary.declarations()) {
            String name = one.company().orElse(one.file());
            OneSupplier supplier = suppliers.computeIfAbsent(
                    key(name), key -> new OneSupplier(name, new ArrayList<>(), new TreeSet<>()));
            supplier.declarations().add(one);
            byContent.put(one.sha256(), supplier);
        }
        // A mention may name the supplier as the list of surveyed suppliers does, so it is found by its content.
        summary.facilities()
                .forEach((key, facility) -> facility.mentions().contents().stream()
                        .filter(byContent::containsKey)
                        .forEach(content -> byContent.get(content).facilities().add(key)));
        return suppliers;
    }

    private static String key(String name) {
        String normalized = NameText.normalize(name);
        return normalized.isEmpty() ? name : normalized;
    }

    /** Pairs earlier and later suppliers: by name, by an identical file, by unique id, or because only two are left. */
    private Map<String, String> paired() {
        Map<String, String> pairs = new LinkedHashMap<>();
        before.keySet().stream().filter(after::containsKey).forEach(key -> pairs.put(key, key));
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(pairs.keySet());
        Set<String> come = new TreeSet<>(after.keySet());
        come.removeAll(pairs.keySet());
        pairs.putAll(Pairs.of(gone, come, (was, is) -> isSame(before.get(was), after.get(is))));
        return pairs;
    }

    private boolean isSame(OneSupplier was, OneSupplier is) {
        return !Collections.disjoint(was.contents(), is.contents())
                || !Collections.disjoint(was.uniqueIds(), is.uniqueIds())
                || (before.size() == 1 && after.size() == 1);
    }

    List<Change> find() {
        for (Map.Entry<String, OneSupplier> was : before.entrySet()) {
            if (paired.containsKey(was.getKey())) {
                compare(was.getValue(), after.get(paired.get(was.getKey())));
            } else {
                OneSupplier gone = was.getValue();
                add(
                        Kind.SUPPLIER_REMOVED,
                        gone.name(),
                        Optional.of(gone.name()),
                        Optional.empty(),
                        "no declaration now; before: " + gone.files());
            }
        }
        Set<String> known = new HashSet<>(paired.values());
        for (Map.Entry<String, OneSupplier> is : after.entrySet()) {
            if (!known.contains(is.getKey())) {
                OneSupplier come = is.getValue();
                add(
                        Kind.SUPPLIER_ADDED,
                        come.name(),
                        Optional.empty(),
                        Optional.of(come.name()),
                        "new: " + come.files());
            }
        }
        return changes;
    }

    private void compare(OneSupplier was, OneSupplier is) {
        if (!key(was.name()).equals(key(is.name()))) {
            add(
                    Kind.SUPPLIER_RENAMED,
                    is.name(),
                    Optional.of(was.name()),
                    Optional.of(is.name()),
                    "the declaration has a different company name: " + is.files());
        }
        Map<String, Declared> partsBefore = newest(was);
        Map<String, Declared> partsAfter = newest(is);
        Set<String> parts = new TreeSet<>(partsBefore.keySet());
        parts.addAll(partsAfter.keySet());
        // If there is one declaration on each side, they are compared regardless of their scopes.
        if (partsBefore.size() == 1 && partsAfter.size() == 1) {
            answers(
                    is,
                    partsBefore.values().stream().findFirst(),
                    partsAfter.values().stream().findFirst());
        } else {
            parts.forEach(part ->
                    answers(is, Optional.ofNullable(partsBefore.get(part)), Optional.ofNullable(partsAfter.get(part))));
        }
    }

    /** The newest declarations by the part that they cover: the family and the scope. */
    private static Map<String, Declared> newest(OneSupplier supplier) {
        Map<String, Declared> newest = new TreeMap<>();
        for (Declared one : supplier.declarations()) {
            String part =
                    one.family() + " " + one.scope().map(DeclarationScope::name).orElse("");
            newest.merge(part, one, (earlier, later) -> date(later).isBefore(date(earlier)) ? earlier : later);
        }
        return newest;
    }

    private static LocalDate date(Declared one) {
        return one.effectiveDate().orElse(LocalDate.MIN);
    }

    private void answers(OneSupplier supplier, Optional<Declared> was, Optional<Declared> is) {
        Map<Asked, Answered> before = was.map(Declared::answers).orElse(Map.of());
        Map<Asked, Answered> after = is.map(Declared::answers).orElse(Map.of());
        Set<Asked> questions = new TreeSet<>(before.keySet());
        questions.addAll(after.keySet());
        for (Asked question : questions) {
            Answered old = before.get(question);
            Answered now = after.get(question);
            if (old == null) {
                answer(Kind.ANSWER_ADDED, supplier, question, old, now, is);
            } else if (now == null) {
                answer(Kind.ANSWER_REMOVED, supplier, question, old, now, was);
            } else if (!old.value().equals(now.value())) {
                answer(Kind.ANSWER_CHANGED, supplier, question, old, now, is);
            }
        }
    }

    /** Adds a change, unless a blank answer was added or removed. */
    private void answer(
            Kind kind,
            OneSupplier supplier,
            Asked question,
            Answered was,
            Answered is,
            Optional<Declared> declaration) {
        Answered shown = is != null ? is : was;
        if (shown.value().isPresent() || kind == Kind.ANSWER_CHANGED) {
            ChangeCauses.Why why = causes.supplier(supplier.name() + (is != null ? " says" : " said") + " so in "
                    + declaration.orElseThrow().file());
            changes.add(new Change(
                    kind,
                    question.metal(),
                    Optional.empty(),
                    supplier.name(),
                    Optional.of(question.question()),
                    text(was),
                    text(is),
                    why.causes(),
                    why.reason(),
                    List.of(shown.cell())));
        }
    }

    private static Optional<String> text(Answered answer) {
        return Optional.ofNullable(answer).map(known -> known.value().orElse("blank"));
    }

    private void add(Kind kind, String about, Optional<String> was, Optional<String> is, String reason) {
        changes.add(causes.supplier(reason).change(kind, Optional.empty(), about, was, is, List.of()));
    }

    /** See {@link RollUpDiff#bySupplier}. */
    Function<Collection<String>, Map<Kind, Long>> counts(List<Change> all) {
        Map<String, Map<Kind, Long>> answers = all.stream()
                .filter(change -> ANSWERS.contains(change.kind()))
                .collect(Collectors.groupingBy(
                        change -> key(change.about()), Collectors.groupingBy(Change::kind, Collectors.counting())));
        Map<String, List<String>> formerly = new HashMap<>();
        paired.forEach((was, is) ->
                formerly.computeIfAbsent(is, key -> new ArrayList<>()).add(was));
        return names -> {
            Set<String> now = names.stream().map(SupplierChanges::key).collect(Collectors.toSet());
            Set<String> then = new HashSet<>(now);
            now.forEach(key -> then.addAll(formerly.getOrDefault(key, List.of())));
            Map<Kind, Long> counts = new EnumMap<>(Kind.class);
            boolean was = !Collections.disjoint(then, before.keySet());
            boolean is = !Collections.disjoint(now, after.keySet());
            if (was && is) {
                Set<Facility.Key> old = facilities(before, then);
                Set<Facility.Key> reported = facilities(after, now);
                counts.put(Kind.FACILITY_ADDED, minus(reported, old));
                counts.put(Kind.FACILITY_REMOVED, minus(old, reported));
                now.forEach(key -> answers.getOrDefault(key, Map.of())
                        .forEach((kind, count) -> counts.merge(kind, count, Long::sum)));
            } else {
                counts.put(Kind.SUPPLIER_ADDED, is ? 1L : 0);
                counts.put(Kind.SUPPLIER_REMOVED, was ? 1L : 0);
            }
            counts.values().removeIf(count -> count == 0);
            return counts;
        };
    }

    private static Set<Facility.Key> facilities(Map<String, OneSupplier> suppliers, Set<String> keys) {
        return keys.stream()
                .filter(suppliers::containsKey)
                .flatMap(key -> suppliers.get(key).facilities().stream())
                .collect(Collectors.toSet());
    }

    private static long minus(Set<Facility.Key> all, Set<Facility.Key> without) {
        return all.stream().filter(key -> !without.contains(key)).count();
    }

    /**
     * Findings about suppliers with large changes in their lists, measured by the share of facilities that were added
     * or removed.
     */
    List<Finding> findings() {
        Map<String, Finding> findings = new TreeMap<>();
        paired.forEach((was, is) -> {
            Set<Facility.Key> all = new TreeSet<>(before.get(was).facilities());
            Set<Facility.Key> both = new TreeSet<>(all);
            all.addAll(after.get(is).facilities());
            both.retainAll(after.get(is).facilities());
            int changed = all.size() - both.size();
            if (!before.get(was).facilities().isEmpty() && changed > MUCH * all.size()) {
                findings.put(
                        is,
                        RollUpRule.ROLLUP_LIST_CHANGED.of(
                                "supplier", after.get(is).name(), "all", all.size(), "changed", changed));
            }
        });
        return List.copyOf(findings.values());
    }
}
