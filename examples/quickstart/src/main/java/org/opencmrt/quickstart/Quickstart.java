package org.opencmrt.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.Format;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.rollup.RollUp;

/** From a folder of suppliers' workbooks to an Annex A. README.md quotes the code between the marks. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Rolls up the workbooks of a folder, prints the gold refiners that suppliers reported and the unmatched entries,
     * and writes an Annex A.
     *
     * @param args the folder; a file with a reference list, such as a template; the file to write
     * @throws IOException if the folder cannot be listed or the annex cannot be written
     */
    public static void main(String[] args) throws IOException {
        // quickstart: begin
        Path suppliers = Path.of(args[0]); // a folder of workbooks
        var program = ConflictMineralsProgram.builder()
                .reference(SmelterReferenceList.read(Path.of(args[1]))) // a template's look-up sheet, or a CSV file
                .build();

        ProgramResult result = program.run(Workbooks.list(suppliers), 2, progress -> {});

        RollUp rollUp = result.rollUp();
        rollUp.facilities(Metal.GOLD)
                .forEach(f -> System.out.println(
                        f.smelter().name() + ": " + f.suppliers().size() + " suppliers"));
        rollUp.openEntries()
                .forEach(e -> System.out.println(e.cell() + ": " + e.verdict().evidence()));
        rollUp.unreadable().forEach(u -> System.out.println(u.message()));
        result.assessments().forEach(s -> System.out.println(s.supplier() + ": " + s.supplierClass()));

        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            AnnexA.of(result).render(Format.HTML, out);
        }
        // quickstart: end
    }
}
