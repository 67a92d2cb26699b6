package dk.digit.platform.chart;

/// A clean patch in a textured surface, so that text on it is read without lines through it.
final class Plate {

    private Plate() {}

    static void under(Svg svg, Tone tone, double centre, double middle, double width) {
        if (tone.texture() != Tone.Texture.PLAIN && tone.texture() != Tone.Texture.DASHED) {
            svg.rect(centre - width / 2 - 3, middle - 7.5, width + 6, 15, tone.fill(), "none", "", 0);
        }
    }
}
