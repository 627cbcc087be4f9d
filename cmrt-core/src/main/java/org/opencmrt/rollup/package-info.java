/**
 * Many declarations become one picture: which facilities are in the supply chain, who named them and where, and what is
 * still open.
 *
 * <p>A {@link org.opencmrt.rollup.RollUp} is a bag of declarations and unreadable files, each with the match of its rows.
 * Two roll-ups merge into one, in any order and grouping, with the same result: one thread, many threads or many machines
 * make the same picture. Everything else is derived from the bag: the {@link org.opencmrt.rollup.Facility facilities}, one
 * for each id and metal, with every {@link org.opencmrt.rollup.RollUpEntry} that names one; the
 * entries that were not matched to a facility, with their reasons; and the accounts: each
 * declared row stands in exactly one {@link org.opencmrt.match.EntryVerdict.Bucket}, and the buckets add up to the rows read.
 *
 * <p>All types are immutable, free of null and safe to share between threads.
 */
package org.opencmrt.rollup;
