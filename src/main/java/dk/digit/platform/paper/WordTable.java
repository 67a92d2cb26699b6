package dk.digit.platform.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Element;

/// A table with its caption above it; its head is repeated on every page.
final class WordTable {

    private final XWPFDocument word;
    private final WordText text;

    WordTable(XWPFDocument word, WordText text) {
        this.word = word;
        this.text = text;
    }

    void write(Element element) {
        var rows = rows(element);
        int columns = rows.stream().mapToInt(WordTable::columns).max().orElse(0);
        if (columns == 0) {
            return;
        }
        caption(element);
        var table = word.createTable(rows.size(), columns);
        table.setWidth("100%");
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "08306B");
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "BFBFBF");
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, "08306B");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        for (int i = 0; i < rows.size(); i++) {
            row(table, i, rows.get(i));
        }
        word.createParagraph().setSpacingAfter(60);
    }

    private void caption(Element element) {
        for (var child : Markup.children(element)) {
            if (child.getTagName().equals("caption")) {
                var paragraph = word.createParagraph();
                paragraph.setStyle(WordStyles.CAPTION);
                text.inlines(child, paragraph, true);
            }
        }
    }

    private static List<Element> rows(Element element) {
        var rows = new ArrayList<Element>();
        for (var child : Markup.children(element)) {
            if (child.getTagName().equals("tr")) {
                rows.add(child);
            } else if (child.getTagName().startsWith("t")) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static int columns(Element row) {
        return Markup.children(row).stream().mapToInt(WordTable::span).sum();
    }

    private static int span(Element cell) {
        var span = cell.getAttribute("colspan");
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }

    private void row(XWPFTable table, int number, Element element) {
        var row = table.getRow(number);
        row.setCantSplitRow(true);
        boolean head = element.getParentNode() instanceof Element parent
                && parent.getTagName().equals("thead");
        row.setRepeatHeader(head);
        boolean sum = Markup.hasClass(element, "sum") || Markup.hasClass(element, "group");
        int column = 0;
        for (var child : Markup.children(element)) {
            cell(row.getCell(column), child, head || sum);
            int span = span(child);
            if (span > 1) {
                row.getCell(column).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.valueOf(span));
                for (int i = 1; i < span; i++) {
                    row.removeCell(column + 1);
                }
            }
            column++;
        }
    }

    private void cell(XWPFTableCell cell, Element element, boolean bold) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(30);
        paragraph.setSpacingBefore(30);
        if (Markup.hasClass(element, "numeric")) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        text.inlines(element, paragraph, bold);
    }
}
