package dk.digit.platform.sql;

import dk.digit.platform.sql.embedded.EmbeddedPostgres;
import dk.digit.platform.sql.embedded.PostgresFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// Finds or starts the database and brings its tables up to date, beside the start of everything else.
///
/// The choice is made once from the settings, not by conditions on beans, which ahead-of-time builds
/// would freeze: `digit.database.url` (`DIGIT_DATABASE_URL`) names an outside database, else the
/// embedded one in `digit.home` (`DIGIT_HOME`, default `var`) is used.
final class DatabaseStart implements AutoCloseable {

    private final CompletableFuture<Opened> opened;

    private record Opened(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {}

    private DatabaseStart(CompletableFuture<Opened> opened) {
        this.opened = opened;
    }

    static DatabaseStart begin(Environment environment) {
        String url = environment.getProperty("digit.database.url", "");
        Path home = Path.of(environment.getProperty("digit.home", "var"));
        var opened = new CompletableFuture<Opened>();
        Thread.ofPlatform().daemon().name("database-start").start(() -> {
            try {
                opened.complete(url.isBlank() ? embedded(home) : external(url));
            } catch (Throwable failure) {
                opened.completeExceptionally(failure);
            }
        });
        return new DatabaseStart(opened);
    }

    private static Opened external(String url) throws SQLException {
        var address = DatabaseAddress.external(url);
        Migrations.ofAllRooms().bring(address);
        return new Opened(address, null);
    }

    private static Opened embedded(Path home) throws SQLException {
        var postgres = EmbeddedPostgres.use(home);
        try {
            var address = new DatabaseAddress(
                    postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
                    new DatabaseAddress.Login("digit_owner", postgres.ownerPassword()),
                    new DatabaseAddress.Login(DatabaseAddress.APP_ROLE, postgres.appPassword()),
                    false);
            Migrations.ofAllRooms().bring(address);
            return new Opened(address, postgres);
        } catch (Throwable failure) {
            postgres.close();
            throw failure;
        }
    }

    DatabaseAddress address() {
        try {
            return opened.join().address();
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause();
            throw cause instanceof PostgresFailure told
                    ? told
                    : new PostgresFailure(
                            "The database cannot be used: " + (cause == null ? failure : cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        try {
            EmbeddedPostgres postgres = opened.join().embedded();
            if (postgres != null) {
                postgres.close();
            }
        } catch (CompletionException neverStarted) {
            // Told where the address was asked for.
            return;
        }
    }
}
