package dk.digit.people;

import dk.digit.platform.access.TokenScope;

/// Whether a token only reads.
enum TokenUse {
    READ(TokenScope.READ),
    WRITE(TokenScope.WRITE);

    private final String scope;

    TokenUse(String scope) {
        this.scope = scope;
    }

    String scope() {
        return scope;
    }
}
