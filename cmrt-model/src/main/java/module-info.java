/** The words of the field (declarations, smelters, answers, findings) as immutable values. */
module org.opencmrt.model {
    exports org.opencmrt.model;
}
