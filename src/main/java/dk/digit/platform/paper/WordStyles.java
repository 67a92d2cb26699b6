package dk.digit.platform.paper;

import dk.digit.platform.text.Texts;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles, page and footer of a Word file. The typeface is one that every office machine has.
final class WordStyles {

    static final String BODY = "Normal";
    static final String TITLE = "Title";
    static final String CAPTION = "Caption";
    static final String QUOTE = "Quote";

    private static final String FACE = "Arial";
    private static final String BLUE = "08306B";
    private static final long MILLIMETRE = 57;

    private WordStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    static void apply(XWPFDocument word, PaperDocument document) {
        var styles = word.createStyles();
        defaults(styles, document);
        paragraph(styles, BODY, "Normal", -1, 20, false, "1A1A1A", 0, 120);
        paragraph(styles, TITLE, "Title", -1, 56, true, BLUE, 2400, 240);
        int[] sizes = {40, 28, 24, 21};
        for (int level = 1; level <= 4; level++) {
            paragraph(styles, heading(level), "heading " + level, level - 1, sizes[level - 1], true, BLUE, 360, 120);
        }
        paragraph(styles, CAPTION, "caption", -1, 18, true, "1A1A1A", 120, 60);
        paragraph(styles, QUOTE, "Quote", -1, 20, false, "454545", 60, 120);
        page(word);
        footer(word, document);
    }

    private static void defaults(XWPFStyles styles, PaperDocument document) {
        styles.setSpellingLanguage(document.lang().locale().toLanguageTag());
        var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii(FACE);
        fonts.setHAnsi(FACE);
        fonts.setCs(FACE);
        styles.setDefaultFonts(fonts);
    }

    private static void paragraph(
            XWPFStyles styles,
            String id,
            String name,
            int outline,
            int halfPoints,
            boolean bold,
            String colour,
            int before,
            int after) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        if (id.equals(BODY)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(BODY);
            style.addNewNext().setVal(BODY);
        }
        var layout = style.addNewPPr();
        if (bold) {
            layout.addNewKeepNext();
        }
        var spacing = layout.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (outline >= 0) {
            layout.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        letters(style.addNewRPr(), halfPoints, bold, colour);
        styles.addStyle(new XWPFStyle(style));
    }

    private static void letters(CTRPr letters, int halfPoints, boolean bold, String colour) {
        var fonts = letters.addNewRFonts();
        fonts.setAscii(FACE);
        fonts.setHAnsi(FACE);
        fonts.setCs(FACE);
        if (bold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    private static void page(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(210 * MILLIMETRE));
        size.setH(BigInteger.valueOf(297 * MILLIMETRE));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(25 * MILLIMETRE));
        margin.setBottom(BigInteger.valueOf(25 * MILLIMETRE));
        margin.setLeft(BigInteger.valueOf(22 * MILLIMETRE));
        margin.setRight(BigInteger.valueOf(22 * MILLIMETRE));
    }

    private static void footer(XWPFDocument word, PaperDocument document) {
        var header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.createRun().setText(document.title());
        if (document.mark() != null) {
            var mark = header.createRun();
            mark.setText(" – " + document.mark());
            mark.setBold(true);
            mark.setColor("B00000");
        }
        var footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        var words = Texts.of(document.lang(), "platform.paper.page", "\u0001", "\u0002");
        for (var part : words.split("(?<=[\u0001\u0002])|(?=[\u0001\u0002])", -1)) {
            switch (part) {
                case "\u0001" -> field(footer, "PAGE");
                case "\u0002" -> field(footer, "NUMPAGES");
                default -> footer.createRun().setText(part);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        paragraph.getCTP().addNewFldSimple().setInstr(instruction);
    }
}
