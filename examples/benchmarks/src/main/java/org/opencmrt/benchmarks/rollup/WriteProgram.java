package org.opencmrt.benchmarks.rollup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes generated suppliers as workbooks with the structure of the template, including its 2,500 prepared rows, for
 * end-to-end runs: {@code java -cp benchmarks.jar org.opencmrt.benchmarks.rollup.WriteProgram suppliers 1000}.
 */
public final class WriteProgram {
    private static final int ROWS = 350;

    private WriteProgram() {}

    /**
     * Writes the workbooks.
     *
     * @param args the directory, and the number of workbooks
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        MadeProgram made = new MadeProgram(ROWS);
        for (int number = 0; number < Integer.parseInt(args[1]); number++) {
            made.workbook(number).write(directory.resolve("s" + number + ".xlsx"));
        }
    }
}
