package dk.digit.platform.sql;

import com.zaxxer.hikari.HikariDataSource;
import dk.digit.platform.sql.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// A database of a test's own: a clone of the migrated template, on the one real PostgreSQL that all
/// tests of this build folder share. Made in about a tenth of a second, dropped at [#close()].
///
/// Without Spring:
/// ```java
/// private static final TestDatabase DATABASE = TestDatabase.migrated();
/// @AfterAll static void drop() { DATABASE.close(); }
/// DATABASE.dsl().insertInto(…)            // as the application: role digit_app, actor "test"
/// DATABASE.asOwner(connection -> …)       // as the owner of the tables
/// ```
/// With Spring: [DbTest].
public final class TestDatabase implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();
    private static EmbeddedPostgres server;

    private final String name;
    private final HikariDataSource pool;
    private final DSLContext dsl;

    private TestDatabase(String name) {
        this.name = name;
        var settings = SqlConfiguration.poolSettings(address(name), 8);
        settings.setMinimumIdle(0);
        settings.setConnectionInitSql(settings.getConnectionInitSql() + "; set digit.actor = 'test'");
        this.pool = new HikariDataSource(settings);
        this.dsl = DSL.using(pool, SQLDialect.POSTGRES, SqlConfiguration.settings());
    }

    /// All rooms' tables, no rows.
    public static TestDatabase migrated() {
        return clone(template());
    }

    /// A clone of a template that is filled once per run, for tests that all start from the same rows.
    ///
    /// @param key names the rows
    /// @param fill fills the first one; it is given the application's connections
    public static synchronized TestDatabase filled(String key, Consumer<DataSource> fill) {
        String template = TEMPLATES.get(key);
        if (template == null) {
            String name = "filled_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
            create(name, template());
            try (var pool = SqlConfiguration.pool(address(name), 4)) {
                fill.accept(pool);
            }
            TEMPLATES.put(key, name);
            template = name;
        }
        return clone(template);
    }

    /// An empty database whose owner is an ordinary role, as an administrator would hand it out.
    static Outside outside() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        run("create role " + name + " login password 'p@ss' createrole");
        // Roles belong to the whole server; here digit_app is there already and may be given on.
        run("grant digit_app to " + name + " with admin option");
        run("create database " + name + " owner " + name);
        return new Outside(
                name, server().jdbcUrl(name).replace("jdbc:postgresql://", "postgresql://" + name + ":p%40ss@"));
    }

    record Outside(String name, String url) implements AutoCloseable {
        @Override
        public void close() {
            run("drop database if exists " + name + " with (force)");
            run("drop role " + name);
        }
    }

    private static TestDatabase clone(String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        create(name, template);
        return new TestDatabase(name);
    }

    /// Counts the rows, as the server does by itself in a database that is used for more than a minute. A copy
    /// has the counts of its model, and without any plans as if every table were small.
    void takesStock() {
        asSuperuser(sql -> sql.execute("analyze"));
    }

    /// Another database with the rows of this one, which nobody may use any more but as the model of copies.
    TestDatabase copy() {
        pool.close();
        return clone(name);
    }

    /// As the application sees the database, outside of transactions or with jOOQ's own.
    public DSLContext dsl() {
        return dsl;
    }

    public DataSource dataSource() {
        return pool;
    }

    public DatabaseAddress address() {
        return address(name);
    }

    /// What only the owner of the tables may do: try to break a rule through SQL itself.
    public void asOwner(Consumer<DSLContext> work) {
        try (Connection connection = address().asOwner()) {
            work.accept(DSL.using(connection, SQLDialect.POSTGRES, SqlConfiguration.settings()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What nobody is meant to be able to do at all.
    public void asSuperuser(Consumer<DSLContext> work) {
        try (Connection connection = server().asSuperuser(name)) {
            work.accept(DSL.using(connection, SQLDialect.POSTGRES, SqlConfiguration.settings()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
        run("drop database if exists " + name + " with (force)");
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = EmbeddedPostgres.use(FOLDER, FOLDER.resolveSibling("postgres"), fastAndForgetful());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropWhatKilledRunsLeft();
        }
        return server;
    }

    /// Tests alone may do this: their data is made anew at any time.
    private static Map<String, String> fastAndForgetful() {
        var settings = new LinkedHashMap<>(EmbeddedPostgres.durable());
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "128MB");
        return settings;
    }

    private static DatabaseAddress address(String database) {
        return new DatabaseAddress(
                server().jdbcUrl(database),
                new DatabaseAddress.Login("digit_owner", server().ownerPassword()),
                new DatabaseAddress.Login(DatabaseAddress.APP_ROLE, server().appPassword()),
                false);
    }

    /// Migrated once for each state of the migrations, and kept for later runs.
    private static synchronized String template() {
        return TEMPLATES.computeIfAbsent("", key -> {
            var migrations = Migrations.ofAllRooms();
            String name = "template_" + migrations.fingerprint().substring(0, 20);
            try (Connection connection = server().asSuperuser("postgres");
                    var statement = connection.createStatement()) {
                // Another run on the same folder may be making it.
                statement.execute("select pg_advisory_lock(1)");
                if (!exists(connection, name)) {
                    String draft = name + "_new";
                    statement.execute("drop database if exists " + draft + " with (force)");
                    statement.execute("create database " + draft + " owner digit_owner");
                    statement.execute("grant connect, temporary on database " + draft + " to digit_app");
                    migrations.bring(address(draft));
                    statement.execute("alter database " + draft + " rename to " + name);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return name;
        });
    }

    private static void create(String name, String template) {
        run("create database " + name + " template " + template + " owner digit_owner");
        run("grant connect, temporary on database " + name + " to digit_app");
    }

    private static void dropWhatKilledRunsLeft() {
        try (Connection connection = server.asSuperuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where datname ~ '^(test|filled)_[0-9]+_'")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty()) {
                    run("drop database if exists " + name + " with (force)");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_database where datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(String sql) {
        try (Connection connection = server().asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
