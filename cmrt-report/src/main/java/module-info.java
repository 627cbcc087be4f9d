/** Writes the output for review, letters, and filings: workbooks, the report page, Annex A, filing drafts, and JSON. */
module org.opencmrt.report {
    requires transitive org.opencmrt.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.commons.csv;
    requires org.apache.commons.text;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.dhatim.fastexcel;
    requires org.jsoup;

    exports org.opencmrt.report;
    exports org.opencmrt.report.filing;
    exports org.opencmrt.report.letter;
}
