package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * The part of a roll-up that a company needs for its own declaration: facilities, unmatched entries, and proposed
 * answers. Suppliers appear only through the cells, which are never written into the form.
 *
 * @param source the label of the roll-up, such as the file name
 * @param facilities the facilities, in the roll-up's order
 * @param open the unmatched entries, in the roll-up's order
 * @param proposals the proposed answers, in the roll-up's order
 */
public record SupplyChain(
        String source, List<NamedFacility> facilities, List<OpenRow> open, List<ProposedAnswers.Proposal> proposals) {
    /** The maximum number of cells kept for each facility. They serve as examples, so more are not needed. */
    public static final int MAX_CELLS = 20;

    /** Copies the lists. */
    public SupplyChain {
        Objects.requireNonNull(source, "source");
        facilities = List.copyOf(facilities);
        open = List.copyOf(open);
        proposals = List.copyOf(proposals);
    }

    /**
     * The part of a roll-up that a company's own declaration needs. The response rate remains unknown.
     *
     * @param source the label of the roll-up
     */
    public static SupplyChain of(String source, RollUp rollUp) {
        return of(source, rollUp, Superseded.of(rollUp), ProposedAnswers.of(rollUp));
    }

    /**
     * The part of a roll-up and of the survey of suppliers that a company's own declaration needs.
     *
     * @param source the label of the roll-up
     */
    public static SupplyChain of(String source, RollUp rollUp, Survey survey) {
        return of(source, rollUp, Superseded.of(rollUp, survey), ProposedAnswers.of(rollUp, survey));
    }

    private static SupplyChain of(String source, RollUp rollUp, Superseded superseded, ProposedAnswers proposed) {
        return new SupplyChain(
                source,
                rollUp.facilities().stream()
                        .map(facility -> facility(facility, superseded))
                        .toList(),
                rollUp.openEntries().stream().map(SupplyChain::open).toList(),
                proposed.answers());
    }

    private static NamedFacility facility(Facility facility, Superseded superseded) {
        List<RollUpEntry> entries = facility.entries();
        long marked = facility.recycledMarks().entrySet().stream()
                .filter(mark -> isYes(mark.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new NamedFacility(
                facility.smelter(),
                entries.stream().limit(MAX_CELLS).map(RollUpEntry::cell).toList(),
                superseded.isOnlyIn(facility),
                facility.scopes().contains(DeclarationScope.PRODUCT),
                facility.status().map(AuditStatus::auditClass).flatMap(SupplyChain::remark),
                !entries.isEmpty() && marked == entries.size());
    }

    private static OpenRow open(RollUpEntry entry) {
        Optional<String> country = entry.declared().text(DeclaredSmelter.Column.COUNTRY);
        return new OpenRow(
                entry.bucket(),
                entry.metal(),
                entry.declared().name(),
                country,
                country.flatMap(Country::tryParse),
                entry.cell(),
                entry.declaration().isProductLevel(),
                entry.verdict().evidence().get(0));
    }

    /** A remark for people about reporting a facility with this audit class; empty if there is none. */
    public static Optional<String> remark(AuditClass auditClass) {
        return switch (auditClass) {
            case NOT_ELIGIBLE -> Optional.of("According to the status list, it is not eligible for an audit.");
            case NON_CONFORMANT -> Optional.of("According to the status list, it is not conformant.");
            default -> Optional.empty();
        };
    }

    /** True for a mark that means recycled or scrap material only. */
    public static boolean isYes(String mark) {
        return mark.strip().equalsIgnoreCase("yes");
    }

    /**
     * A facility that suppliers reported.
     *
     * @param smelter the facility from the reference list
     * @param cells where suppliers reported it
     * @param superseded whether it is reported only in replaced declarations
     * @param productLevel whether a product-level declaration reports it
     * @param remark a remark for people about reporting it, such as its audit status; empty if there is none
     * @param allRecycled whether every supplier that reported it marked it as using only recycled or scrap material
     */
    public record NamedFacility(
            Smelter smelter,
            List<CellRef> cells,
            boolean superseded,
            boolean productLevel,
            Optional<String> remark,
            boolean allRecycled) {
        /** Copies the cells. */
        public NamedFacility {
            Objects.requireNonNull(smelter, "smelter");
            cells = List.copyOf(cells);
            Objects.requireNonNull(remark, "remark");
        }
    }

    /**
     * An entry not matched to a facility.
     *
     * @param bucket why
     * @param metal its metal; empty if not known
     * @param name the facility's name; empty if the supplier gave none
     * @param country the country as the supplier wrote it; empty if the supplier gave none
     * @param countryCode the country; empty if the text is not a known country
     * @param cell where the supplier reported it
     * @param productLevel whether the declaration is product-level
     * @param reason why it is unmatched, as text
     */
    public record OpenRow(
            EntryVerdict.Bucket bucket,
            Optional<Metal> metal,
            Optional<String> name,
            Optional<String> country,
            Optional<Country> countryCode,
            CellRef cell,
            boolean productLevel,
            String reason) {
        /** Checks that nothing is null. */
        public OpenRow {
            Objects.requireNonNull(bucket, "bucket");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(countryCode, "countryCode");
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(reason, "reason");
        }
    }

    Optional<ProposedAnswers.Proposal> proposal(Question question, Optional<Metal> metal) {
        return proposals.stream()
                .filter(one -> one.question() == question && one.metal().equals(metal))
                .findFirst();
    }
}
