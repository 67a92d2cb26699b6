package dk.digit.portfolio.model;

/// How far an activity may be off before it is yellow, and before it is red and asks its body.
///
/// @param yellow from here on yellow, in the unit of the field
/// @param red from here on red
public record Tolerance(ToleranceField field, int yellow, int red) {

    public Tolerance {
        if (yellow < 0 || red <= yellow) {
            throw new IllegalArgumentException(field + ": yellow " + yellow + ", red " + red);
        }
    }
}
