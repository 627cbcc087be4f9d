package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Smelter;

/**
 * The files of a document and the values that they share: facilities, verdicts, findings, and entries with equal texts
 * and verdicts.
 */
final class AssessedTree {
    /** The texts of an entry, without their position, and the number of its verdict; -1 if it has none. */
    private static final class Said {
        private final DeclaredSmelter row;
        private final int verdict;
        private final String[] texts;
        private final Object[] columnsAndOrigins;
        private final int hash;

        Said(DeclaredSmelter row, int verdict) {
            this.row = row;
            this.verdict = verdict;
            this.texts = new String[row.cells().size()];
            this.columnsAndOrigins = new Object[2 * texts.length];
            int at = 0;
            int sum = verdict;
            for (Map.Entry<DeclaredSmelter.Column, DeclaredText> cell :
                    row.cells().entrySet()) {
                DeclaredText text = cell.getValue();
                texts[at] = text.text();
                columnsAndOrigins[2 * at] = cell.getKey();
                columnsAndOrigins[2 * at + 1] = text.origin();
                sum = 31 * sum + texts[at].hashCode();
                at++;
            }
            this.hash = sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Said that
                    && hash == that.hash
                    && verdict == that.verdict
                    && row.entry() == that.row.entry()
                    && row.metal().equals(that.row.metal())
                    && row.country().equals(that.row.country())
                    && Arrays.equals(columnsAndOrigins, that.columnsAndOrigins)
                    && Arrays.equals(texts, that.texts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final List<ReadResult> readings = new ArrayList<>();
    private final List<Optional<AssessedFile>> assessed = new ArrayList<>();
    private final Map<Smelter, Integer> facilities = new LinkedHashMap<>();
    private final Map<MatchResult, Integer> verdicts = new LinkedHashMap<>();
    private final IdentityHashMap<MatchResult, Integer> seen = new IdentityHashMap<>();
    private final Map<Said, Integer> entries = new HashMap<>();
    private final List<Written> entryList = new ArrayList<>();
    private final List<int[]> entriesOfFiles = new ArrayList<>();
    private final Map<Finding, Integer> findings = new LinkedHashMap<>();
    private final IdentityHashMap<Finding, Integer> numbered = new IdentityHashMap<>();

    /** An entry as it is written: one of the rows with these texts, and their verdict. */
    record Written(DeclaredSmelter row, int verdict) {}

    AssessedTree(Collection<AssessedFile> files) {
        for (AssessedFile file : files) {
            add(
                    file.reading(),
                    file.verdicts().stream().map(EntryVerdict::match).toList(),
                    Optional.of(file));
        }
    }

    private AssessedTree(ReadResult reading) {
        add(reading, List.of(), Optional.empty());
    }

    static AssessedTree ofReading(ReadResult reading) {
        return new AssessedTree(reading);
    }

    private void add(ReadResult reading, List<MatchResult> verdictsOfFile, Optional<AssessedFile> file) {
        List<DeclaredSmelter> rows =
                reading.declaration().map(one -> one.smelters()).orElse(List.of());
        int[] ofRows = new int[rows.size()];
        for (int i = 0; i < ofRows.length; i++) {
            int verdict = verdictsOfFile.isEmpty() ? -1 : number(verdictsOfFile.get(i));
            DeclaredSmelter row = rows.get(i);
            Integer known = entries.putIfAbsent(new Said(row, verdict), entryList.size());
            if (known == null) {
                entryList.add(new Written(row, verdict));
            }
            ofRows[i] = known == null ? entryList.size() - 1 : known;
        }
        reading.declaration().ifPresent(declaration -> declaration.findings().forEach(this::add));
        file.ifPresent(one -> one.findings().forEach(this::add));
        readings.add(reading);
        assessed.add(file);
        entriesOfFiles.add(ofRows);
    }

    private int number(MatchResult verdict) {
        // Nearly always the same instance. Comparing all of its texts would take longer than writing them.
        Integer known = seen.get(verdict);
        if (known == null) {
            known = verdicts.get(verdict);
            if (known == null) {
                known = added(verdict);
            }
            seen.put(verdict, known);
        }
        return known;
    }

    private int added(MatchResult verdict) {
        for (MatchResult.Candidate candidate : verdict.candidates()) {
            facilities.putIfAbsent(candidate.smelter(), facilities.size());
        }
        verdicts.put(verdict, verdicts.size());
        return verdicts.size() - 1;
    }

    private void add(Finding finding) {
        Integer known = findings.putIfAbsent(placeless(finding), findings.size());
        numbered.put(finding, known == null ? findings.size() - 1 : known);
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

    /** The findings without their cells, each once. */
    Collection<Finding> findings() {
        return findings.keySet();
    }

    int number(Finding finding) {
        return numbered.get(finding);
    }

    int size() {
        return readings.size();
    }

    ReadResult reading(int file) {
        return readings.get(file);
    }

    /** The assessment by a program; empty if the document contains only the results of reading. */
    Optional<AssessedFile> assessed(int file) {
        return assessed.get(file);
    }

    /** The numbers of the entries of a file's smelter list. */
    int[] entriesOf(int file) {
        return entriesOfFiles.get(file);
    }

    Collection<Smelter> facilities() {
        return facilities.keySet();
    }

    int number(Smelter facility) {
        return facilities.get(facility);
    }

    Collection<MatchResult> verdicts() {
        return verdicts.keySet();
    }

    List<Written> entries() {
        return entryList;
    }
}
