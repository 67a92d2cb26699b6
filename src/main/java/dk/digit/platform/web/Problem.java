package dk.digit.platform.web;

/// The ways in which a request can fail, as far as its sender is concerned.
public enum Problem {
    BAD_REQUEST(400, "platform.problem.badRequest"),
    NOT_LOGGED_IN(401, "platform.problem.notLoggedIn"),
    FORBIDDEN(403, "platform.problem.forbidden"),
    SESSION_ENDED(403, "platform.problem.sessionEnded"),
    NOT_FOUND(404, "platform.problem.notFound"),
    METHOD_NOT_ALLOWED(405, "platform.problem.methodNotAllowed"),
    NOT_KNOWN(409, "platform.problem.notKnown"),
    REFUSED(409, "platform.problem.refused"),
    TOO_LARGE(413, "platform.problem.tooLarge"),
    TOO_MANY(429, "platform.problem.tooMany"),
    FAILED(500, "platform.problem.failed");

    private final int status;
    private final String help;

    Problem(int status, String help) {
        this.status = status;
        this.help = help;
    }

    /// Message key: what it means and what to do now.
    public String help() {
        return help;
    }

    public int status() {
        return status;
    }

    static Problem of(int status) {
        return switch (status) {
            case 401 -> NOT_LOGGED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 409 -> REFUSED;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : FAILED;
        };
    }
}
