/** What checking and reviewing a declaration costs, once it is read. */
package org.opencmrt.benchmarks.review;
