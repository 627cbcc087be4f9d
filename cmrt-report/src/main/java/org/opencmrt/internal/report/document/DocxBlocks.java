package org.opencmrt.internal.report.document;

import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The parts of a document as WordprocessingML. The style names are those of {@code docx-styles.xml}. */
final class DocxBlocks implements Block.Cases<XMLStreamException> {
    private static final String BULLET_LIST = "1";

    private final WordXml xml;
    private final PageShape page;

    DocxBlocks(WordXml xml, PageShape page) {
        this.xml = xml;
        this.page = page;
    }

    @Override
    public void heading(Block.Heading heading) throws XMLStreamException {
        paragraph("Heading" + heading.level(), heading.text());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
        paragraph("BodyText", paragraph.text());
    }

    @Override
    public void bullets(Block.Bullets bullets) throws XMLStreamException {
        for (Text item : bullets.items()) {
            xml.element("p", () -> {
                xml.element("pPr", () -> {
                    xml.empty("pStyle", "val", "ListBullet");
                    xml.element("numPr", () -> {
                        xml.empty("ilvl", "val", "0");
                        xml.empty("numId", "val", BULLET_LIST);
                    });
                });
                runs(item);
            });
        }
    }

    @Override
    public void definitions(Block.Definitions definitions) throws XMLStreamException {
        for (Block.Definition definition : definitions.entries()) {
            paragraph(
                    "BodyText",
                    new Text(List.of(
                            new Text.Span(definition.word() + ". ", Text.Kind.STRONG),
                            new Text.Span(definition.meaning(), Text.Kind.PLAIN))));
        }
    }

    @Override
    public void table(Block.Table table) throws XMLStreamException {
        paragraph("Caption", Text.of(table.caption()));
        List<Integer> widths = ColumnWidths.of(table, page.textWidth());
        xml.element("tbl", () -> {
            xml.element("tblPr", () -> {
                xml.empty("tblStyle", "val", "ReportTable");
                xml.empty("tblW", "w", Integer.toString(page.textWidth()), "type", "dxa");
                xml.empty("tblLayout", "type", "fixed");
                xml.empty(
                        "tblLook",
                        "val 0420 firstRow 1 lastRow 0 firstColumn 0 lastColumn 0 noHBand 0 noVBand 1".split(" "));
                xml.empty("tblCaption", "val", WordXml.harmless(table.caption()));
            });
            xml.element("tblGrid", () -> {
                for (int width : widths) {
                    xml.empty("gridCol", "w", Integer.toString(width));
                }
            });
            row(table, table.columns().stream().map(Block.Column::label).toList(), widths, true);
            for (List<String> row : table.rows()) {
                row(table, row, widths, false);
            }
        });
        // Without a paragraph between them, Word would merge two consecutive tables.
        paragraph("AfterTable", new Text(List.of()));
    }

    private void row(Block.Table table, List<String> cells, List<Integer> widths, boolean header)
            throws XMLStreamException {
        xml.element("tr", () -> {
            xml.element("trPr", () -> {
                xml.empty("cantSplit");
                if (header) {
                    xml.empty("tblHeader");
                }
            });
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                String width = Integer.toString(widths.get(i));
                boolean number = table.columns().get(i).kind() == Block.Kind.NUMBER;
                xml.element("tc", () -> {
                    xml.element("tcPr", () -> xml.empty("tcW", "w", width, "type", "dxa"));
                    paragraph(number ? "TableNumber" : "TableText", Text.of(cell));
                });
            }
        });
    }

    /** A paragraph in a style. */
    void paragraph(String style, Text text) throws XMLStreamException {
        xml.element("p", () -> {
            xml.element("pPr", () -> xml.empty("pStyle", "val", style));
            runs(text);
        });
    }

    private void runs(Text text) throws XMLStreamException {
        for (Text.Span span : text.spans()) {
            if (!span.text().isEmpty()) {
                xml.element("r", () -> {
                    if (span.kind() != Text.Kind.PLAIN) {
                        xml.element(
                                "rPr",
                                () -> xml.empty(
                                        "rStyle", "val", span.kind() == Text.Kind.STRONG ? "Strong" : "Placeholder"));
                    }
                    xml.text(span.text());
                });
            }
        }
    }
}
