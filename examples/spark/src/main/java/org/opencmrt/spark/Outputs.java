package org.opencmrt.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.DataTable;
import org.opencmrt.report.Format;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.filing.AnnexA;

/** Writes what {@code cmrt rollup --formats csv,json,tables} writes, byte for byte. */
final class Outputs {
    private Outputs() {}

    static void write(ProgramResult result, ReportOptions options, Store store, String folder) throws IOException {
        try (OutputStream out = store.create(folder + "/annex-a.csv")) {
            AnnexA.of(result, options).render(Format.CSV, out);
        }
        try (OutputStream out = store.create(folder + "/rollup.json")) {
            RollUpJson.write(result, options, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }
        for (DataTable table : DataTable.values()) {
            try (OutputStream out = store.create(folder + "/tables/" + table.fileName())) {
                table.write(result, out);
            }
        }
        try (OutputStream out = store.create(folder + "/tables/" + DataTable.PACKAGE_FILE)) {
            DataTable.writePackage(out);
        }
    }
}
