/** The cost of rolling up as programs grow; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks.rollup;
