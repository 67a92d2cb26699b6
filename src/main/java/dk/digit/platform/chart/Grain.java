package dk.digit.platform.chart;

/// The texture of a rectangle as path data. The lines are cut to the rectangle by arithmetic: patterns and
/// clip paths come out as bitmaps on paper.
final class Grain {

    private static final double STEP = 7;

    private Grain() {}

    static String of(Tone.Texture texture, double x, double y, double width, double height) {
        return switch (texture) {
            case PLAIN, DASHED -> "";
            case RISING -> lines(x, y, width, height, true);
            case FALLING -> lines(x, y, width, height, false);
            case CROSSED -> lines(x, y, width, height, true) + lines(x, y, width, height, false);
            case DOTS -> dots(x, y, width, height);
        };
    }

    private static String lines(double x, double y, double width, double height, boolean rising) {
        var path = new StringBuilder();
        for (double at = STEP / 2; at < width + height; at += STEP) {
            double left = Math.max(0, at - height);
            double right = Math.min(width, at);
            double low = at - left;
            double high = at - right;
            path.append('M').append(point(x + left, y + (rising ? low : height - low)));
            path.append('L').append(point(x + right, y + (rising ? high : height - high)));
        }
        return path.toString();
    }

    private static String dots(double x, double y, double width, double height) {
        var path = new StringBuilder();
        boolean odd = false;
        for (double down = 4; down < height - 2; down += 5) {
            for (double along = odd ? 7.5 : 4; along < width - 3; along += STEP) {
                path.append('M').append(point(x + along, y + down)).append("h1.5");
            }
            odd = !odd;
        }
        return path.toString();
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
