package org.opencmrt.program;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.opencmrt.internal.text.FirstOfEqual;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;

/**
 * Lets the findings of many files share everything but their cells. Ten thousand declarations have a million findings,
 * which would fill the memory; most of them say the same about the same facility. Thread-safe.
 */
final class SharedFindings {
    private static final String ROW = "row";

    /** Stands for the row of the cell in the arguments of a finding without its cell. */
    private static final String ROW_OF_CELL = "\0";

    private final FirstOfEqual known = new FirstOfEqual();

    /** An equal list that takes little memory. Its findings are created when they are read. */
    List<Finding> of(List<Finding> findings) {
        return new Packed(
                findings.stream().map(finding -> known.of(withoutCell(finding))).toArray(Finding[]::new),
                findings.stream()
                        .map(finding -> finding.cell().map(this::shared).orElse(null))
                        .toArray(CellRef[]::new));
    }

    /** An unmodifiable list; the same one if it already takes little memory. */
    static List<Finding> copy(List<Finding> findings) {
        return findings instanceof Packed ? findings : List.copyOf(findings);
    }

    private Finding withoutCell(Finding finding) {
        Map<String, String> arguments = new HashMap<>();
        finding.arguments().forEach((name, value) -> arguments.put(known.of(name), known.of(value)));
        finding.cell()
                .filter(cell -> String.valueOf(cell.row()).equals(arguments.get(ROW)))
                .ifPresent(cell -> arguments.put(ROW, ROW_OF_CELL));
        return new Finding(
                finding.ruleId(),
                finding.severity(),
                known.of(finding.message()),
                arguments,
                Optional.empty(),
                finding.metal(),
                finding.followUp().map(known::of));
    }

    private static Finding at(Finding shared, CellRef cell) {
        Map<String, String> arguments = shared.arguments();
        if (ROW_OF_CELL.equals(arguments.get(ROW))) {
            arguments = new HashMap<>(arguments);
            arguments.put(ROW, String.valueOf(cell.row()));
        }
        return new Finding(
                shared.ruleId(),
                shared.severity(),
                shared.message(),
                arguments,
                Optional.of(cell),
                shared.metal(),
                shared.followUp());
    }

    @SuppressWarnings("ReferenceEquality") // a cell with shared texts is kept
    private CellRef shared(CellRef cell) {
        String sheet = known.of(cell.sheet());
        String address = known.of(cell.cell());
        return sheet == cell.sheet() && address == cell.cell() ? cell : new CellRef(cell.file(), sheet, address);
    }

    /** Findings without their cells, and the cell of each of them or null. */
    private static final class Packed extends AbstractList<Finding> implements RandomAccess {
        private final Finding[] shared;
        private final CellRef[] cells;

        Packed(Finding[] shared, CellRef[] cells) {
            this.shared = shared;
            this.cells = cells;
        }

        @Override
        public Finding get(int index) {
            return cells[index] == null ? shared[index] : at(shared[index], cells[index]);
        }

        @Override
        public int size() {
            return shared.length;
        }
    }
}
