package dk.digit.people;

import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as bcrypt hashes.
@Component
class Passwords {

    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(10);

    /// Compared against when there is no such account, so that the answer takes as long.
    private static final String NOBODY = ENCODER.encode("nobody");

    String hash(String password) {
        return ENCODER.encode(password);
    }

    /// One that nobody knows, for who never types any.
    String unknown() {
        return UUID.randomUUID().toString() + UUID.randomUUID();
    }

    boolean matches(String password, @org.jspecify.annotations.Nullable String hash) {
        boolean matches = ENCODER.matches(password, hash == null ? NOBODY : hash);
        return hash != null && matches;
    }
}
