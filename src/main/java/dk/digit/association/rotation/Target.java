package dk.digit.association.rotation;

/// How even a plan shall be.
///
/// @param most terms that nobody of those compared goes beyond
/// @param fewest terms that everybody of them reaches, as far as it can
record Target(int most, int fewest) {

    static final Target NONE = new Target(Integer.MAX_VALUE, 0);
}
