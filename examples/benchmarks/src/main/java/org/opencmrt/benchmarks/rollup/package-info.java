/** What rolling up costs as programmes grow; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks.rollup;
