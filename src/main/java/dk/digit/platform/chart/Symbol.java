package dk.digit.platform.chart;

/// Small marks that need no font: path data around 0,0, about ten units wide.
public enum Symbol {
    CHECK("M-5 0.5L-1.8 4L5 -4", false),
    CROSS("M-4 -4L4 4M-4 4L4 -4", false),
    DISC("M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z", true),
    RING("M-4.2 0A4.2 4.2 0 1 1 4.2 0A4.2 4.2 0 1 1 -4.2 0Z", false),
    HALF("M0 -4.5A4.5 4.5 0 0 1 0 4.5Z M0 -4.5A4.5 4.5 0 0 0 0 4.5", false),
    DIAMOND("M0 -5.5L5.5 0L0 5.5L-5.5 0Z", true),
    TRIANGLE("M0 -5L5.2 4.2L-5.2 4.2Z", true),
    SQUARE("M-4 -4H4V4H-4Z", true),
    ARROW("M-5 0H4M0.5 -4L4.5 0L0.5 4", false),
    DASH("M-4.5 0H4.5", false),
    WARNING("M0 -5V1.2M0 3.6V5", false);

    private final String path;
    private final boolean filled;

    Symbol(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /// Path data, for marks within text.
    public String path() {
        return path;
    }

    public boolean filled() {
        return filled;
    }
}
