package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateId;

/**
 * The result of writing a declaration into a form, field by field.
 *
 * @param source the source of the declaration: the name of a workbook or a roll-up
 * @param template the template that was filled in
 * @param translated whether the declaration was made with a different form
 * @param fields the result for each field and row, in the order of the form
 * @param incomplete the fields that the form's own Checker still shows as incomplete
 * @param findings findings about the form or the texts, such as cleared entries of the blank
 * @param smelterRows the number of smelter list rows filled in
 */
public record FillReport(
        String source,
        TemplateId template,
        boolean translated,
        List<Field> fields,
        List<CheckResult.Item> incomplete,
        List<Finding> findings,
        int smelterRows) {
    /** Copies the lists. */
    public FillReport {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(template, "template");
        fields = List.copyOf(fields);
        incomplete = List.copyOf(incomplete);
        findings = List.copyOf(findings);
    }

    /** The fields that were copied. */
    public List<Field> written() {
        return of(Field.Transfer.COPY);
    }

    /** The proposals that a person must confirm. Those left blank have no {@linkplain Field#text text}. */
    public List<Field> toConfirm() {
        return of(Field.Transfer.CONFIRM);
    }

    /**
     * The questions that a person must still answer, some of them only if another answer changes
     * ({@link Field#required}).
     */
    public List<Field> toAsk() {
        return of(Field.Transfer.ASK);
    }

    /** The values that the form has no place for. */
    public List<Field> leftOut() {
        return of(Field.Transfer.LEFT_OUT);
    }

    /** The number of questions answered in the form. */
    public int answers() {
        Set<String> questions = Stream.of(Question.values()).map(Enum::name).collect(Collectors.toSet());
        return (int) fields.stream()
                .filter(field -> field.text().isPresent() && questions.contains(field.item()))
                .count();
    }

    private List<Field> of(Field.Transfer transfer) {
        return fields.stream().filter(field -> field.transfer() == transfer).toList();
    }

    /**
     * The result for one field or one row of a list, with the reason.
     *
     * @param transfer the result
     * @param item what it is: the name of a {@link org.opencmrt.model.Question question} or a
     *     {@link org.opencmrt.model.Company.Field company field}, or one of {@link #SMELTER}, {@link #MINE}, {@link #PRODUCT},
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
    public record Field(
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
        public Field {
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

        /** A field without sources, place, and texts. A person must act on it if there is something to ask. */
        static Field of(Transfer transfer, String item, Optional<Metal> metal, String label, String reason) {
            return new Field(
                    transfer,
                    item,
                    metal,
                    label,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    reason,
                    transfer == Transfer.ASK);
        }

        /** The same for a field of the company block. */
        static Field of(Transfer transfer, Company.Field field, String reason) {
            return of(transfer, field.name(), Optional.empty(), FillWords.label(field), reason);
        }

        Field from(List<CellRef> cells) {
            return new Field(transfer, item, metal, label, cells, target, said, text, reason, required);
        }

        Field at(Optional<String> cell) {
            return new Field(transfer, item, metal, label, sources, cell, said, text, reason, required);
        }

        Field saying(Optional<String> old) {
            return new Field(transfer, item, metal, label, sources, target, old, text, reason, required);
        }

        Field writing(Optional<String> value) {
            return new Field(transfer, item, metal, label, sources, target, said, value, reason, required);
        }

        Field notRequired() {
            return new Field(transfer, item, metal, label, sources, target, said, text, reason, false);
        }

        /** The same field, as a question instead of a written value. */
        Field asked(String why) {
            return new Field(Transfer.ASK, item, metal, label, sources, target, said, Optional.empty(), why, true);
        }

        /** The same field, as one that the form has no place for. */
        Field leftOut(String why) {
            return new Field(
                    Transfer.LEFT_OUT, item, metal, label, sources, target, said, Optional.empty(), why, false);
        }

        Field noting(String note) {
            return new Field(transfer, item, metal, label, sources, target, said, text, reason + " " + note, required);
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
}
