package dk.digit.meetings;

/// What the meetings of a series are apart by.
public enum SeriesUnit {
    WEEK,
    MONTH,
    YEAR
}
