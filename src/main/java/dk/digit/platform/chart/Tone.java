package dk.digit.platform.chart;

import java.util.List;

/// How a surface looks: colour and texture together, from the data palette of the Danish public design
/// system. Surfaces stand out from white, or have an edge that does, by at least 3:1; text on them by 4.5:1.
public enum Tone {
    /// Dark blue: what is in force, done, strongest.
    NAVY("#08306b", "#08306b", "#ffffff", Texture.PLAIN, "#ffffff"),
    /// Blue: the ordinary value.
    BLUE("#2171b5", "#2171b5", "#ffffff", Texture.PLAIN, "#ffffff"),
    /// Light blue with rising lines.
    SKY("#c6dbef", "#2171b5", "#08306b", Texture.RISING, "#6baed6"),
    /// Teal green with dots.
    TEAL("#006d5b", "#006d5b", "#ffffff", Texture.DOTS, "#4fae9c"),
    /// Pale green with falling lines.
    MINT("#ddf7ce", "#2d6e00", "#1f4d00", Texture.FALLING, "#94cf78"),
    /// Violet.
    VIOLET("#6a51a3", "#54278f", "#ffffff", Texture.PLAIN, "#ffffff"),
    /// Pale violet with crossed lines.
    LILAC("#e3e1f0", "#6a51a3", "#3f007d", Texture.CROSSED, "#b3b0d6"),
    /// Yellow with dots: take care.
    AMBER("#ffeecc", "#9a5b00", "#5c3600", Texture.DOTS, "#f0b13a"),
    /// Red with falling lines: wrong, late, refused.
    RED("#ffe0e0", "#cc0000", "#990000", Texture.FALLING, "#f0a0a0"),
    /// Grey: ended, or not of this year.
    GREY("#707070", "#707070", "#ffffff", Texture.PLAIN, "#ffffff"),
    /// Pale grey: quiet, in the background.
    PALE("#f5f5f5", "#707070", "#454545", Texture.PLAIN, "#ffffff"),
    /// White with a dashed edge: not begun, empty, vacant.
    HOLLOW("#ffffff", "#707070", "#454545", Texture.DASHED, "#ffffff");

    private static final List<Tone> SERIES = List.of(NAVY, SKY, TEAL, LILAC, BLUE, MINT, VIOLET, AMBER, GREY);

    private final String fill;
    private final String edge;
    private final String ink;
    private final Texture texture;
    private final String grain;

    Tone(String fill, String edge, String ink, Texture texture, String grain) {
        this.fill = fill;
        this.edge = edge;
        this.ink = ink;
        this.texture = texture;
        this.grain = grain;
    }

    /// The tone of the n-th series of a chart, from 0: neighbours differ in lightness and texture.
    public static Tone series(int n) {
        return SERIES.get(Math.floorMod(n, SERIES.size()));
    }

    String fill() {
        return fill;
    }

    String edge() {
        return edge;
    }

    String ink() {
        return ink;
    }

    Texture texture() {
        return texture;
    }

    String grain() {
        return grain;
    }

    enum Texture {
        PLAIN,
        RISING,
        FALLING,
        CROSSED,
        DOTS,
        DASHED
    }
}
