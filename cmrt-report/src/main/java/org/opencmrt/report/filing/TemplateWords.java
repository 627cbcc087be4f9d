package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a part of a template text. */
final class TemplateWords extends AbstractVisitor {
    private final List<Piece> pieces = new ArrayList<>();
    private boolean strong;

    private TemplateWords() {}

    /**
     * Consecutive words of one kind.
     *
     * @param text the words
     * @param strong whether they are bold
     */
    record Piece(String text, boolean strong) {}

    static List<Piece> of(Node part) {
        TemplateWords text = new TemplateWords();
        for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(text);
        }
        return text.pieces;
    }

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral()); // HTML is not markup here; it is treated as text
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strong = true;
        visitChildren(emphasis);
        strong = false;
    }

    private void add(String text) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).strong() == strong) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, strong));
        } else {
            pieces.add(new Piece(text, strong));
        }
    }
}
