package dk.digit.platform.access;

import org.springframework.security.access.AccessDeniedException;

/// The actor lacks a right. The error page says which, and who has it.
public final class MissingRight extends AccessDeniedException {

    private final String right;

    public MissingRight(String right) {
        super("missing right " + right);
        this.right = right;
    }

    public String right() {
        return right;
    }
}
