/** An application on the module path: it requires the report module, which requires all others. */
module org.opencmrt.quickstart {
    requires org.opencmrt.report;
}
