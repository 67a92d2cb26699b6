package dk.digit.platform.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// What a token for the API may be used for: `read` or `write` (which includes reading) everywhere, or in
/// one room: `read:finance`. It only ever narrows what its owner may do. Requests without a token are
/// bound by none.
///
/// @param scopes as they are stored and shown
public record TokenScope(Set<String> scopes) {

    private static final Pattern FORM = Pattern.compile("(read|write)(:[a-z]+)?");

    public static final String READ = "read";
    public static final String WRITE = "write";

    /// Reads everything that the owner may read.
    public static final TokenScope READING = new TokenScope(Set.of(READ));

    private static final TokenScope UNBOUND = new TokenScope(Set.of(WRITE));
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final ThreadLocal<TokenScope> CURRENT = ThreadLocal.withInitial(() -> UNBOUND);

    /// @throws IllegalArgumentException when one of them has another form
    public TokenScope {
        for (String scope : scopes) {
            if (!isWellFormed(scope)) {
                throw new IllegalArgumentException("not a scope: " + scope);
            }
        }
        scopes = Set.copyOf(scopes);
    }

    public static TokenScope of(Collection<String> scopes) {
        return new TokenScope(new TreeSet<>(scopes));
    }

    public static boolean isWellFormed(String scope) {
        return FORM.matcher(scope).matches();
    }

    /// The room that a scope is confined to; empty when it is none.
    public static String room(String scope) {
        int colon = scope.indexOf(':');
        return colon < 0 ? "" : scope.substring(colon + 1);
    }

    /// What binds the request that this thread answers.
    public static TokenScope current() {
        return CURRENT.get();
    }

    public static <T> T callWithin(TokenScope scope, Callable<T> work) throws Exception {
        CURRENT.set(scope);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }

    /// Whether the token has anything to do in the room of `right`.
    public boolean reaches(String right) {
        var room = roomOf(right);
        return has(READ, room) || has(WRITE, room);
    }

    /// @param method of the HTTP request
    /// @throws MissingScope when the token does not reach so far
    void require(String right, String method) {
        var room = roomOf(right);
        boolean looking = LOOKING.contains(method);
        if (!has(WRITE, room) && !(looking && has(READ, room))) {
            throw new MissingScope((looking ? READ : WRITE) + ":" + room);
        }
    }

    private boolean has(String level, String room) {
        return scopes.contains(level) || scopes.contains(level + ":" + room);
    }

    private static String roomOf(String right) {
        int dot = right.indexOf('.');
        return dot < 0 ? right : right.substring(0, dot);
    }
}
