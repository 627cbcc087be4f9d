/** What a program costs beside reading, and what storing and merging assessed files cost; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks.program;
