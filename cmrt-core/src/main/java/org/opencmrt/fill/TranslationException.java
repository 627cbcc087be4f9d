package org.opencmrt.fill;

import org.opencmrt.model.CmrtException;
import org.opencmrt.model.TemplateId;

/** A declaration cannot be moved to another template, because there are no rules that preserve its meaning. */
public final class TranslationException extends CmrtException {
    private static final long serialVersionUID = 1L;

    private final transient TemplateId from;
    private final transient TemplateId to;

    TranslationException(TemplateId from, TemplateId to, String why) {
        super("cannot translate " + from + " into " + to + ": " + why);
        this.from = from;
        this.to = to;
    }

    /** The template of the declaration. */
    public TemplateId from() {
        return from;
    }

    /** The requested template. */
    public TemplateId to() {
        return to;
    }
}
