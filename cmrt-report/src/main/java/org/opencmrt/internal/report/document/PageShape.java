package org.opencmrt.internal.report.document;

import javax.xml.stream.XMLStreamException;

/** Page sizes in twentieths of a point, based on US letter, the paper size of filings. */
enum PageShape {
    /** Portrait. */
    PORTRAIT(12240, 15840),
    /** Landscape, for wide tables. */
    LANDSCAPE(15840, 12240);

    private static final int MARGIN = 1134;
    private static final int FROM_EDGE = 567;
    /** The maximum number of columns that fit in portrait. */
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

    /** The width of a line of text. */
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
