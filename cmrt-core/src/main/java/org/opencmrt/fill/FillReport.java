package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import org.opencmrt.check.CheckResult;
import org.opencmrt.model.Finding;
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
        List<TransferredField> fields,
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
    public List<TransferredField> written() {
        return of(TransferredField.Transfer.COPY);
    }

    /** The proposals that a person must confirm. Those left blank have no {@linkplain TransferredField#text text}. */
    public List<TransferredField> toConfirm() {
        return of(TransferredField.Transfer.CONFIRM);
    }

    /**
     * The questions that a person must still answer, some of them only if another answer changes
     * ({@link TransferredField#required}).
     */
    public List<TransferredField> toAsk() {
        return of(TransferredField.Transfer.ASK);
    }

    /** The values that the form has no place for. */
    public List<TransferredField> leftOut() {
        return of(TransferredField.Transfer.LEFT_OUT);
    }

    /** The number of questions answered in the form. */
    public int answers() {
        return (int) fields.stream()
                .filter(field -> field.text().isPresent() && isQuestion(field.item()))
                .count();
    }

    private static boolean isQuestion(String item) {
        for (Question question : Question.values()) {
            if (question.name().equals(item)) {
                return true;
            }
        }
        return false;
    }

    private List<TransferredField> of(TransferredField.Transfer transfer) {
        return fields.stream().filter(field -> field.transfer() == transfer).toList();
    }
}
