package dk.digit.platform.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Element;

/// A drawing as a picture in Word: Word of older years shows no SVG, so it is painted at twice its size.
final class WordPicture {

    private static final double WIDEST = 440;
    private static final String STRONG = "IBM Plex Sans SmBld";

    static {
        var machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (var face : Typeface.values()) {
            try {
                machine.registerFont(Font.createFont(Font.TRUETYPE_FONT, face.open()));
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private WordPicture() {}

    static void write(XWPFParagraph paragraph, Element svg) throws IOException {
        double width = Double.parseDouble(svg.getAttribute("width"));
        add(paragraph, svg, png(svg, width), PictureType.PNG, "chart.png", words(svg));
    }

    /// A picture that the document carries itself, as `data:image/png;base64,…`.
    static void image(XWPFParagraph paragraph, Element image) {
        var source = image.getAttribute("src");
        int comma = source.indexOf(',');
        if (!source.startsWith("data:image/") || comma < 0) {
            throw new BrokenMarkup("a picture that is not in the document: " + image.getAttribute("alt"));
        }
        boolean png = source.startsWith("data:image/png");
        try {
            add(
                    paragraph,
                    image,
                    Base64.getDecoder().decode(source.substring(comma + 1)),
                    png ? PictureType.PNG : PictureType.JPEG,
                    png ? "picture.png" : "picture.jpg",
                    image.getAttribute("alt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            XWPFParagraph paragraph, Element element, byte[] content, PictureType type, String name, String words)
            throws IOException {
        double width = Double.parseDouble(element.getAttribute("width"));
        double height = Double.parseDouble(element.getAttribute("height"));
        double scale = Math.min(0.75, WIDEST / width);
        try {
            var picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(content),
                            type,
                            name,
                            Units.toEMU(width * scale),
                            Units.toEMU(height * scale));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
            paragraph
                    .getRuns()
                    .getLast()
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(words);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static String words(Element svg) {
        var words = new ArrayList<String>();
        for (var child : Markup.children(svg)) {
            if (child.getTagName().equals("title") || child.getTagName().equals("desc")) {
                words.add(Markup.text(child));
            }
        }
        return String.join(". ", words);
    }

    private static byte[] png(Element svg, double width) throws IOException {
        var implementation = SVGDOMImplementation.getDOMImplementation();
        var document = implementation.createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
        var root = (Element) document.importNode(svg, true);
        document.replaceChild(root, document.getDocumentElement());
        embolden(root);
        var out = new ByteArrayOutputStream();
        var painter = new PNGTranscoder();
        painter.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) (2 * width));
        painter.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        try {
            painter.transcode(
                    new TranscoderInput(DOMUtilities.deepCloneDocument(document, implementation)),
                    new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    /// The painter asks the machine for a face by name: the strong one has a name of its own there.
    private static void embolden(Element element) {
        if (element.hasAttribute("font-weight")) {
            element.removeAttribute("font-weight");
            element.setAttribute("font-family", "'" + STRONG + "'");
        }
        Markup.children(element).forEach(WordPicture::embolden);
    }
}
