/** What each supplier's declarations come to, across the whole programme: its class, and what led to it. */
package org.opencmrt.assess;
