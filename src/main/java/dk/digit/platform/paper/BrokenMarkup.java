package dk.digit.platform.paper;

/// The HTML of a document is not well-formed, or lacks what a reader by ear needs: where and why.
public final class BrokenMarkup extends RuntimeException {

    BrokenMarkup(String message) {
        super(message);
    }

    BrokenMarkup(String message, Throwable cause) {
        super(message, cause);
    }
}
