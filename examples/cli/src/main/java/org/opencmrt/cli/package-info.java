/**
 * The command line {@code cmrt}: a thin shell around the library, and an example of how an application uses it.
 *
 * <p>Each command is a class that says what it takes ({@code picocli} annotations) and strings the library's stages together.
 * Data goes to standard output or a file, everything else to standard error; nothing is ever half-written. What a command
 * promises to scripts is in {@code docs/cli.md}.
 */
package org.opencmrt.cli;
