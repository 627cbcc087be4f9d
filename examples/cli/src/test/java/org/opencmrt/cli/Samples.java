package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** Small inputs for the tests of the commands. */
final class Samples {
    static final List<ReferenceEntry> LIST = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold")
            .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
            .with(Metal.TUNGSTEN, "CID900003", "Alpine Hard Metals", "AUSTRIA")
            .entries();

    private Samples() {}

    /** A complete declaration of a company that uses gold and tin. */
    static WorkbookFactory supplier(String company) {
        return WorkbookFactory.cmrt("6.5")
                .company(company)
                .people("Kim Doe", "kim@doe.example", "+1 555 0100", "Lee Roe")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .lookup(LIST)
                .uses(Metal.GOLD, Metal.TIN)
                .smelter(row -> row.id("CID900001"))
                .smelter(row -> row.listed(Metal.TIN, "Delta Tin Works"));
    }

    /** Three workbooks and, if {@code broken}, two files that are not workbooks. */
    static Path folder(Path folder, boolean broken) throws IOException {
        Files.createDirectories(folder.resolve("eu"));
        supplier("Acme Relays Ltd.").write(folder.resolve("b.xlsx"));
        supplier("Bolt GmbH")
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold", "AUSTRIA"))
                .write(folder.resolve("eu/a.xlsx"));
        supplier("Cable Inc.").smelter(row -> row.notYetIdentified(Metal.TIN)).write(folder.resolve("c.XLSX"));
        Files.writeString(folder.resolve("~$b.xlsx"), "a lock file of Excel");
        Files.writeString(folder.resolve("notes.txt"), "no workbook");
        if (broken) {
            Files.writeString(folder.resolve("d.xlsx"), "company;metal\nx;y\n");
            Files.write(folder.resolve("e.xls"), new byte[0]);
        }
        return folder;
    }
}
