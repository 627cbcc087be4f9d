package org.opencmrt.internal.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Collects the text of the {@code t} elements of an item, without phonetic readings. */
final class StaxText {
    private final int maxLength;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    StaxText(int maxLength) {
        this.maxLength = maxLength;
    }

    void clear() {
        text.setLength(0);
        inText = false;
        phonetic = 0;
    }

    void event(XMLStreamReader xml) throws WorkbookException {
        if (xml.isStartElement()) {
            start(xml.getLocalName());
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (inText && phonetic == 0 && isText(xml)) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (text.length() > maxLength) {
                throw WorkbookException.limit("a single text", maxLength + " characters");
            }
        }
    }

    /**
     * True if the event is text of the cell. The parser also reports a text for comments, which is not part of the
     * cell.
     */
    static boolean isText(XMLStreamReader xml) {
        return xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT;
    }

    private void start(String name) {
        inText |= name.equals("t");
        phonetic += name.equals("rPh") ? 1 : 0;
    }

    private void end(String name) {
        inText &= !name.equals("t");
        phonetic -= name.equals("rPh") ? 1 : 0;
    }

    String take() {
        String taken = OoxmlText.unescape(text.toString());
        clear();
        return taken;
    }
}
