package org.opencmrt.report.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReportResources;

/**
 * The names of the industry's audit program in a period. {@code program-names.csv} has a line for each change.
 *
 * @param from the first reporting year of the names
 * @param organization the organization that runs the program and issues the templates
 * @param program the program
 * @param passed its term for a facility that passed
 */
record ProgramNames(int from, String organization, String program, String passed) {
    private static final List<ProgramNames> ALL = read();

    /** The names in a reporting year; the newest ones if the year is not known. */
    static ProgramNames in(Optional<Integer> year) {
        return ALL.stream()
                .filter(names -> year.isEmpty() || names.from <= year.get())
                .max(Comparator.comparingInt(ProgramNames::from))
                .orElseThrow();
    }

    private static List<ProgramNames> read() {
        return ReportResources.text(ProgramNames.class, "program-names.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new ProgramNames(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
    }
}
