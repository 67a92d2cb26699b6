package dk.digit.platform.web;

/// The actor lacks a right; the answer says which, and who has it.
public class ForbiddenException extends RuntimeException {

    private final String right;

    public ForbiddenException(String right) {
        super(right);
        this.right = right;
    }

    public String right() {
        return right;
    }
}
