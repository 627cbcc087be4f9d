package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        try (InputStream in = ProgramNames.class.getResourceAsStream("program-names.csv")) {
            if (in == null) {
                throw new IllegalStateException("the resource program-names.csv is missing from this build");
            }
            List<ProgramNames> all = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        List<String> cells = List.of(line.split(",", -1));
                        all.add(new ProgramNames(
                                Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2), cells.get(3)));
                    });
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
