/**
 * Where facilities get their material from, as far as the user knows.
 *
 * <p>Country-of-origin data come to members of the audit programme and may not be passed on, so none ship with the library:
 * the user brings a file, and reports say which. A place in which a facility stands is not an origin.
 */
package org.opencmrt.origin;
