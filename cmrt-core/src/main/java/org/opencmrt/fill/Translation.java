package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;

/**
 * A declaration moved to another template, or to another version of its own, by meaning.
 *
 * <p>Each field is in one of three classes ({@link TransferredField.Transfer}): copied, because the old statement implies the new one; proposed,
 * to be confirmed by a person, because the meaning is near but not the same; or left blank and asked. A range is never
 * sharpened, Unknown never becomes No, nothing is invented, and what has no place in the new form is listed as left out. The
 * rules, with a reason for each, are data; {@code docs/translation.md} is printed from them.
 *
 * <p>Which facility of the new form a smelter row means depends on the look-up sheet of the blank form, so rows are decided
 * when it is filled. Immutable and thread-safe.
 */
public final class Translation {
    private final Layout layout;
    private final boolean translated;
    private final SupplierDeclaration whole;
    private final SupplierDeclaration certain;
    private final List<DraftRow> rows;
    private final List<TransferredField> fields;

    Translation(
            Layout layout,
            boolean translated,
            SupplierDeclaration whole,
            SupplierDeclaration certain,
            List<DraftRow> rows,
            List<TransferredField> fields) {
        this.layout = layout;
        this.translated = translated;
        this.whole = whole;
        this.certain = certain;
        this.rows = List.copyOf(rows);
        this.fields = List.copyOf(fields);
    }

    /**
     * Moves a declaration to a template.
     *
     * @param target a template that this library knows, of the same family or one that replaced it
     * @throws TranslationException when there are no rules that keep the meaning
     */
    public static Translation of(SupplierDeclaration declaration, TemplateId target) {
        return of(declaration, target, CompanyProfile.nothing());
    }

    /**
     * Moves a declaration to a template. What the company says about itself comes before what the declaration says.
     *
     * @throws TranslationException when there are no rules that keep the meaning
     */
    public static Translation of(SupplierDeclaration declaration, TemplateId target, CompanyProfile company) {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(company, "company");
        return new Translator(declaration, target, company).translate();
    }

    /** The template that it was moved to. */
    public TemplateId target() {
        return layout.id();
    }

    /** False when the declaration was made with this very form. */
    public boolean isTranslated() {
        return translated;
    }

    /**
     * The declaration in the new form, with the proposals that a person must confirm. The cells of company block and answers are
     * those of the new form; rows of lists keep the cells they come from.
     */
    public SupplierDeclaration declaration() {
        return whole;
    }

    /** The declaration in the new form, with proposals left blank. */
    public SupplierDeclaration certain() {
        return certain;
    }

    /** What became of each field, in the order of the form; smelter rows are decided when the form is filled. */
    public List<TransferredField> fields() {
        return fields;
    }

    /** What a person must still answer; some of it only if another answer changes ({@link TransferredField#required}). */
    public List<TransferredField> toAsk() {
        return of(TransferredField.Transfer.ASK);
    }

    /** The proposals that a person must confirm. */
    public List<TransferredField> toConfirm() {
        return of(TransferredField.Transfer.CONFIRM);
    }

    /** What the new form has no place for. */
    public List<TransferredField> leftOut() {
        return of(TransferredField.Transfer.LEFT_OUT);
    }

    private List<TransferredField> of(TransferredField.Transfer transfer) {
        return fields.stream().filter(field -> field.transfer() == transfer).toList();
    }

    Layout layout() {
        return layout;
    }

    List<DraftRow> rows() {
        return rows;
    }
}
