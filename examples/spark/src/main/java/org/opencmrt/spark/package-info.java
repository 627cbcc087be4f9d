/** Rolls workbooks up and writes tables on Apache Spark, with the library's exported packages alone; see {@code docs/scale.md}. */
package org.opencmrt.spark;
