package org.opencmrt.internal.report.document;

import javax.xml.stream.XMLStreamException;

/** Sizes of a page in twentieths of a point; US letter, on which filings are made. */
enum PageShape {
    /** Upright. */
    PORTRAIT(12240, 15840),
    /** Lying, for wide tables. */
    LANDSCAPE(15840, 12240);

    private static final int MARGIN = 1134;
    private static final int FROM_EDGE = 567;
    /** More columns than this do not fit upright. */
    private static final int COLUMNS_UPRIGHT = 7;

    private final int width;
    private final int height;

    PageShape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static PageShape of(Document document) {
        boolean wide = document.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Table table && table.columns().size() > COLUMNS_UPRIGHT);
        return wide ? LANDSCAPE : PORTRAIT;
    }

    /** How wide a line of text is. */
    int textWidth() {
        return width - 2 * MARGIN;
    }

    void write(WordXml xml) throws XMLStreamException {
        String margin = Integer.toString(MARGIN);
        String fromEdge = Integer.toString(FROM_EDGE);
        if (this == LANDSCAPE) {
            xml.empty("pgSz", "w", Integer.toString(width), "h", Integer.toString(height), "orient", "landscape");
        } else {
            xml.empty("pgSz", "w", Integer.toString(width), "h", Integer.toString(height));
        }
        xml.empty(
                "pgMar", "top", margin, "right", margin, "bottom", margin, "left", margin, "header", fromEdge, "footer",
                fromEdge, "gutter", "0");
    }
}
