package dk.digit.platform.paper;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// One word across every page, behind everything else. It is drawn, not written, and an artifact: neither
/// reading aloud nor copying text meets its letters between two lines. The words themselves stand as text in
/// the footer of every page.
final class Mark {

    private static final Color FAINT = new Color(0xeaeef3);

    private Mark() {}

    static void across(PDDocument pdf, String word) throws IOException {
        var shape = outline(word);
        for (var page : pdf.getPages()) {
            try (var content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.setNonStrokingColor(FAINT);
                draw(content, shape.getPathIterator(diagonal(page.getMediaBox(), shape)));
                content.fill();
                content.endMarkedContent();
            }
        }
    }

    /// The word in letters one unit high, from 0,0 to the right.
    private static Path2D outline(String word) throws IOException {
        var path = new Path2D.Double();
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.STRONG.open()))) {
            var glyphs = font.getUnicodeCmapLookup();
            double scale = 1.0 / font.getUnitsPerEm();
            double x = 0;
            for (int letter : word.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(letter);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    path.append(
                            outline.getPath().getPathIterator(new AffineTransform(scale, 0, 0, scale, x, 0)), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        }
        return path;
    }

    private static AffineTransform diagonal(PDRectangle page, Path2D shape) {
        var bounds = shape.getBounds2D();
        double length = Math.hypot(page.getWidth(), page.getHeight());
        double size = Math.min(150, 0.62 * length / Math.max(0.1, bounds.getWidth()));
        var transform = AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        transform.rotate(Math.atan2(page.getHeight(), page.getWidth()));
        transform.scale(size, size);
        transform.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return transform;
    }

    private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
        var p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (p[0] - x) * 2 / 3,
                            y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> content.closePath();
            }
            int end = pathEnd(path.currentSegment(p));
            x = end < 0 ? x : p[end];
            y = end < 0 ? y : p[end + 1];
        }
    }

    private static int pathEnd(int segment) {
        return switch (segment) {
            case PathIterator.SEG_CLOSE -> -1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
    }
}
