package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Superseded;

/** Extracts from a roll-up what the company's own declaration needs. */
final class RolledSupplyChain {
    private final RollUp rollUp;
    private final Superseded superseded;

    RolledSupplyChain(RollUp rollUp, Superseded superseded) {
        this.rollUp = rollUp;
        this.superseded = superseded;
    }

    SupplyChain supplyChain(String source, ProposedAnswers proposed) {
        return new SupplyChain(
                source,
                rollUp.facilities().stream().map(this::facility).toList(),
                rollUp.openEntries().stream().map(RolledSupplyChain::open).toList(),
                proposed.answers());
    }

    private SupplyChain.NamedFacility facility(Facility facility) {
        List<RollUpEntry> entries = facility.entries();
        long marked = facility.recycledMarks().entrySet().stream()
                .filter(mark -> SupplyChain.isYes(mark.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new SupplyChain.NamedFacility(
                facility.smelter(),
                entries.stream()
                        .limit(SupplyChain.MAX_CELLS)
                        .map(RollUpEntry::cell)
                        .toList(),
                superseded.isOnlyIn(facility),
                facility.scopes().contains(DeclarationScope.PRODUCT),
                facility.status().map(AuditStatus::auditClass).flatMap(SupplyChain::remark),
                !entries.isEmpty() && marked == entries.size());
    }

    private static SupplyChain.OpenRow open(RollUpEntry entry) {
        Optional<String> country = entry.declared().text(DeclaredSmelter.Column.COUNTRY);
        return new SupplyChain.OpenRow(
                entry.bucket(),
                entry.metal(),
                entry.declared().name(),
                country,
                country.flatMap(Country::tryParse),
                entry.cell(),
                entry.declaration().header().company().scope().equals(Optional.of(DeclarationScope.PRODUCT)),
                entry.verdict().evidence().get(0));
    }

    /** What a person should know about a facility of this class before reporting it. */
    static Optional<String> remark(AuditClass auditClass) {
        return switch (auditClass) {
            case NOT_ELIGIBLE -> Optional.of("According to the status list, it is not eligible for an audit.");
            case NON_CONFORMANT -> Optional.of("According to the status list, it is not conformant.");
            default -> Optional.empty();
        };
    }
}
