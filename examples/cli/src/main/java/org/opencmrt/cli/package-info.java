/**
 * The command line {@code cmrt}: a thin layer around the library, and an example of how an application uses it.
 *
 * <p>Each command is a class that declares its options ({@code picocli} annotations) and combines the stages of the
 * library. Data goes to standard output or a file, everything else to standard error; no file is ever partly written.
 * {@code docs/cli.md} describes what scripts can rely on.
 */
package org.opencmrt.cli;
