/** Completeness: the template's own Checker, worked out from the declaration. */
package org.opencmrt.check;
