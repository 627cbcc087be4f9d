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

/** A parsed template text; see {@link TextShells}. */
final class Shell {
    private static final Pattern CONDITION = Pattern.compile("^\\{([?!])([a-z0-9-]+)}\\s*");
    private static final Pattern ALONE = Pattern.compile("^\\{([a-z0-9-]+)}$");

    private final String name;
    private final Node root;

    private Shell(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    static Shell parse(String name, String markdown) {
        return new Shell(name, Parser.builder().build().parse(markdown));
    }

    /**
     * The template text with its placeholders filled.
     *
     * @throws ShellException if it contains an unknown placeholder or condition
     */
    List<Block> fill(Slots slots) {
        Filling filling = new Filling(slots);
        root.accept(filling);
        return filling.blocks;
    }

    /** Processes the parts of the template text in order. */
    private final class Filling extends AbstractVisitor {
        private final Slots slots;
        private final List<Block> blocks = new ArrayList<>();

        Filling(Slots slots) {
            this.slots = slots;
        }

        @Override
        public void visit(Heading heading) {
            said(heading)
                    .ifPresent(text -> blocks.add(
                            new Block.Heading(Math.min(heading.getLevel(), 3), new SlotText(name, slots).fill(text))));
        }

        @Override
        public void visit(Paragraph paragraph) {
            Optional<List<ShellText.Piece>> text = said(paragraph);
            if (text.isEmpty()) {
                return;
            }
            Matcher alone = ALONE.matcher(ShellText.plain(text.get()).strip());
            Optional<List<Block>> parts = alone.matches() ? slots.blocks(alone.group(1)) : Optional.empty();
            if (parts.isPresent()) {
                blocks.addAll(parts.get());
            } else {
                blocks.add(new Block.Paragraph(new SlotText(name, slots).fill(text.get())));
            }
        }

        @Override
        public void visit(BulletList list) {
            List<Text> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                said(item.getFirstChild()).ifPresent(text -> items.add(new SlotText(name, slots).fill(text)));
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(items));
            }
        }

        /** The text of a part; empty if its condition is not met. */
        private Optional<List<ShellText.Piece>> said(Node part) {
            List<ShellText.Piece> pieces = ShellText.of(part);
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            Matcher condition = CONDITION.matcher(pieces.get(0).text());
            if (!condition.find()) {
                return Optional.of(pieces);
            }
            String what = condition.group(2);
            boolean holds = slots.known(what)
                            .orElseThrow(() -> new ShellException(name + ": {" + condition.group(1) + what
                                    + "} is an unknown condition. The conditions are "
                                    + String.join(", ", slots.conditions())))
                    == condition.group(1).equals("?");
            List<ShellText.Piece> rest = new ArrayList<>(pieces);
            rest.set(
                    0,
                    new ShellText.Piece(
                            pieces.get(0).text().substring(condition.end()),
                            pieces.get(0).strong()));
            return holds ? Optional.of(rest) : Optional.empty();
        }
    }
}
