package org.opencmrt.check;

import java.util.Objects;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;

/**
 * Determines which fields of a declaration are incomplete, as the template's own "Checker" sheet does.
 *
 * <p>The result is computed from the declaration alone. The Checker sheet in the workbook is not read, because its
 * stored values may be outdated or missing. The layout of each version defines its fields. {@code docs/checker.md}
 * lists the cases in which the result differs from the sheet because the sheet has an error. Immutable and thread-safe.
 */
public final class TemplateChecker {
    private static final TemplateChecker STANDARD = new TemplateChecker(Layouts.standard(), ReviewTexts.english());

    private final Layouts layouts;
    private final ReviewTexts texts;

    private TemplateChecker(Layouts layouts, ReviewTexts texts) {
        this.layouts = layouts;
        this.texts = texts;
    }

    /** A checker with the layouts of the library. */
    public static TemplateChecker create() {
        return STANDARD;
    }

    /** The same checker with texts in another language. */
    public TemplateChecker with(ReviewTexts newTexts) {
        return new TemplateChecker(layouts, Objects.requireNonNull(newTexts, "newTexts"));
    }

    /**
     * Checks one declaration.
     *
     * @return every field that the Checker of its version examines; for an unknown version, the Checker of the nearest
     *     version applies
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
