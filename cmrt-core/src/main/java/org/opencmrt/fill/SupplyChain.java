package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;

/**
 * What a roll-up of suppliers' declarations knows that belongs in a declaration of the company's own: facilities, entries not
 * matched to one, and proposed answers. Who reported what is known by cells only; none of it reaches the form.
 *
 * @param source what to call the roll-up, such as the file's name
 * @param facilities the facilities, in the roll-up's order
 * @param open the entries not matched to a facility, in the roll-up's order
 * @param proposals the proposed answers, in the roll-up's order
 */
public record SupplyChain(String source, List<NamedFacility> facilities, List<OpenRow> open, List<Proposal> proposals) {
    /** Of each facility that many cells are kept: they are there to find an example, and more would say no more. */
    public static final int MAX_CELLS = 20;

    /** Copies the lists. */
    public SupplyChain {
        Objects.requireNonNull(source, "source");
        facilities = List.copyOf(facilities);
        open = List.copyOf(open);
        proposals = List.copyOf(proposals);
    }

    /**
     * What a roll-up knows.
     *
     * @param source what to call the roll-up
     * @param survey who was asked; without it the response rate is not known
     */
    public static SupplyChain of(String source, RollUp rollUp, Optional<Survey> survey) {
        return new RolledSupplyChain(rollUp, survey).supplyChain(source);
    }

    /** What a person should know of a facility of this audit class before reporting it; empty for nothing. */
    public static Optional<String> remark(AuditClass auditClass) {
        return RolledSupplyChain.remark(auditClass);
    }

    /** True for a mark that says: recycled or scrap material only. */
    public static boolean isYes(String mark) {
        return mark.strip().equalsIgnoreCase("yes");
    }

    /**
     * A facility that suppliers reported.
     *
     * @param smelter the facility as the reference list has it
     * @param cells where suppliers reported it
     * @param superseded whether only declarations report it that newer ones have replaced
     * @param productLevel whether a declaration about products reports it
     * @param remark what a person should know before reporting it, such as its audit status; empty for nothing
     * @param allRecycled whether every supplier that reported it marked it as fed by recycled or scrap material only
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

    /** Why an entry was not matched to a facility. */
    public enum OpenKind {
        /** The reference list does not have the facility. */
        NOT_LISTED,
        /** The supplier does not know the smelter yet. */
        NOT_YET_IDENTIFIED,
        /** The supplier's declaration says that it is not about this metal. */
        OUT_OF_SCOPE,
        /** It is not known which facility is meant. */
        UNCLEAR
    }

    /**
     * An entry not matched to a facility.
     *
     * @param kind why
     * @param metal its metal; empty when not known
     * @param name the facility's name; empty when the supplier gave none
     * @param country the country as the supplier wrote it; empty when the supplier gave none
     * @param countryCode the country; empty when the text is no country that we know
     * @param cell where the supplier reported it
     * @param productLevel whether the declaration is about products
     * @param reason why it is open, in words
     */
    public record OpenRow(
            OpenKind kind,
            Optional<Metal> metal,
            Optional<String> name,
            Optional<String> country,
            Optional<Country> countryCode,
            CellRef cell,
            boolean productLevel,
            String reason) {
        /** Checks that nothing is null. */
        public OpenRow {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(countryCode, "countryCode");
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A proposed answer.
     *
     * @param question the question by meaning
     * @param metal the metal it is about; empty for the company
     * @param value the answer; empty when it does not follow from the declarations
     * @param reason why, in words
     * @param cells the suppliers' answers that decide
     */
    public record Proposal(
            Question question, Optional<Metal> metal, Optional<AnswerValue> value, String reason, List<CellRef> cells) {
        /** Copies the cells. */
        public Proposal {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(reason, "reason");
            cells = List.copyOf(cells);
        }
    }

    Optional<Proposal> proposal(Question question, Optional<Metal> metal) {
        return proposals.stream()
                .filter(one -> one.question() == question && one.metal().equals(metal))
                .findFirst();
    }
}
