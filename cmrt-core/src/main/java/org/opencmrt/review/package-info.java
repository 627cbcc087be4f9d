/** Plausibility: what a careful reader would ask the supplier about a declaration, and what that makes of the supplier. */
package org.opencmrt.review;
