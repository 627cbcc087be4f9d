/**
 * The cost of a program apart from reading, and of storing and merging assessed files; see {@code docs/benchmarks.md}.
 */
package org.opencmrt.benchmarks.program;
