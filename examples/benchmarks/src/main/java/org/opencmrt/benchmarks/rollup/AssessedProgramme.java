package org.opencmrt.benchmarks.rollup;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;

/** A made programme with everything that {@code cmrt rollup} knows of one: reviewed, classed, determined. */
final class AssessedProgramme {
    private static final int ROWS = 350;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private AssessedProgramme() {}

    static ProgramResult of(int suppliers) {
        MadeProgramme made = new MadeProgramme(ROWS);
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
