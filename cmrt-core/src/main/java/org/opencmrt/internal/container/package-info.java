/**
 * Files that other files lie in: zip archives and e-mail messages. Bytes in, members out; what a member is, and what is done
 * with it, is not known here.
 *
 * <p>Nothing is ever written to the disk. An archive on the disk is read where it lies; one that lies in another is kept in
 * memory as long as there is room. Every number and length is bounded, whatever a file claims.
 */
package org.opencmrt.internal.container;
