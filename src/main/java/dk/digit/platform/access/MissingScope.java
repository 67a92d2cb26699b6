package dk.digit.platform.access;

import org.springframework.security.access.AccessDeniedException;

/// The token may not be used for this, whatever its owner may do. The answer says which scope is missing.
public final class MissingScope extends AccessDeniedException {

    private final String scope;

    public MissingScope(String scope) {
        super("missing scope " + scope);
        this.scope = scope;
    }

    public String scope() {
        return scope;
    }
}
