/**
 * An inflater (RFC 1951) that writes directly into the window that a scanner reads. It takes about 0.6 of the time of
 * {@link java.util.zip.Inflater} once the virtual machine has compiled it, so reading many workbooks uses it and
 * reading one does not. Anything unusual is left to the JDK. Property-based tests compare every byte with the JDK's
 * inflater.
 */
package org.opencmrt.internal.deflate;
