package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;

/** Findings about a roll-up as a whole. */
final class RollUpFindings {
    private RollUpFindings() {}

    static List<Finding> of(RollUp rollUp) {
        List<Finding> findings = new ArrayList<>();
        for (ReadResult.Unreadable file : rollUp.unreadable()) {
            findings.add(RollUpRule.ROLLUP_UNREADABLE.of("reason", file.message()));
        }
        for (RollUp.Duplicate duplicate : rollUp.duplicates()) {
            findings.add(RollUpRule.REVIEW_DUPLICATE_FILE.of(
                    "file", duplicate.declaration().file(), "other", duplicate.countedAs()));
        }
        rollUp.sameNames()
                .counts()
                .forEach((name, count) -> findings.add(RollUpRule.ROLLUP_SAME_NAME.of("file", name, "count", count)));
        findings.addAll(rollUp.statusBook().findings());
        rollUp.statusUses().forEach(use -> findings.addAll(use.warnings()));
        rollUp.facilities().stream()
                .filter(facility -> facility.suppliers().size() == 1 && facility.isCompanyLevelOnly())
                .map(RollUpFindings::namedByOne)
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private static Finding namedByOne(Facility facility) {
        String supplier = facility.suppliers().get(0).name();
        return RollUpRule.ROLLUP_FACILITY_ONE_SUPPLIER
                .of("facility", facility.smelter().label(), "supplier", supplier)
                .at(facility.entries().get(0).cell())
                .about(facility.metal());
    }
}
