/** The cost of checking and reviewing a declaration that was already read. */
package org.opencmrt.benchmarks.review;
