/**
 * Who was asked, and who answered.
 *
 * <p>A list of {@link org.opencmrt.survey.AskedSuppliers suppliers asked} is held against the declarations of a roll-up: a
 * {@link org.opencmrt.survey.Survey} says of each supplier whether it answered, which of its declarations are current and
 * which superseded, and by which rule a declaration was taken for its; and of each declaration that nobody asked for, that
 * it is so. Nothing is taken out of the roll-up by it: a facility that only a superseded declaration names stays a facility.
 *
 * <p>All types are immutable, free of null and safe to share between threads.
 */
package org.opencmrt.survey;
