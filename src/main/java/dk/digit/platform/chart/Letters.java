package dk.digit.platform.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide text is, measured with the advance widths of the typeface that page and paper use, so that
/// nothing overlaps where no browser is at hand to ask. A little is added for faces that stand in for it.
final class Letters {

    static final Letters REGULAR = new Letters("IBMPlexSans-Regular.ttf");
    static final Letters STRONG = new Letters("IBMPlexSans-SemiBold.ttf");

    private static final int KNOWN = 0x2100;
    private static final double ALLOWANCE = 1.03;

    private final float[] ems = new float[KNOWN];

    private Letters(String file) {
        try (var in = Letters.class.getResourceAsStream("/dk/digit/platform/paper/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                var glyphs = font.getUnicodeCmapLookup();
                for (int c = 0; c < KNOWN; c++) {
                    ems[c] = font.getAdvanceWidth(glyphs.getGlyphId(c)) / (float) font.getUnitsPerEm();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ems += c < KNOWN ? this.ems[c] : 1;
        }
        return ems * size * ALLOWANCE;
    }

    /// The text, or as much of its beginning as fits with an ellipsis behind.
    String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            var shorter = text.substring(0, end).stripTrailing() + "…";
            if (width(shorter, size) <= room) {
                return shorter;
            }
        }
        return "…";
    }

    /// The text broken at spaces, hyphens and slashes into at most `lines` lines; what does not fit is cut.
    List<String> wrap(String text, double size, double room, int lines) {
        var result = new ArrayList<String>();
        var rest = text.strip();
        while (!rest.isEmpty() && result.size() < lines - 1) {
            int end = lineEnd(rest, size, room);
            var line = rest.substring(0, end).strip();
            int inside = width(line, size) <= room ? 0 : syllable(line, size, room);
            result.add(inside == 0 ? fit(line, size, room) : line.substring(0, inside) + "-");
            rest = rest.substring(inside == 0 ? end : inside).strip();
        }
        if (!rest.isEmpty()) {
            result.add(fit(rest, size, room));
        }
        return result;
    }

    private int lineEnd(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text.length();
        }
        int best = -1;
        for (int i = 1; i < text.length(); i++) {
            boolean breakable = text.charAt(i) == ' ' || "-/–".indexOf(text.charAt(i - 1)) >= 0;
            if (breakable && (best < 0 || width(text.substring(0, i), size) <= room)) {
                best = i;
            }
        }
        return best < 0 ? text.length() : best;
    }

    /// Where a word too long for the line may be parted: before a consonant that a vowel follows, three
    /// letters from either end; 0 when there is no such place that fits.
    private int syllable(String word, double size, double room) {
        int best = 0;
        for (int i = 3; i < word.length() - 3; i++) {
            boolean parts = !vowel(word.charAt(i)) && vowel(word.charAt(i + 1));
            if (parts && width(word.substring(0, i) + "-", size) <= room) {
                best = i;
            }
        }
        return best;
    }

    private static boolean vowel(char letter) {
        return "aeiouyæøåé".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /// Whether the text stands whole in so many lines.
    boolean fits(String text, double size, double room, int lines) {
        var wrapped = wrap(text, size, room, lines);
        return String.join("", wrapped).replace(" ", "").equals(text.replace(" ", ""));
    }
}
