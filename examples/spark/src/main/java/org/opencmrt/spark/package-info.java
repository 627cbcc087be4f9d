/**
 * Rolls up workbooks and writes tables on Apache Spark, using only the library's exported packages; see
 * {@code docs/scale.md}.
 */
package org.opencmrt.spark;
