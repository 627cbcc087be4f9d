package org.opencmrt.testing;

/** An answer with its comment; empty text for none. */
record Given(String text, String comment) {}
