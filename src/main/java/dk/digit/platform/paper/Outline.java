package dk.digit.platform.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The headings of a document: their ids, the bookmarks and the table of contents made from them.
final class Outline {

    private static final int DEEPEST = 3;

    private final Document document;
    private final List<Heading> headings = new ArrayList<>();

    private record Heading(int level, String id, String text, Element element) {}

    private Outline(Document document) {
        this.document = document;
    }

    static void apply(Document document, Element head, Element body) {
        var outline = new Outline(document);
        outline.collect(body, outline.idsInUse(body, new HashSet<>()));
        outline.bookmarks(head);
        Markup.elements(document, "nav").stream()
                .filter(nav -> Markup.hasClass(nav, "toc"))
                .forEach(outline::contents);
        outline.sections();
    }

    private Set<String> idsInUse(Element element, Set<String> ids) {
        if (element.hasAttribute("id")) {
            ids.add(element.getAttribute("id"));
        }
        Markup.children(element).forEach(child -> idsInUse(child, ids));
        return ids;
    }

    private void collect(Element element, Set<String> ids) {
        int level = level(element);
        if (level > 0) {
            headings.add(new Heading(level, id(element, ids), Markup.text(element), element));
        } else {
            Markup.children(element).forEach(child -> collect(child, ids));
        }
    }

    private static int level(Element element) {
        var name = element.getTagName();
        if (name.length() != 2 || name.charAt(0) != 'h') {
            return 0;
        }
        int level = name.charAt(1) - '0';
        return level >= 1 && level <= DEEPEST ? level : 0;
    }

    private String id(Element element, Set<String> ids) {
        if (!element.hasAttribute("id")) {
            int n = headings.size() + 1;
            while (!ids.add("heading-" + n)) {
                n++;
            }
            element.setAttribute("id", "heading-" + n);
        }
        return element.getAttribute("id");
    }

    private void bookmarks(Element head) {
        var open = new ArrayDeque<Node>();
        var levels = new ArrayDeque<Integer>();
        open.push(Markup.add(head, "bookmarks", ""));
        levels.push(0);
        for (var heading : headings) {
            while (levels.element() >= heading.level()) {
                open.pop();
                levels.pop();
            }
            var bookmark = Markup.add(open.element(), "bookmark", "");
            bookmark.setAttribute("name", heading.text());
            bookmark.setAttribute("href", "#" + heading.id());
            open.push(bookmark);
            levels.push(heading.level());
        }
    }

    /// A list of lists, as deep as the `nav` asks, of the headings that follow it.
    private void contents(Element nav) {
        var asked = nav.getAttribute("data-depth");
        int depth = asked.isEmpty() ? 2 : Integer.parseInt(asked);
        var open = new ArrayDeque<Element>();
        var levels = new ArrayDeque<Integer>();
        for (var heading : headings) {
            boolean follows = (nav.compareDocumentPosition(heading.element()) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
            if (follows && heading.level() <= depth && !Markup.hasClass(heading.element(), "no-toc")) {
                while (!levels.isEmpty() && levels.element() >= heading.level()) {
                    open.pop();
                    levels.pop();
                }
                open.push(entry(open.isEmpty() ? nav : open.element(), heading));
                levels.push(heading.level());
            }
        }
    }

    private static Element entry(Element parent, Heading heading) {
        var lists = Markup.children(parent).stream()
                .filter(child -> child.getTagName().equals("ol"))
                .toList();
        var list = lists.isEmpty() ? Markup.add(parent, "ol", "") : lists.getLast();
        var item = Markup.add(list, "li", "");
        var link = Markup.add(item, "a", heading.text());
        link.setAttribute("href", "#" + heading.id());
        link.setAttribute("title", heading.text());
        return item;
    }

    /// The running header names the chapter: a copy of each first-level heading is taken out of the flow.
    private void sections() {
        for (var heading : headings) {
            if (heading.level() == 1) {
                var running = document.createElementNS(heading.element().getNamespaceURI(), "div");
                running.setAttribute("class", "paper-chapter");
                running.setTextContent(heading.text());
                heading.element()
                        .getParentNode()
                        .insertBefore(running, heading.element().getNextSibling());
            }
        }
    }
}
