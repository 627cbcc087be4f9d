/** What matching costs: the index, look-ups of known names, look-ups of misspelled ones, and lists of growing size. */
package org.opencmrt.benchmarks.match;
