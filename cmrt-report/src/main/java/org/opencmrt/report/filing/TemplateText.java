package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.internal.report.document.Text;
import org.opencmrt.model.TemplateTextException;

/** A parsed template text; see {@link FilingTexts}. */
final class TemplateText {
    private static final Pattern CONDITION = Pattern.compile("^\\{([?!])([a-z0-9-]+)}\\s*");
    private static final Pattern ALONE = Pattern.compile("^\\{([a-z0-9-]+)}$");
    private static final Pattern MARK = Pattern.compile("\\{([a-z0-9-]+)}|\\[[^\\[\\]]+]");

    private final String name;
    private final Node root;

    private TemplateText(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    static TemplateText parse(String name, String markdown) {
        return new TemplateText(name, Parser.builder().build().parse(markdown));
    }

    /**
     * The template text with its placeholders filled.
     *
     * @throws TemplateTextException if it contains an unknown placeholder or condition
     */
    List<Block> fill(Placeholders placeholders) {
        Filling filling = new Filling(placeholders);
        root.accept(filling);
        return filling.blocks;
    }

    /** Processes the parts of the template text in order. */
    private final class Filling extends AbstractVisitor {
        private final Placeholders placeholders;
        private final List<Block> blocks = new ArrayList<>();

        Filling(Placeholders placeholders) {
            this.placeholders = placeholders;
        }

        @Override
        public void visit(Heading heading) {
            said(heading)
                    .ifPresent(text -> blocks.add(new Block.Heading(Math.min(heading.getLevel(), 3), filled(text))));
        }

        @Override
        public void visit(Paragraph paragraph) {
            Optional<List<TemplateWords.Piece>> text = said(paragraph);
            if (text.isEmpty()) {
                return;
            }
            Matcher alone = ALONE.matcher(TemplateWords.plain(text.get()).strip());
            Optional<List<Block>> parts = alone.matches() ? placeholders.blocks(alone.group(1)) : Optional.empty();
            if (parts.isPresent()) {
                blocks.addAll(parts.get());
            } else {
                blocks.add(new Block.Paragraph(filled(text.get())));
            }
        }

        @Override
        public void visit(BulletList list) {
            List<Text> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                said(item.getFirstChild()).ifPresent(text -> items.add(filled(text)));
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(items));
            }
        }

        /** The text of a part; empty if its condition is not met. */
        private Optional<List<TemplateWords.Piece>> said(Node part) {
            List<TemplateWords.Piece> pieces = TemplateWords.of(part);
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            Matcher condition = CONDITION.matcher(pieces.get(0).text());
            if (!condition.find()) {
                return Optional.of(pieces);
            }
            String what = condition.group(2);
            boolean holds = placeholders
                            .known(what)
                            .orElseThrow(() -> new TemplateTextException(name + ": {" + condition.group(1) + what
                                    + "} is an unknown condition. The conditions are "
                                    + String.join(", ", placeholders.conditions())))
                    == condition.group(1).equals("?");
            List<TemplateWords.Piece> rest = new ArrayList<>(pieces);
            rest.set(
                    0,
                    new TemplateWords.Piece(
                            pieces.get(0).text().substring(condition.end()),
                            pieces.get(0).strong()));
            return holds ? Optional.of(rest) : Optional.empty();
        }

        /** The words with values in place of the placeholders. */
        private Text filled(List<TemplateWords.Piece> pieces) {
            List<Text.Span> spans = new ArrayList<>();
            for (TemplateWords.Piece piece : pieces) {
                Text.Kind kind = piece.strong() ? Text.Kind.STRONG : Text.Kind.PLAIN;
                Matcher mark = MARK.matcher(piece.text());
                int from = 0;
                while (mark.find()) {
                    add(spans, piece.text().substring(from, mark.start()), kind);
                    spans.add(
                            mark.group(1) == null
                                    ? new Text.Span(mark.group(), Text.Kind.PLACEHOLDER)
                                    : value(mark.group(1), kind));
                    from = mark.end();
                }
                add(spans, piece.text().substring(from), kind);
            }
            return new Text(spans);
        }

        private Text.Span value(String placeholder, Text.Kind kind) {
            return placeholders
                    .text(placeholder)
                    .map(text -> text.kind() == Text.Kind.PLACEHOLDER ? text : new Text.Span(text.text(), kind))
                    .orElseThrow(() -> new TemplateTextException(name + ": the placeholder {" + placeholder + "}"
                            + (placeholders.blocks(placeholder).isPresent()
                                    ? " must be alone in a paragraph"
                                    : " is unknown")
                            + ". The placeholders are " + String.join(", ", placeholders.names())));
        }

        private static void add(List<Text.Span> spans, String text, Text.Kind kind) {
            if (!text.isEmpty()) {
                spans.add(new Text.Span(text, kind));
            }
        }
    }
}
