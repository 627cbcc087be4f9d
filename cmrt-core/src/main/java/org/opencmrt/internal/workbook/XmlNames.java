package org.opencmrt.internal.workbook;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Counts the names in a part, because a complete parser keeps each name in memory, and a part may contain millions. */
final class XmlNames {
    /** The maximum number of names. Spreadsheets have a few hundred. */
    private static final int MAX_NAMES = 20_000;

    private final String part;
    private final Set<String> names = new HashSet<>();

    XmlNames(String part) {
        this.part = part;
    }

    void note(XMLStreamReader xml) throws WorkbookException {
        if (xml.isStartElement()) {
            note(xml.getLocalName());
            note(xml.getPrefix());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                note(xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                note(xml.getNamespacePrefix(i));
                note(xml.getNamespaceURI(i));
            }
        } else if (xml.getEventType() == XMLStreamReader.PROCESSING_INSTRUCTION) {
            note(xml.getPITarget());
        }
    }

    private void note(String name) throws WorkbookException {
        if (name != null && names.add(name) && names.size() > MAX_NAMES) {
            throw WorkbookException.limit("the number of different names in the part " + part, MAX_NAMES + " names");
        }
    }
}
