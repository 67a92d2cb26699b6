package dk.digit.platform.sql.embedded;

import org.jspecify.annotations.Nullable;

/// The database could not be started, joined or prepared. The message is for the person who starts the
/// program: what failed and what to do.
public class PostgresFailure extends RuntimeException {

    public PostgresFailure(String message) {
        super(message);
    }

    public PostgresFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
