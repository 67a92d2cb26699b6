package dk.digit.platform.paper;

/// The HTML of a document is not well-formed: where and why.
public final class BrokenMarkup extends RuntimeException {

    BrokenMarkup(String message, Throwable cause) {
        super(message, cause);
    }
}
