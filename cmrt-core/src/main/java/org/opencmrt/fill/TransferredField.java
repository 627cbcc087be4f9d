package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;

/**
 * The result for one field or one row of a list, with the reason.
 *
 * @param transfer the result
 * @param item what it is: the name of a {@link org.opencmrt.model.Question question} or a
 *     {@link org.opencmrt.model.CompanyField company field}, or one of {@link #SMELTER}, {@link #MINE}, {@link #PRODUCT},
 *     {@link #MINERAL}; part of the API
 * @param metal the metal it is about; empty if there is none
 * @param label the label for use in a sentence: {@code Question 4 about tin}
 * @param sources the source cells, in the order of the files; empty if it comes from the company itself or was never
 *     asked
 * @param target the cell in the new form, such as {@code Declaration!D26}; empty if it has no place there
 * @param said the old answer with its comment; empty if there was none
 * @param text the text written; empty if nothing is written
 * @param reason why, in one or two sentences; never blank
 * @param required whether a person must act on it before the form is complete. Some fields of {@link Transfer#ASK} need
 *     no answer, because an earlier answer makes the question unnecessary
 */
public record TransferredField(
        Transfer transfer,
        String item,
        Optional<Metal> metal,
        String label,
        List<CellRef> sources,
        Optional<String> target,
        Optional<String> said,
        Optional<String> text,
        String reason,
        boolean required) {
    /** The item name for a row of the smelter list. */
    public static final String SMELTER = "SMELTER";
    /** The item name for a row of the mine list. */
    public static final String MINE = "MINE";
    /** The item name for a row of the product list. */
    public static final String PRODUCT = "PRODUCT";
    /** The item name for a mineral that the declaration covers, or a row with the reason. */
    public static final String MINERAL = "MINERAL";

    /** Copies the list. */
    public TransferredField {
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(label, "label");
        sources = List.copyOf(sources);
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(text, "text");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(label + " needs a reason");
        }
    }

    /** The wording of the question or field: {@code Does any of the metal remain in your products?} */
    public String wording() {
        return FillWords.of(item);
    }

    /** A field; a person must act on it where something is to be asked. */
    static TransferredField of(
            Transfer transfer,
            String item,
            Optional<Metal> metal,
            String label,
            List<CellRef> sources,
            Optional<String> target,
            Optional<String> said,
            Optional<String> text,
            String reason) {
        return new TransferredField(
                transfer, item, metal, label, sources, target, said, text, reason, transfer == Transfer.ASK);
    }

    TransferredField notRequired() {
        return new TransferredField(transfer, item, metal, label, sources, target, said, text, reason, false);
    }

    /** The same, where nothing was written. */
    TransferredField unwritten() {
        return new TransferredField(
                transfer, item, metal, label, sources, target, said, Optional.empty(), reason, required);
    }

    /** The same, to be asked instead of written. */
    TransferredField asked(String why) {
        return new TransferredField(
                Transfer.ASK, item, metal, label, sources, target, said, Optional.empty(), why, true);
    }

    TransferredField noting(String note) {
        return new TransferredField(
                transfer, item, metal, label, sources, target, said, text, reason + " " + note, required);
    }

    /** The result for one field when a declaration is moved to another form. There are no other cases. */
    public enum Transfer {
        /** Written, because the old answer implies it. */
        COPY,
        /** Written as a proposal, because the meaning is similar but not the same. A person must confirm it. */
        CONFIRM,
        /** Left blank, because the old answers do not imply it. A person must answer it. */
        ASK,
        /** Not written, because the form has no place for it. */
        LEFT_OUT
    }
}
