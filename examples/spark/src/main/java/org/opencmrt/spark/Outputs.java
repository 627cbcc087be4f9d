package org.opencmrt.spark;

import java.io.IOException;
import java.io.OutputStream;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.filing.ReportFile;

/** Writes the same files as {@code cmrt rollup}, byte for byte. */
final class Outputs {
    private Outputs() {}

    static void write(ProgramResult result, Settings settings, Store store, String folder) throws IOException {
        for (ReportFile file : settings.files(result)) {
            try (OutputStream out = store.create(folder + "/" + file.name())) {
                file.content().writeTo(out);
            }
        }
    }
}
