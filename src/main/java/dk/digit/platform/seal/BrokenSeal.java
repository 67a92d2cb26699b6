package dk.digit.platform.seal;

/// Something sealed cannot be opened here: this server has another key, or somebody changed it.
public final class BrokenSeal extends RuntimeException {

    BrokenSeal(String reason) {
        super(reason);
    }

    BrokenSeal(String reason, Throwable cause) {
        super(reason, cause);
    }
}
