package dk.digit.platform.text;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// Words that users write: paragraphs, headings, lists, emphasis and links in plain text, a small part
/// of CommonMark. What they write can never become markup of its own: tags are shown as they were typed,
/// pictures become their words, links go to `https`, `http` and `mailto` only.
public final class Prose {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private Prose() {}

    /// Safe HTML.
    ///
    /// @param heading the level that the text's own highest headings get on the page: 3 makes `# …` an `h3`
    public static String html(String text, int heading) {
        var document = PARSER.parse(text);
        document.accept(new Tame(heading));
        return HTML.render(document);
    }

    /// The words alone, for search, spreadsheets and excerpts.
    public static String plain(String text) {
        return PLAIN.render(PARSER.parse(text)).strip();
    }

    private static final class Tame extends AbstractVisitor {
        private final int top;

        private Tame(int top) {
            this.top = top;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + top - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var to = link.getDestination();
            if (!(to.startsWith("https://") || to.startsWith("http://") || to.startsWith("mailto:"))) {
                unwrap(link);
            }
        }

        @Override
        public void visit(BulletList list) {
            list.setTight(true);
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            list.setTight(true);
            visitChildren(list);
        }

        private static void unwrap(Node node) {
            var child = node.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
