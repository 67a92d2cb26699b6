package dk.digit.platform.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Walks the tree of a document and writes what it meets as Word has it.
final class WordText {

    private static final String LINK = "004D99";

    private final XWPFDocument word;
    private final Document markup;
    private final WordLists lists;
    private final Map<String, Integer> bookmarks = new HashMap<>();

    WordText(XWPFDocument word, Document markup) {
        this.word = word;
        this.markup = markup;
        this.lists = new WordLists(word);
    }

    /// What runs of text look like here.
    private record Look(boolean bold, boolean italic, boolean link) {
        static final Look PLAIN = new Look(false, false, false);

        Look within(String tag) {
            return switch (tag) {
                case "strong", "b" -> new Look(true, italic, link);
                case "em", "i", "cite" -> new Look(bold, true, link);
                default -> this;
            };
        }
    }

    void blocks(Element parent) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element);
            } else if (node instanceof Text text && !text.getData().isBlank()) {
                run(word.createParagraph(), text.getData().replaceAll("\\s+", " "), Look.PLAIN);
            }
        }
    }

    private void block(Element element) throws IOException {
        switch (element.getTagName()) {
            case "h1", "h2", "h3", "h4" -> heading(element);
            case "p", "dt", "figcaption" -> paragraph(element);
            case "dd" -> inlines(element, paragraph(element, WordStyles.BODY, 360), Look.PLAIN);
            case "ul", "ol" -> list(element, 0);
            case "table" -> new WordTable(word, this).write(element);
            case "svg" -> WordPicture.write(word.createParagraph(), element);
            case "img" -> WordPicture.image(word.createParagraph(), element);
            case "nav" -> contents(element);
            case "blockquote" -> quote(element);
            case "style", "script" -> {}
            default -> container(element);
        }
    }

    private void container(Element element) throws IOException {
        blocks(element);
        if (Markup.hasClass(element, "cover")) {
            word.createParagraph().setPageBreak(true);
        }
    }

    private void heading(Element element) {
        boolean cover = element.getParentNode() instanceof Element parent && inCover(parent);
        var style = cover
                ? WordStyles.TITLE
                : WordStyles.heading(element.getTagName().charAt(1) - '0');
        var paragraph = paragraph(element, style, 0);
        if (element.hasAttribute("id")) {
            bookmark(paragraph, element.getAttribute("id"));
        }
        inlines(element, paragraph, Look.PLAIN);
    }

    private static boolean inCover(Element element) {
        return Markup.hasClass(element, "cover")
                || element.getParentNode() instanceof Element parent && inCover(parent);
    }

    private void bookmark(XWPFParagraph paragraph, String name) {
        int id = bookmarks.computeIfAbsent(name, n -> bookmarks.size() + 1);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(java.math.BigInteger.valueOf(id));
        paragraph.getCTP().addNewBookmarkEnd().setId(java.math.BigInteger.valueOf(id));
    }

    private void paragraph(Element element) {
        boolean caption = element.getTagName().equals("figcaption");
        var paragraph = paragraph(element, caption ? WordStyles.CAPTION : WordStyles.BODY, 0);
        if (element.hasAttribute("id")) {
            bookmark(paragraph, element.getAttribute("id"));
        }
        inlines(element, paragraph, element.getTagName().equals("dt") ? Look.PLAIN.within("b") : Look.PLAIN);
    }

    private XWPFParagraph paragraph(Element element, String style, int indent) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        if (indent > 0) {
            paragraph.setIndentationLeft(indent);
        }
        if (Markup.hasClass(element, "numeric")) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private void quote(Element element) {
        for (var child : Markup.children(element)) {
            var paragraph = paragraph(child, WordStyles.QUOTE, 360);
            inlines(child, paragraph, Look.PLAIN.within("em"));
        }
    }

    private void list(Element element, int level) {
        var number = lists.begin(element.getTagName().equals("ol"));
        items(element, number, level);
    }

    private void items(Element element, java.math.BigInteger number, int level) {
        for (var item : Markup.children(element)) {
            var paragraph = word.createParagraph();
            paragraph.setStyle(WordStyles.BODY);
            paragraph.setSpacingAfter(40);
            paragraph.setNumID(number);
            paragraph.setNumILvl(java.math.BigInteger.valueOf(level));
            inlines(item, paragraph, Look.PLAIN);
            for (var child : Markup.children(item)) {
                if (child.getTagName().equals("ul") || child.getTagName().equals("ol")) {
                    list(child, level + 1);
                }
            }
        }
    }

    /// A field that Word fills with headings and pages when it is updated; until then the headings alone.
    private void contents(Element nav) {
        if (!Markup.hasClass(nav, "toc")) {
            return;
        }
        var paragraph = word.createParagraph();
        var begin = paragraph.createRun().getCTR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        begin.setDirty(true);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        for (var heading : Markup.elements(markup, "h1")) {
            if (!Markup.hasClass(heading, "no-toc") && !inCover(heading)) {
                var run = paragraph.createRun();
                run.setText(Markup.text(heading));
                run.addBreak();
            }
        }
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /// The text of an element into a paragraph; lists in it are left to the caller.
    void inlines(Element element, XWPFParagraph paragraph, boolean bold) {
        inlines(element, paragraph, new Look(bold, false, false));
    }

    private void inlines(Element element, XWPFParagraph paragraph, Look look) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                run(paragraph, text.getData().replaceAll("[ \\t\\r\\n]+", " "), look);
            } else if (node instanceof Element child) {
                inline(child, paragraph, look);
            }
        }
    }

    private void inline(Element element, XWPFParagraph paragraph, Look look) {
        switch (element.getTagName()) {
            case "br" -> paragraph.createRun().addBreak();
            case "img" -> WordPicture.image(paragraph, element);
            case "ul", "ol", "style" -> {}
            case "a" -> link(element, paragraph, look);
            default -> inlines(element, paragraph, look.within(element.getTagName()));
        }
    }

    private void link(Element element, XWPFParagraph paragraph, Look look) {
        var target = element.getAttribute("href");
        var text = Markup.text(element);
        if (target.startsWith("#")) {
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(target.substring(1));
            shape(new XWPFRun(link.addNewR(), paragraph), text, new Look(look.bold(), look.italic(), true));
        } else if (!target.isEmpty()) {
            shape(paragraph.createHyperlinkRun(target), text, new Look(look.bold(), look.italic(), true));
        } else {
            run(paragraph, text, look);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, Look look) {
        boolean leading = paragraph.getCTP().sizeOfRArray() == 0;
        var shown = leading ? text.stripLeading() : text;
        if (!shown.isEmpty()) {
            shape(paragraph.createRun(), shown, look);
        }
    }

    private static void shape(XWPFRun run, String text, Look look) {
        run.setText(text);
        if (look.bold()) {
            run.setBold(true);
        }
        if (look.italic()) {
            run.setItalic(true);
        }
        if (look.link()) {
            run.setColor(LINK);
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
    }
}
