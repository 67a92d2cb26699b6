package dk.digit.platform.web;

/// The ways in which a request can fail, as far as its sender is concerned.
public enum Problem {
    BAD_REQUEST(400),
    FORBIDDEN(403),
    SESSION_ENDED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REFUSED(409),
    TOO_LARGE(413),
    FAILED(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    static Problem of(int status) {
        return switch (status) {
            case 401, 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 409 -> REFUSED;
            case 413 -> TOO_LARGE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : FAILED;
        };
    }
}
