package org.opencmrt.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Metal;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.AnnexA;
import org.opencmrt.report.Format;
import org.opencmrt.rollup.RollUp;

/** From a folder of suppliers' workbooks to an Annex A. README.md quotes what stands between the marks. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Rolls up the workbooks of a folder, prints the gold refiners that suppliers named and what is left open, and writes an
     * Annex A.
     *
     * @param args the folder; a file with a reference list, such as a template; the file to write
     * @throws IOException when the folder cannot be listed or the annex cannot be written
     */
    public static void main(String[] args) throws IOException {
        // quickstart: begin
        Path suppliers = Path.of(args[0]); // a folder of workbooks
        var reference = SmelterReferenceList.read(Path.of(args[1])); // a template's look-up sheet, or a CSV file
        CmrtReader reader = CmrtReader.create();

        RollUp rollUp = Workbooks.in(suppliers)
                .map(reader::read) // a declaration, or the reason why there is none
                .collect(RollUp.collector(SmelterMatcher.against(reference)));

        rollUp.facilities(Metal.GOLD)
                .forEach(f -> System.out.println(
                        f.smelter().name() + ": " + f.suppliers().size() + " suppliers"));
        rollUp.openEntries()
                .forEach(e -> System.out.println(e.cell() + ": " + e.verdict().evidence()));
        rollUp.unreadable().forEach(u -> System.out.println(u.message()));

        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            AnnexA.of(rollUp).render(Format.HTML, out);
        }
        // quickstart: end
    }
}
