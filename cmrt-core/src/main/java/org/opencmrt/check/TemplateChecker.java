package org.opencmrt.check;

import java.util.Objects;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;

/**
 * Says which fields of a declaration are still to be completed, as the template's own sheet "Checker" would.
 *
 * <p>The result is worked out from the declaration alone. The Checker sheet that came with the workbook is not read: its
 * stored values may be old, or missing. What each version asks for is data of its layout; {@code docs/checker.md} lists where
 * our answer differs from the sheet's, because the sheet breaks. Immutable and thread-safe.
 */
public final class TemplateChecker {
    private static final TemplateChecker STANDARD = new TemplateChecker(Layouts.standard(), ReviewTexts.english());

    private final Layouts layouts;
    private final ReviewTexts texts;

    private TemplateChecker(Layouts layouts, ReviewTexts texts) {
        this.layouts = layouts;
        this.texts = texts;
    }

    /** A checker by the layouts that come with the library. */
    public static TemplateChecker create() {
        return STANDARD;
    }

    /** The same, speaking another language. */
    public TemplateChecker with(ReviewTexts newTexts) {
        return new TemplateChecker(layouts, Objects.requireNonNull(newTexts, "newTexts"));
    }

    /**
     * Checks one declaration.
     *
     * @return every field that the Checker of its version looks at; of a version that is not known, the Checker of the
     *     nearest one
     */
    public CheckResult check(SupplierDeclaration declaration) {
        Objects.requireNonNull(declaration, "declaration");
        return new DeclarationCheck(declaration, layoutOf(declaration.template().id()), texts).result();
    }

    private Layout layoutOf(TemplateId id) {
        return layouts.find(id)
                .or(() -> layouts.find(layouts.nearest(id).get(0)))
                .orElseThrow();
    }
}
