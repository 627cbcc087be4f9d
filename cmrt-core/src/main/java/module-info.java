/**
 * Reads and checks conflict minerals workbooks, matches smelters, rolls declarations up, and determines what the country of
 * origin inquiry concludes.
 */
module org.opencmrt.core {
    requires transitive org.opencmrt.model;
    requires com.ctc.wstx;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.dataformat.smile;
    requires static apache.mime4j.core; // opens e-mail messages; without it they are passed over
    requires java.xml;
    requires org.apache.commons.csv;
    requires org.apache.commons.text;
    requires org.apache.poi.poi;

    exports org.opencmrt.check;
    exports org.opencmrt.diff;
    exports org.opencmrt.fill;
    exports org.opencmrt.match;
    exports org.opencmrt.program;
    exports org.opencmrt.rcoi;
    exports org.opencmrt.read;
    exports org.opencmrt.reference;
    exports org.opencmrt.rollup;

    // The test kit makes workbooks from the layouts; reports share the tables and texts of the lists.
    exports org.opencmrt.internal.layout to
            org.opencmrt.testing,
            org.opencmrt.report;
    exports org.opencmrt.internal.rules to
            org.opencmrt.testing,
            org.opencmrt.report;
    exports org.opencmrt.internal.table to
            org.opencmrt.report;
    exports org.opencmrt.internal.text to
            org.opencmrt.report;
    exports org.opencmrt.internal.workbook to
            org.opencmrt.testing,
            org.opencmrt.report;
}
