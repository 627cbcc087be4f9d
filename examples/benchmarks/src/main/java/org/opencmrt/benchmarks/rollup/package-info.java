/** What rolling up costs as programs grow; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks.rollup;
