package org.opencmrt.fill;

/** What became of one field when a declaration was moved into another form. There are no other cases. */
public enum Transfer {
    /** Written: what was said before implies it. */
    COPY,
    /** Written as a proposal: the meaning is near, but not the same. A person must confirm it. */
    CONFIRM,
    /** Left blank: the answer does not follow from what was said. A person must give it. */
    ASK,
    /** Not written: the form has no place for it. */
    LEFT_OUT
}
