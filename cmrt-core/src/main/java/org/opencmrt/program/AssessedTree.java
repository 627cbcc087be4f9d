package org.opencmrt.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.SupplierDeclaration;

/**
 * The files of a document and the values that they share: facilities, verdicts, findings, and entries with equal texts
 * and verdicts. {@link AssessedForms} describes how it is written.
 */
final class AssessedTree {
    final Table<Smelter> facilities = new Table<>(UnaryOperator.identity());
    final Table<MatchResult> verdicts = new Table<>(UnaryOperator.identity());
    final Table<RowList.Content<Column>> entries = new Table<>(UnaryOperator.identity());
    final Table<Finding> findings = new Table<>(AssessedTree::placeless);
    final List<File> files;

    /** The file that is being written or read. Cells name their file only if it is a different one. */
    String currentFile = "";

    AssessedTree(List<File> files) {
        this.files = files;
    }

    /** Values that others refer to by number, each once. */
    static final class Table<T> {
        private final UnaryOperator<T> shared;
        private final List<T> values = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();
        // Nearly always the same instances. Comparing all of their texts would take longer than writing them.
        private final IdentityHashMap<T, Integer> seen = new IdentityHashMap<>();

        /** A table of the shared part of each value. */
        private Table(UnaryOperator<T> shared) {
            this.shared = shared;
        }

        /** Adds a value; false if an equal one is present. */
        private boolean add(T value) {
            if (seen.containsKey(value)) {
                return false;
            }
            T part = shared.apply(value);
            Integer known = numbers.putIfAbsent(part, values.size());
            seen.put(value, known == null ? values.size() : known);
            return known == null && values.add(part);
        }

        /** Adds the next value of a document that is being read. */
        T append(T value) {
            values.add(value);
            return value;
        }

        /** All values, by number. */
        List<T> values() {
            return values;
        }

        /** The number of a value that was added. */
        int number(T value) {
            return seen.get(value);
        }

        /** The value with a number. */
        T value(int number) {
            if (number < 0 || number >= values.size()) {
                throw new IllegalArgumentException(
                        "number " + number + " is not in the list, which has size " + values.size());
            }
            return values.get(number);
        }
    }

    /** A finding of a file; repeated if another finding leads to the same request. */
    record FileFinding(Finding finding, boolean repeated) {}

    /** The conclusions of a program, without the verdicts. */
    record Assessment(List<CheckResult.Item> checkItems, List<ReviewResult.NotRun> notRun, List<FileFinding> findings) {
        static Assessment of(AssessedFile file) {
            List<FileFinding> findings = new ArrayList<>();
            Iterator<Finding> distinct = file.distinctFindings().iterator();
            Finding next = distinct.hasNext() ? distinct.next() : null;
            for (Finding finding : file.findings()) {
                boolean repeated = !finding.equals(next);
                findings.add(new FileFinding(finding, repeated));
                next = repeated ? next : distinct.hasNext() ? distinct.next() : null;
            }
            return new Assessment(file.checkItems(), file.notRun(), findings);
        }

        AssessedFile of(ReadResult reading, List<EntryVerdict> verdicts) {
            List<Finding> all = findings.stream().map(FileFinding::finding).toList();
            List<Finding> distinct = findings.stream()
                    .filter(one -> !one.repeated())
                    .map(FileFinding::finding)
                    .toList();
            return new AssessedFile(reading, checkItems, notRun, all, distinct, verdicts);
        }
    }

    /** One file; not assessed if the document contains only the result of reading. */
    record File(ReadResult reading, List<RowList.Row<Column>> smelters, Optional<AssessedFile> assessed) {
        Optional<SourceFile> source() {
            return reading.fold(declaration -> Optional.of(declaration.source()), ReadResult.Unreadable::source);
        }

        Optional<ReadResult.Unreadable> unreadable() {
            return reading.fold(declaration -> Optional.empty(), Optional::of);
        }

        /** A list of the declaration; empty if the file is unreadable. */
        <V> List<V> list(Function<SupplierDeclaration, List<V>> list) {
            return reading.fold(list, unreadable -> List.of());
        }
    }

    /** Adds an assessed file. */
    void add(AssessedFile file) {
        add(file.reading(), file.verdicts(), Optional.of(file));
        file.findings().forEach(findings::add);
    }

    /** Adds the result of reading a file, without an assessment. */
    void add(ReadResult reading) {
        add(reading, List.of(), Optional.empty());
    }

    private void add(ReadResult reading, List<EntryVerdict> matches, Optional<AssessedFile> assessed) {
        File file = new File(reading, new ArrayList<>(), assessed);
        for (DeclaredSmelter row : file.list(SupplierDeclaration::smelters)) {
            Optional<MatchResult> verdict = matches.isEmpty()
                    ? Optional.empty()
                    : Optional.of(matches.get(file.smelters().size()).match());
            if (verdict.isPresent() && verdicts.add(verdict.get())) {
                verdict.get().candidates().forEach(candidate -> facilities.add(candidate.smelter()));
            }
            var content = RowList.Content.of(
                    Column.class, Optional.of(row.entry()), row.metal(), row.country(), row.cells(), verdict);
            entries.add(content);
            file.smelters().add(new RowList.Row<>(row.row(), row.at(), content, row.cells()));
        }
        file.list(SupplierDeclaration::findings).forEach(findings::add);
        files.add(file);
    }

    /** The finding without its cell, because suppliers make the same mistakes in different rows. */
    private static Finding placeless(Finding finding) {
        return finding.cell().isEmpty()
                ? finding
                : new Finding(
                        finding.ruleId(),
                        finding.severity(),
                        finding.message(),
                        finding.arguments(),
                        Optional.empty(),
                        finding.metal(),
                        finding.followUp());
    }
}
