package dk.digit.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// The actor lacks a right, or lacks it for this record. The error page says which, and who has it.
public final class MissingRight extends AccessDeniedException {

    private final String right;
    private final transient @Nullable Target target;

    public MissingRight(String right) {
        this(right, null);
    }

    public MissingRight(String right, @Nullable Target target) {
        super("missing right " + right + (target == null ? "" : " on " + target.kind() + " " + target.key()));
        this.right = right;
        this.target = target;
    }

    public String right() {
        return right;
    }

    /// The record that it was asked about, or null for the whole association.
    public @Nullable Target target() {
        return target;
    }
}
