/** How fast the library is, as ratios against other ways of doing the same; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks;
