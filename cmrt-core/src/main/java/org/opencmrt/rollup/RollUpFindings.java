package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Severity;

/** What is to be noticed about a roll-up as a whole. */
final class RollUpFindings {
    private RollUpFindings() {}

    static List<Finding> of(RollUp rollUp) {
        List<Finding> findings = new ArrayList<>();
        for (ReadResult.Unreadable file : rollUp.unreadable()) {
            findings.add(Finding.of("ROLLUP_UNREADABLE", Severity.ERROR, file.message()));
        }
        for (RollUp.Duplicate duplicate : rollUp.duplicates()) {
            findings.add(Finding.of(
                    "REVIEW_DUPLICATE_FILE",
                    Severity.INFO,
                    duplicate.declaration().file() + ": has the same content as " + duplicate.countedAs()
                            + " and was not counted again"));
        }
        findings.addAll(rollUp.statusBook().findings());
        if (!rollUp.facilities().isEmpty()) {
            rollUp.statusUses().stream().flatMap(use -> use.warning().stream()).forEach(findings::add);
        }
        rollUp.facilities().stream()
                .filter(facility -> facility.suppliers().size() == 1 && facility.isCompanyLevelOnly())
                .map(RollUpFindings::namedByOne)
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private static Finding namedByOne(Facility facility) {
        return Finding.at(
                        facility.entries().get(0).cell(),
                        "ROLLUP_FACILITY_ONE_SUPPLIER",
                        Severity.INFO,
                        facility.smelter().label() + " is named by "
                                + facility.suppliers().get(0).name()
                                + " alone, and for the whole company: it need not be in what was bought")
                .about(facility.metal());
    }
}
