package dk.digit.platform.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words that stand in a part of a text.
final class ProseWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private ProseWords() {}

    static String of(Node part) {
        var words = new ProseWords();
        part.accept(words);
        return words.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }
}
