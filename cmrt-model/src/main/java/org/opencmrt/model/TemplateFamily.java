package org.opencmrt.model;

/** The reporting templates of the Responsible Minerals Initiative. */
public enum TemplateFamily {
    /** Conflict Minerals Reporting Template: tin, tantalum, tungsten and gold. */
    CMRT,
    /** Extended Minerals Reporting Template: cobalt and mica; from 2.0 also copper, graphite, lithium and nickel. */
    EMRT,
    /** Cobalt Reporting Template, replaced by the EMRT in 2021. */
    CRT,
    /** Additional Minerals Reporting Template: up to ten minerals selected by the supplier. */
    AMRT
}
