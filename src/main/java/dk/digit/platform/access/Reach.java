package dk.digit.platform.access;

/// Where a role counts.
public sealed interface Reach extends java.io.Serializable {

    /// For the whole association.
    record Association() implements Reach {}

    /// For one municipality's own data.
    ///
    /// @param code four digits
    record OfMunicipality(String code) implements Reach {}

    /// For one body's own data.
    record OfBody(String body) implements Reach {}

    /// For one record, such as an activity.
    record OfRecord(String kind, String key) implements Reach {}

    Reach EVERYWHERE = new Association();
}
