package dk.digit.platform.sql;

/// Something that has no past was asked for its past: a table without a trail. Told to the reader instead
/// of showing what is there today.
public final class NotKnownThen extends RuntimeException {

    public NotKnownThen(String what) {
        super(what + " is not known as of a moment of the past");
    }
}
