package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Locale;

/// Writes SVG with presentation attributes only. Coordinates are CSS pixels.
final class Svg {

    static final double TEXT = 13;
    static final double SMALL = 12;
    static final String INK = "#1a1a1a";
    static final String QUIET = "#595959";
    static final String GRID = "#dcdcdc";
    static final String AXIS = "#707070";

    private final StringBuilder out = new StringBuilder(8192);
    private boolean linked;

    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /// How a text looks.
    record Type(double size, boolean strong, String ink, Anchor anchor) {
        static final Type LABEL = new Type(TEXT, false, INK, Anchor.START);
        static final Type TICK = new Type(SMALL, false, QUIET, Anchor.MIDDLE);

        Type at(Anchor anchor) {
            return new Type(size, strong, ink, anchor);
        }

        Type bold() {
            return new Type(size, true, ink, anchor);
        }

        Type in(String ink) {
            return new Type(size, strong, ink, anchor);
        }

        Type small() {
            return new Type(SMALL, strong, ink, anchor);
        }

        Letters letters() {
            return strong ? Letters.STRONG : Letters.REGULAR;
        }

        double width(String text) {
            return letters().width(text, size);
        }

        double leading() {
            return Math.round(size * 1.25);
        }
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
        return line(x1, y1, x2, y2, stroke, width, "");
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width, String dash) {
        out.append("<line")
                .append(at("x1", x1))
                .append(at("y1", y1))
                .append(at("x2", x2))
                .append(at("y2", y2));
        return stroke(stroke, width, dash).add("/>");
    }

    Svg path(String data, String fill, String stroke, double width, String dash) {
        out.append("<path d=\"").append(data).append('"').append(at("fill", fill));
        return stroke(stroke, width, dash).add("/>");
    }

    Svg rect(double x, double y, double width, double height, String fill, String stroke, String dash, double round) {
        out.append("<rect").append(at("x", x)).append(at("y", y));
        out.append(at("width", Math.max(0, width))).append(at("height", Math.max(0, height)));
        if (round > 0) {
            out.append(at("rx", round));
        }
        out.append(at("fill", fill));
        return stroke(stroke, 1, dash).add("/>");
    }

    /// A surface in a tone, with its texture and edge.
    Svg surface(double x, double y, double width, double height, Tone tone) {
        rect(x, y, width, height, tone.fill(), "none", "", 0);
        var grain = Grain.of(tone.texture(), x, y, width, height);
        if (!grain.isEmpty()) {
            path(grain, "none", tone.grain(), 1.5, "");
        }
        var dash = tone.texture() == Tone.Texture.DASHED ? "4 3" : "";
        return rect(x + 0.5, y + 0.5, width - 1, height - 1, "none", tone.edge(), dash, 0);
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        out.append("<circle").append(at("cx", x)).append(at("cy", y)).append(at("r", radius));
        out.append(at("fill", fill));
        return stroke(stroke, 1, "").add("/>");
    }

    Svg symbol(Symbol symbol, double x, double y, String colour) {
        out.append("<path transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\"");
        out.append(" d=\"").append(symbol.path()).append('"').append(at("fill", symbol.filled() ? colour : "none"));
        if (symbol == Symbol.HALF) {
            out.append(at("fill-rule", "nonzero"));
        }
        return stroke(colour, symbol.filled() ? 1 : 2, "").add("/>");
    }

    private Svg stroke(String stroke, double width, String dash) {
        if (!stroke.equals("none")) {
            out.append(at("stroke", stroke));
            if (width != 1) {
                out.append(at("stroke-width", width));
            }
            if (!dash.isEmpty()) {
                out.append(at("stroke-dasharray", dash));
            }
        }
        return this;
    }

    /// One line of text; `y` is its baseline.
    Svg text(double x, double y, String text, Type type) {
        out.append("<text").append(at("x", x)).append(at("y", y));
        if (type.size() != TEXT) {
            out.append(at("font-size", type.size()));
        }
        if (type.strong()) {
            out.append(at("font-weight", "600"));
        }
        if (!type.ink().equals(INK)) {
            out.append(at("fill", type.ink()));
        }
        if (type.anchor() != Anchor.START) {
            out.append(at("text-anchor", type.anchor().word));
        }
        return add(">").add(escape(text)).add("</text>");
    }

    /// One line of text that runs upwards from x, y.
    Svg turned(double x, double y, String text, Type type) {
        out.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y));
        return add(") rotate(-90)\">").text(0, 0, text, type).end();
    }

    /// Lines of text, the first with its baseline at `y`.
    Svg lines(double x, double y, List<String> lines, Type type) {
        double baseline = y;
        for (var line : lines) {
            text(x, baseline, line, type);
            baseline += type.leading();
        }
        return this;
    }

    /// What follows, until [#end], belongs together and is explained by `words` on pointing.
    Svg group(String words) {
        return add("<g><title>").add(escape(words)).add("</title>");
    }

    Svg end() {
        return add("</g>");
    }

    /// What follows, until [#endLink], leads somewhere. A picture with links is no image but a group: an
    /// image's insides are hidden from those who have it read aloud.
    Svg link(String href, String words) {
        linked = true;
        out.append("<a").append(at("href", href)).append("><title>");
        return add(escape(words)).add("</title>");
    }

    Svg endLink() {
        return add("</a>");
    }

    Drawing close(Chart chart, String id, Lang lang, Charts.Size size) {
        int width = (int) Math.ceil(size.width());
        int height = (int) Math.ceil(size.height());
        var head = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\""
                + at("role", linked ? "group" : "img")
                + at("lang", lang.code())
                + at("aria-labelledby", id + "-title " + id + "-desc")
                + at("viewBox", "0 0 " + width + " " + height)
                + at("width", width)
                + at("height", height)
                + " font-family=\"'IBM Plex Sans', Arial, sans-serif\""
                + at("font-size", TEXT)
                + at("fill", INK)
                + "><title"
                + at("id", id + "-title")
                + ">"
                + escape(chart.title())
                + "</title><desc"
                + at("id", id + "-desc")
                + ">"
                + escape(chart.description())
                + "</desc>";
        return new Drawing(head + out + "</svg>", width, height);
    }

    private Svg add(String text) {
        out.append(text);
        return this;
    }

    private static String at(String name, double value) {
        return at(name, number(value));
    }

    private static String at(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    /// Two decimals at most, and none where there are none: small files, same bytes on every machine.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        var text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
