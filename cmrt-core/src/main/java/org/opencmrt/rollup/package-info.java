/**
 * Combines many declarations: which facilities are in the supply chain, which suppliers reported them and where, and
 * which entries are unresolved.
 *
 * <p>A {@link org.opencmrt.rollup.RollUp} contains declarations and unreadable files, with the match of each row. A
 * {@link org.opencmrt.program.ConflictMineralsProgram} makes it, and one thread, many threads, or many machines make the same
 * one. Everything else is derived from it: the {@link org.opencmrt.rollup.Facility facilities}, one for each id and metal,
 * with every {@link org.opencmrt.rollup.RollUpEntry} that reports them; the entries that were not matched to a facility, with
 * the reasons; and the row accounts. Each reported row is in exactly one {@link org.opencmrt.match.EntryVerdict.Bucket}, and the
 * buckets add up to the rows read.
 *
 * <p>All types are immutable, free of null, and safe to share between threads.
 *
 * @since 0.1
 */
package org.opencmrt.rollup;
