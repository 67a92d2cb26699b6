package dk.digit.platform.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The tables of all rooms, made and changed by the SQL files in the rooms' `db` folders in the order of
/// the minute in their names.
///
/// A database remembers the fingerprint of the files that it was migrated with. Where nothing changed,
/// a start costs one query.
public final class Migrations {

    private static final String FILES = "classpath*:dk/digit/*/db/V*.sql";
    private static final String KEY = "platform.migrations";

    private final SortedMap<String, String> files;
    private final String fingerprint;

    private Migrations(SortedMap<String, String> files) {
        this.files = files;
        this.fingerprint = fingerprint(files);
    }

    public static Migrations ofAllRooms() {
        var files = new TreeMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = String.valueOf(file.getFilename());
                if (files.put(name, file.getContentAsString(StandardCharsets.UTF_8)) != null) {
                    throw new IllegalStateException("two migrations are called " + name);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Migrations(files);
    }

    /// Identifies the tables that these migrations make.
    public String fingerprint() {
        return fingerprint;
    }

    public void bring(DatabaseAddress database) throws SQLException {
        try (Connection connection = database.asOwner()) {
            if (fingerprint.equals(migratedWith(connection))) {
                return;
            }
            if (database.setsRole()) {
                prepareRole(connection, database.owner().user());
            }
        }
        try (Connection connection = database.asOwner()) {
            letGoOfThen(connection);
        }
        migrate(database.ownerConnections());
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("select platform.build_then()");
            remember(connection);
        }
    }

    /// The views of what was known then are made from the tables as they are; they come back afterwards.
    private static void letGoOfThen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                      if to_regproc('platform.drop_then') is not null then
                        perform platform.drop_then();
                      end if;
                    end $$
                    """);
        }
    }

    private void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .resourceProvider(new Files(files))
                .javaMigrationClassProvider(List::of)
                .defaultSchema("platform")
                .schemas("platform")
                // Rooms are written in parallel: a file may arrive after a younger one of another room.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static @Nullable String migratedWith(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var exists = statement.executeQuery("select to_regclass('platform.setting') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return null;
                }
            }
            try (var rows =
                    statement.executeQuery("select value #>> '{}' from platform.setting where key = '" + KEY + "'")) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void remember(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into platform.setting (key, value) values (?, to_jsonb(?::text))
                on conflict (key) do update set value = excluded.value, version = setting.version + 1
                where setting.value <> excluded.value
                """)) {
            statement.setString(1, KEY);
            statement.setString(2, fingerprint);
            statement.executeUpdate();
        }
    }

    /// An outside database gives one user. It makes the role that the application steps down to, or says
    /// what its administrator has to do.
    private static void prepareRole(Connection connection, String user) throws SQLException {
        String role = DatabaseAddress.APP_ROLE;
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s nologin;
                      end if;
                    exception when duplicate_object or unique_violation then
                      null; -- another node was faster
                    end $$;
                    do $$
                    begin
                      if not pg_has_role(current_user, '%1$s', 'set') then
                        execute format('grant %1$s to %%I', current_user);
                      end if;
                    end $$
                    """.formatted(role));
        } catch (SQLException failure) {
            throw new SQLException(
                    "The database needs the role " + role + ", and " + user
                            + " may not make it. Let the administrator of the"
                            + " database run: create role " + role + "; grant " + role + " to \"" + user + "\";  ("
                            + failure.getMessage() + ")",
                    failure.getSQLState(),
                    failure);
        }
    }

    private static String fingerprint(SortedMap<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The files as found on the class path, which reads the same in folders and in jars within jars.
    private record Files(SortedMap<String, String> files) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            String text = files.get(name);
            return text == null ? null : new File(name, text);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(file.getKey()::endsWith))
                    .<LoadableResource>map(file -> new File(file.getKey(), file.getValue()))
                    .toList();
        }
    }

    private static final class File extends LoadableResource {
        private final String name;
        private final String text;

        File(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
