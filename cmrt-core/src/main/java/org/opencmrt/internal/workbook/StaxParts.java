package org.opencmrt.internal.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads parts with a complete XML parser: the small ones, and those that are {@link NotPlainXml}. The parser does not
 * resolve external entities, and a part with a document type declaration is rejected.
 */
final class StaxParts {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ATTRIBUTES = 256;
    private static final int MAX_ATTRIBUTE_LENGTH = 1 << 16;
    /**
     * The maximum number of names in a part, because the parser keeps each name in memory, and a part may contain
     * millions. Spreadsheets have a few hundred.
     */
    private static final int MAX_NAMES = 20_000;

    /** The message with which the parser reports an exceeded limit. Only the message distinguishes this error. */
    private static final Pattern OVER_LIMIT = Pattern.compile("limit \\([0-9]+\\) exceeded", Pattern.CASE_INSENSITIVE);

    private static final WstxInputFactory FACTORY = factory();

    private StaxParts() {}

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        return factory;
    }

    /** A function that handles an event of a part. */
    @FunctionalInterface
    private interface Body {
        void event(XMLStreamReader xml) throws WorkbookException;
    }

    /** A function that handles a start tag. */
    @FunctionalInterface
    interface StartTag {
        void met(String localName, Attributes attributes) throws WorkbookException;
    }

    /** The attributes of a start tag. */
    interface Attributes {
        /** The value of the attribute with this local name in any namespace; null if there is none. */
        String get(String localName);
    }

    /** Visits all start tags of a part in order. */
    static void startTags(PartInput part, StartTag tags) throws WorkbookException {
        read(part, xml -> {
            if (xml.isStartElement()) {
                tags.met(xml.getLocalName(), name -> attribute(xml, name));
            }
        });
    }

    /** Reads the cells of a worksheet part. */
    static void sheet(PartInput part, StaxSheet sheet) throws WorkbookException {
        read(part, sheet::event);
    }

    /** Reads the wanted texts of a shared strings part, within the budget. */
    static Map<Integer, String> sharedStrings(PartInput part, BitSet wanted, int maxTextLength, CellBudget budget)
            throws WorkbookException {
        Map<Integer, String> texts = new HashMap<>();
        StaxText text = new StaxText(maxTextLength);
        AtomicInteger items = new AtomicInteger();
        read(part, xml -> {
            boolean isItem = (xml.isStartElement() || xml.isEndElement())
                    && xml.getLocalName().equals("si");
            if (isItem && xml.isStartElement()) {
                items.incrementAndGet();
                text.clear();
            } else if (isItem && wanted.get(items.get() - 1)) {
                String taken = text.take();
                budget.spendText(taken.length());
                texts.put(items.get() - 1, taken);
            } else {
                text.event(xml);
            }
        });
        return texts;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void read(PartInput part, Body body) throws WorkbookException {
        Set<String> names = new HashSet<>();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(part.stream());
            try {
                while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                    if (xml.getEventType() == XMLStreamConstants.DTD) {
                        throw WorkbookException.unsafe(part.name());
                    }
                    addNames(xml, names);
                    if (names.size() > MAX_NAMES) {
                        throw WorkbookException.limit(
                                "the number of different names in the part " + part.name(), MAX_NAMES + " names");
                    }
                    body.event(xml);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | WstxLazyException | IllegalArgumentException e) {
            throw asWorkbookException(part, e);
        }
    }

    private static void addNames(XMLStreamReader xml, Set<String> names) {
        if (xml.isStartElement()) {
            names.add(xml.getLocalName());
            names.add(xml.getPrefix());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                names.add(xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                names.add(xml.getNamespacePrefix(i));
                names.add(xml.getNamespaceURI(i));
            }
        } else if (xml.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            names.add(xml.getPITarget());
        }
    }

    /**
     * Unwraps the cause, because the parser wraps exceptions from the part's stream; some of the parser's own errors
     * are unchecked.
     */
    private static WorkbookException asWorkbookException(PartInput part, Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookException known) {
                return known;
            }
            if (OVER_LIMIT.matcher(String.valueOf(cause.getMessage())).find()) {
                return WorkbookException.limit(
                        "the depth, or the size of a tag, of the XML of the part " + part.name(),
                        MAX_DEPTH + " levels, " + MAX_ATTRIBUTES + " attributes, or " + MAX_ATTRIBUTE_LENGTH
                                + " characters of an attribute");
            }
        }
        return WorkbookException.corrupt("its part " + part.name() + " is not well-formed XML", trouble);
    }
}
