package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.rollup.Bucket;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.Mention;
import org.opencmrt.rollup.OpenEntry;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/** Takes from a roll-up what a declaration of the company's own needs. */
final class RolledSupplyChain {
    private final RollUp rollUp;
    private final Optional<Survey> survey;
    private final Superseded superseded;

    RolledSupplyChain(RollUp rollUp, Optional<Survey> survey) {
        this.rollUp = rollUp;
        this.survey = survey;
        this.superseded = Superseded.of(rollUp, survey);
    }

    SupplyChain supplyChain(String source) {
        Set<String> productFiles = rollUp.declarations().stream()
                .filter(one -> one.declaration().company().scope().equals(Optional.of(DeclarationScope.PRODUCT)))
                .map(one -> one.file())
                .collect(Collectors.toSet());
        return new SupplyChain(
                source,
                rollUp.facilities().stream().map(this::facility).toList(),
                rollUp.openEntries().stream()
                        .map(entry ->
                                open(entry, productFiles.contains(entry.cell().file())))
                        .toList(),
                ProposedAnswers.of(rollUp, survey).answers().stream()
                        .map(answer -> new SupplyChain.Proposal(
                                answer.question(), answer.metal(), answer.value(), answer.reason(), answer.cells()))
                        .toList());
    }

    private SupplyChain.NamedFacility facility(Facility facility) {
        List<Mention> mentions = facility.mentions();
        long marked = facility.recycledMarks().entrySet().stream()
                .filter(mark -> SupplyChain.isYes(mark.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new SupplyChain.NamedFacility(
                facility.smelter(),
                mentions.stream()
                        .limit(SupplyChain.MAX_CELLS)
                        .map(Mention::cell)
                        .toList(),
                superseded.isOnlyIn(facility),
                facility.scopes().contains(DeclarationScope.PRODUCT),
                facility.status().map(AuditStatus::auditClass).flatMap(SupplyChain::remark),
                !mentions.isEmpty() && marked == mentions.size());
    }

    private static SupplyChain.OpenRow open(OpenEntry entry, boolean productLevel) {
        return new SupplyChain.OpenRow(
                kind(entry.bucket()),
                entry.metal(),
                entry.name(),
                entry.country(),
                entry.country().flatMap(Country::tryParse),
                entry.cell(),
                productLevel,
                entry.reasons().isEmpty()
                        ? entry.bucket().name()
                        : entry.reasons().get(0));
    }

    private static SupplyChain.OpenKind kind(Bucket bucket) {
        return switch (bucket) {
            case NOT_LISTED -> SupplyChain.OpenKind.NOT_LISTED;
            case NOT_YET_IDENTIFIED -> SupplyChain.OpenKind.NOT_YET_IDENTIFIED;
            case OUT_OF_SCOPE -> SupplyChain.OpenKind.OUT_OF_SCOPE;
            default -> SupplyChain.OpenKind.UNCLEAR;
        };
    }

    /** What a person should know of a facility of this class before reporting it. */
    static Optional<String> remark(AuditClass auditClass) {
        return switch (auditClass) {
            case NOT_ELIGIBLE -> Optional.of("According to the status list it is not eligible for an audit.");
            case NON_CONFORMANT -> Optional.of("According to the status list it is not conformant.");
            default -> Optional.empty();
        };
    }
}
