/** An application on the module path: it reads the module of reports, which brings all others along. */
module org.opencmrt.quickstart {
    requires org.opencmrt.report;
}
