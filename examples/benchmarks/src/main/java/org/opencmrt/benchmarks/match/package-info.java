/** The cost of matching: building the index, looking up known and misspelled names, and using lists of growing size. */
package org.opencmrt.benchmarks.match;
