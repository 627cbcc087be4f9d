package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import org.opencmrt.check.CheckResult;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateId;

/**
 * What became of a declaration that was written into a form.
 *
 * @param source what the declaration was made from: the name of a workbook, or of a roll-up
 * @param template the template that was filled in
 * @param translated whether the declaration was made with another form
 * @param fields what became of each field and each row, in the order of the form
 * @param incomplete the fields that the form's own Checker still shows as incomplete
 * @param findings what was odd about the form or the texts, such as entries of the blank that were cleared
 * @param smelterRows how many rows of the smelter list were filled in
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

    /** What was copied. */
    public List<TransferredField> written() {
        return of(TransferredField.Transfer.COPY);
    }

    /** The proposals that a person must confirm; those that were left blank have no {@linkplain TransferredField#text text}. */
    public List<TransferredField> toConfirm() {
        return of(TransferredField.Transfer.CONFIRM);
    }

    /** What a person must still answer; some of it only if another answer changes ({@link TransferredField#required}). */
    public List<TransferredField> toAsk() {
        return of(TransferredField.Transfer.ASK);
    }

    /** What the form has no place for. */
    public List<TransferredField> leftOut() {
        return of(TransferredField.Transfer.LEFT_OUT);
    }

    /** How many questions are answered in the form. */
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
