package org.opencmrt.benchmarks.rollup;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;

/** A generated program in the state that {@code cmrt rollup} reaches: reviewed, classified, and with RCOI outcomes. */
final class AssessedProgram {
    private static final int ROWS = 350;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private AssessedProgram() {}

    static ProgramResult of(int suppliers) {
        MadeProgram made = new MadeProgram(ROWS);
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(made.reference())
                .asOf(AS_OF)
                .build();
        return IntStream.range(0, suppliers)
                .parallel()
                .mapToObj(made::declaration)
                .map(program::assess)
                .collect(program.collector());
    }
}
