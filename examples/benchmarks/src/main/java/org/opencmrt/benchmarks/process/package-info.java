/** What reading one file costs as a whole process, the start of the virtual machine included; see {@code docs/benchmarks.md}. */
package org.opencmrt.benchmarks.process;
