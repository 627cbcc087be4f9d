/** The speed of the library, as ratios to other ways of doing the same work; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks;
