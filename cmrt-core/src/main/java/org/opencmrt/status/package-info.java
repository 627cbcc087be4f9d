/**
 * Audit status of facilities, as of the dates of the lists that say so.
 *
 * <p>An audit programme publishes lists: which facility passed, which is being assessed. Words differ by programme and
 * year, so a {@link org.opencmrt.status.StatusVocabulary} brings each to an {@link org.opencmrt.model.AuditClass}; a word
 * that it does not know is kept and classed as nothing. A {@link org.opencmrt.status.StatusList} is one dated list, read
 * from CSV; a {@link org.opencmrt.status.StatusBook} holds several and answers for a facility and a day. Which word goes
 * into a filing is the matter of {@link org.opencmrt.status.StatusWords}, which the caller may change.
 *
 * <p>All types are immutable, free of null and safe to share between threads.
 */
package org.opencmrt.status;
