package org.opencmrt.model;

/** The columns of the sheet "Minerals Scope" (AMRT), by meaning. */
public enum ScopeColumn {
    /** The mineral. */
    METAL,
    /** Why it is asked about. */
    REASON
}
