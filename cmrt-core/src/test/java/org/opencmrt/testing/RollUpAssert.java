package org.opencmrt.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Supplier;

/** Assertions about a roll-up. */
public final class RollUpAssert extends AbstractAssert<RollUpAssert, RollUp> {
    RollUpAssert(RollUp actual) {
        super(actual, RollUpAssert.class);
    }

    /** Verifies the number of facilities of a metal. */
    public RollUpAssert hasFacilities(Metal metal, int expected) {
        isNotNull();
        List<Facility> facilities = actual.facilities(metal);
        if (facilities.size() != expected) {
            failWithMessage("expected %d %s facilities, but there are %s", expected, metal.label(), facilities);
        }
        return this;
    }

    /** Verifies that there is a facility, and the number of suppliers that report it. */
    public RollUpAssert hasFacility(String id, int suppliers) {
        isNotNull();
        Optional<Facility> facility = actual.facilities().stream()
                .filter(one -> one.smelter().id().equals(Optional.of(new SmelterId(id))))
                .findFirst();
        if (facility.isEmpty()) {
            failWithMessage("expected a facility %s, but there are %s", id, actual.facilities());
        } else if (facility.get().suppliers().size() != suppliers) {
            failWithMessage(
                    "expected %d suppliers that name %s, but they are %s",
                    suppliers,
                    id,
                    facility.get().suppliers().stream().map(Supplier::name).toList());
        }
        return this;
    }

    private static String listed(List<RollUpEntry> entries) {
        return entries.stream()
                .map(entry ->
                        "  " + entry.cell() + " " + entry.verdict().label().orElse("without a name") + ": "
                                + entry.bucket() + ", " + entry.verdict().evidence())
                .collect(Collectors.joining("\n"));
    }

    /** Verifies the number of unmatched rows, which a person must review. */
    public RollUpAssert hasOpenRows(int expected) {
        isNotNull();
        if (actual.openEntries().size() != expected) {
            failWithMessage(
                    "expected %d open rows, but there are %d:%n%s",
                    expected, actual.openEntries().size(), listed(actual.openEntries()));
        }
        return this;
    }
}
