/**
 * Files that contain other files: zip archives and e-mail messages. Bytes in, members out. This package does not
 * interpret the members.
 *
 * <p>Nothing is ever written to disk. An archive on disk is read in place; a nested archive is kept in memory as long
 * as there is space. Every number and length is bounded, regardless of what a file claims.
 */
package org.opencmrt.internal.container;
