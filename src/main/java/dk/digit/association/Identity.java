package dk.digit.association;

/// What the association is called.
///
/// @param demonstration whether the data are an example
public record Identity(String name, String shortName, boolean demonstration, int version) {}
