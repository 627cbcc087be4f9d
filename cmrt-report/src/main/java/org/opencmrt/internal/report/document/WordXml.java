package org.opencmrt.internal.report.document;

import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes WordprocessingML. Elements have the names of the standard, without the prefix. */
final class WordXml {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    // These two are not characters of XML 1.0. The other invalid ones are control characters, which are never kept in a
    // text.
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\uFFFE\\uFFFF]");

    private final XMLStreamWriter xml;

    /** Begins a part with its root element. */
    WordXml(OutputStream out, String root) throws XMLStreamException {
        // Uses the JDK's own writer, so that the bytes do not depend on other libraries.
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", root, W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
    }

    /** The content of an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    /** Writes an element with content. */
    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
        content.write();
        xml.writeEndElement();
    }

    /** Writes an element without content, with attributes, which are pairs of a name and a value. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attributes(attributes);
    }

    /** Writes a reference to another part of the package. */
    void reference(String name, String type, String id) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attributes("type", type);
        xml.writeAttribute("r", R, "id", id);
    }

    /** Writes a text as Word stores it, made harmless. */
    void text(String text) throws XMLStreamException {
        xml.writeStartElement("w", "t", W);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(harmless(text));
        xml.writeEndElement();
    }

    static String harmless(String text) {
        return NO_CHARACTER.matcher(Text.withEnds(text, SafeText::plain)).replaceAll("");
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute("w", W, namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /** Ends the part. */
    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}
