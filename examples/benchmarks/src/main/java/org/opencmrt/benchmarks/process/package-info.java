/**
 * The cost of reading one file as a whole process, including the start of the virtual machine; see
 * {@code docs/benchmarks.md}.
 */
package org.opencmrt.benchmarks.process;
