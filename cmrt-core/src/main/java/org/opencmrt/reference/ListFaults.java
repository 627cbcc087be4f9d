package org.opencmrt.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * Combines the entries of one list into one facility for each id and metal, and reports problems in the list.
 */
final class ListFaults {
    /**
     * Entries after the conflicts between lines of the same facility were resolved.
     *
     * @param entries one for each name, in the order of the list, without exact repetitions
     * @param findings the problems
     */
    record Checked(List<ReferenceEntry> entries, List<Finding> findings) {}

    private record Identity(Metal metal, Optional<SmelterId> id, String name, Optional<Country> country) {
        static Identity of(Smelter smelter) {
            return smelter.id().isPresent()
                    ? new Identity(smelter.metal(), smelter.id(), "", Optional.empty())
                    : new Identity(
                            smelter.metal(), Optional.empty(), NameText.normalize(smelter.name()), smelter.country());
        }
    }

    private record NameOfMetal(Metal metal, String name) {}

    private final Map<Identity, Smelter> facilities = new LinkedHashMap<>();
    private final Map<SmelterId, Smelter> byId = new HashMap<>();
    private final Map<NameOfMetal, Smelter> byName = new HashMap<>();
    private final List<ReferenceEntry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ListFaults() {}

    static Checked check(List<ReferenceEntry> entries) {
        ListFaults faults = new ListFaults();
        entries.forEach(faults::entry);
        return new Checked(faults.entries.stream().distinct().toList(), List.copyOf(faults.findings));
    }

    private void entry(ReferenceEntry entry) {
        Smelter printed = entry.smelter();
        Identity identity = Identity.of(printed);
        Smelter facility = facilities.get(identity);
        if (facility == null) {
            facility = printed;
            facilities.put(identity, printed);
            newFacility(entry);
        } else if (!facility.name().equals(printed.name())) {
            find(entry, ListRule.REFERENCE_ID_TWICE, label(printed), facility.name(), printed.name());
            entries.add(new ReferenceEntry(facility, printed.name(), entry.cell()));
        } else if (!facility.country().equals(printed.country())) {
            String first = facility.countryText().orElse("none");
            String second = printed.countryText().orElse("none");
            find(entry, ListRule.REFERENCE_COUNTRY_TWICE, label(printed), first, second);
        }
        entries.add(new ReferenceEntry(facility, entry.lookupName(), entry.cell()));
        sharedName(entry, facility);
    }

    private void newFacility(ReferenceEntry entry) {
        Smelter smelter = entry.smelter();
        if (smelter.country().isEmpty()) {
            smelter.countryText()
                    .map(text -> ListRule.REFERENCE_COUNTRY_UNKNOWN.of("facility", label(smelter), "country", text))
                    .ifPresent(finding -> find(entry, finding));
        }
        smelter.id().ifPresent(id -> {
            Smelter other = byId.putIfAbsent(id, smelter);
            if (other != null) {
                find(
                        entry,
                        ListRule.REFERENCE_ID_TWO_METALS.of(
                                "id",
                                id,
                                "firstMetal",
                                other.metal().label(),
                                "first",
                                other.name(),
                                "secondMetal",
                                smelter.metal().label(),
                                "second",
                                smelter.name()));
            }
        });
    }

    private void sharedName(ReferenceEntry entry, Smelter facility) {
        NameOfMetal name = new NameOfMetal(facility.metal(), NameText.normalize(entry.lookupName()));
        Smelter other = byName.putIfAbsent(name, facility);
        if (other != null && !other.equals(facility)) {
            find(
                    entry,
                    ListRule.REFERENCE_NAME_SHARED.of(
                            "name", entry.lookupName(), "first", label(other), "second", label(facility)));
        }
    }

    private static String label(Smelter smelter) {
        return smelter.id().map(id -> id + " ").orElse("") + "'" + smelter.name() + "' ("
                + smelter.metal().label() + ")";
    }

    private void find(ReferenceEntry entry, ListRule rule, String facility, String first, String second) {
        find(entry, rule.of("facility", facility, "first", first, "second", second));
    }

    private void find(ReferenceEntry entry, Finding finding) {
        Finding ofMetal = finding.about(entry.smelter().metal());
        findings.add(entry.cell().map(ofMetal::at).orElse(ofMetal));
    }
}
