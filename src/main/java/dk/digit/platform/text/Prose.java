package dk.digit.platform.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.TextContentRenderer;

/// Words that users write: paragraphs, headings, lists, tables, emphasis and links in plain text, a small part
/// of CommonMark. What they write can never become markup of its own: tags are shown as they were typed,
/// pictures become their words unless they are the text's own, links go to `https`, `http` and `mailto` only.
public final class Prose {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .extensions(TABLES)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(TABLES).build();
    /// Addresses of pictures are made here, never by who writes.
    private static final UrlSanitizer SANITIZER = new UrlSanitizer() {
        private final UrlSanitizer links = new DefaultUrlSanitizer();

        @Override
        public String sanitizeLinkUrl(String url) {
            return links.sanitizeLinkUrl(url);
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return url;
        }
    };
    private static final HtmlRenderer HTML = renderer(Map.of());

    private Prose() {}

    private static HtmlRenderer renderer(Map<Node, ProsePictures.Picture> pictures) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(SANITIZER)
                .omitSingleParagraphP(false)
                .nodeRendererFactory(ProseTables::new)
                .extensions(TABLES)
                .attributeProviderFactory(context -> ProseTables.cells())
                .attributeProviderFactory(context -> sizes(pictures))
                .build();
    }

    private static AttributeProvider sizes(Map<Node, ProsePictures.Picture> pictures) {
        return (node, tag, attributes) -> {
            var picture = pictures.get(node);
            if (picture != null) {
                attributes.put("width", String.valueOf(picture.width()));
                attributes.put("height", String.valueOf(picture.height()));
            }
        };
    }

    /// Safe HTML.
    ///
    /// @param heading the level that the text's own highest headings get on the page: 3 makes `# …` an `h3`
    public static String html(String text, int heading) {
        var document = PARSER.parse(text);
        document.accept(new Tame(heading, false, ProsePictures.NONE));
        return HTML.render(document);
    }

    /// Safe HTML with the text's own pictures, where no heading leaves a level out, whatever was typed.
    public static String html(String text, int heading, ProsePictures pictures) {
        var document = PARSER.parse(text);
        var tame = new Tame(heading, true, pictures);
        document.accept(tame);
        return renderer(tame.shown).render(document);
    }

    /// The words alone, for search, spreadsheets and excerpts.
    public static String plain(String text) {
        return PLAIN.render(PARSER.parse(text)).strip();
    }

    /// Words that are to be read as they are, whatever marks stand in them.
    public static String escape(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }

    /// What pictures a text names, and the words for each; empty words where it has none.
    public static List<Named> pictures(String text) {
        var found = new ArrayList<Named>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(new Named(image.getDestination(), ProseWords.of(image)));
            }
        });
        return found;
    }

    /// A picture in a text.
    public record Named(String name, String words) {}

    private static final class Tame extends AbstractVisitor {
        private final int top;
        private final boolean unbroken;
        private final ProsePictures pictures;
        private final Map<Node, ProsePictures.Picture> shown = new IdentityHashMap<>();
        private int last;

        private Tame(int top, boolean unbroken, ProsePictures pictures) {
            this.top = top;
            this.unbroken = unbroken;
            this.pictures = pictures;
            this.last = top - 1;
        }

        @Override
        public void visit(Heading heading) {
            int level = Math.min(6, heading.getLevel() + top - 1);
            last = unbroken ? Math.min(level, last + 1) : level;
            heading.setLevel(last);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            var picture = pictures.find(image.getDestination());
            if (picture == null) {
                unwrap(image);
            } else {
                image.setDestination(picture.source());
                shown.put(image, picture);
            }
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
