package org.opencmrt.fill;

import java.util.List;
import java.util.Objects;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;

/**
 * A declaration moved to another template, or to another version of its own, by meaning.
 *
 * <p>Each field is in one of four classes ({@link FillReport.Field.Transfer}): copied, because the old answer implies the
 * new one; proposed, to be confirmed by a person, because the meaning is similar but not the same; left blank, to be asked;
 * or left out, because the new form has no place for it. A range never becomes narrower, Unknown never becomes No, and
 * nothing is invented. {@code docs/translation.md} lists the rules with their reasons.
 *
 * <p>The facility of a smelter row depends on the look-up sheet of the blank form, so smelter rows are resolved when
 * the form is filled in. Immutable and thread-safe.
 */
public final class Translation {
    private final Layout layout;
    private final boolean translated;
    private final SupplierDeclaration whole;
    private final SupplierDeclaration certain;
    private final List<FormDraft.Row> rows;
    private final List<FillReport.Field> fields;

    Translation(
            Layout layout,
            boolean translated,
            SupplierDeclaration whole,
            SupplierDeclaration certain,
            List<FormDraft.Row> rows,
            List<FillReport.Field> fields) {
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
     * @throws FillException with {@link FillException.Reason#NOT_TRANSLATABLE} if there are no rules that preserve the meaning
     */
    public static Translation of(SupplierDeclaration declaration, TemplateId target) {
        return of(declaration, target, CompanyProfile.nothing());
    }

    /**
     * Moves a declaration to a template. Facts from the company take precedence over the declaration.
     *
     * @throws FillException with {@link FillException.Reason#NOT_TRANSLATABLE} if there are no rules that preserve the meaning
     */
    public static Translation of(SupplierDeclaration declaration, TemplateId target, CompanyProfile company) {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(company, "company");
        return new Translator(declaration, target, company).translate();
    }

    /** The target template. */
    public TemplateId target() {
        return layout.id();
    }

    /** False if the declaration was made with exactly this form. */
    public boolean isTranslated() {
        return translated;
    }

    /**
     * The declaration in the new form, with the proposals that a person must confirm. The company block and answers
     * have the cells of the new form; rows of lists keep their source cells.
     */
    public SupplierDeclaration declaration() {
        return whole;
    }

    /** The declaration in the new form, with proposals left blank. */
    public SupplierDeclaration certain() {
        return certain;
    }

    /** The result for each field, in the order of the form; smelter rows are resolved when the form is filled in. */
    public List<FillReport.Field> fields() {
        return fields;
    }

    /**
     * The questions that a person must still answer, some of them only if another answer changes
     * ({@link FillReport.Field#required}).
     */
    public List<FillReport.Field> toAsk() {
        return of(Transfer.ASK);
    }

    /** The proposals that a person must confirm. */
    public List<FillReport.Field> toConfirm() {
        return of(Transfer.CONFIRM);
    }

    /** The values that the new form has no place for. */
    public List<FillReport.Field> leftOut() {
        return of(Transfer.LEFT_OUT);
    }

    private List<FillReport.Field> of(Transfer transfer) {
        return fields.stream().filter(field -> field.transfer() == transfer).toList();
    }

    Layout layout() {
        return layout;
    }

    List<FormDraft.Row> rows() {
        return rows;
    }
}
