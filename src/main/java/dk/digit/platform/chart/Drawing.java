package dk.digit.platform.chart;

/// A chart as SVG.
///
/// @param svg the `svg` element, well-formed both as XML and inside HTML; its text is 13 pixels high when it
///     is shown `width` pixels wide
/// @param width natural width in CSS pixels
/// @param height natural height in CSS pixels
public record Drawing(String svg, int width, int height) {}
