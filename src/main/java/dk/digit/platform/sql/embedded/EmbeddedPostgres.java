package dk.digit.platform.sql.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/// The database server of a home folder, in use by this process.
///
/// Any number of processes may use one home at a time: the first starts the server, the others join it,
/// the last stops it. A server that nobody uses was left by a killed process; it is stopped first, so
/// that none of its work goes on. While in use, a server that dies is started again on its port.
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String DATABASE = "digit";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<Path, EmbeddedPostgres> IN_USE = new HashMap<>();

    private final Path home;
    private final HomeLock lock;
    private final Cluster cluster;
    private final Secrets secrets;
    private final Map<String, String> settings;
    private int port;
    private int users = 1;
    // A latch, not an interrupt: an interrupted thread would close the lock files under us.
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch;

    private EmbeddedPostgres(Path home, Path programsParent, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.home = home;
        this.settings = settings;
        this.lock = new HomeLock(home);
        FileLock turn = lock.transition(PATIENCE);
        try {
            this.cluster = new Cluster(Binaries.unpack(programsParent), home);
            this.secrets = secrets();
            boolean alone = lock.unused();
            if (!cluster.exists()) {
                cluster.create(secrets.superuser());
            }
            startOrJoin(alone);
            lock.use();
            prepare();
        } catch (Throwable failure) {
            lock.close();
            throw failure;
        } finally {
            if (turn.isValid()) {
                turn.release();
            }
        }
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    public static EmbeddedPostgres use(Path home) {
        return use(home, home, durable());
    }

    /// @param programs folder that holds the unpacked server programs, may be shared by several homes
    public static synchronized EmbeddedPostgres use(Path home, Path programs, Map<String, String> settings) {
        try {
            Durably.createPrivateFolder(home);
            Path key = home.toRealPath();
            EmbeddedPostgres running = IN_USE.get(key);
            if (running != null) {
                running.users++;
                return running;
            }
            var started = new EmbeddedPostgres(key, programs, settings);
            IN_USE.put(key, started);
            closeAtTheEnd(started);
            return started;
        } catch (IOException failure) {
            throw new PostgresFailure(
                    "The database in " + home.toAbsolutePath() + " cannot be used: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while the database started.", interrupted);
        }
    }

    /// After all application contexts, so that nobody loses the database while still at work.
    private static void closeAtTheEnd(EmbeddedPostgres started) {
        try {
            SpringApplication.getShutdownHandlers().add(started::closeForAll);
        } catch (IllegalStateException endingAlready) {
            started.closeForAll();
            throw endingAlready;
        }
    }

    /// What a server needs that keeps data: nothing here trades safety for speed.
    public static Map<String, String> durable() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "256MB");
        settings.put("huge_pages", "off");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("random_page_cost", "1.1");
        settings.put("max_wal_size", "4GB");
        settings.put("min_wal_size", "256MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("jit", "off");
        // Parallel queries need /dev/shm, which containers keep at 64 MB, and gain little on two cores.
        settings.put("max_parallel_workers_per_gather", "0");
        // A query whose client was killed ends by itself.
        settings.put("client_connection_check_interval", "5s");
        settings.put("timezone", "Europe/Copenhagen");
        settings.put("log_timezone", "Europe/Copenhagen");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../log");
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
        return settings;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String ownerPassword() {
        return secrets.owner();
    }

    public String appPassword() {
        return secrets.app();
    }

    /// For preparing the server and for tests of it.
    public Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", secrets.superuser());
    }

    private Secrets secrets() throws IOException {
        Path folder = home.resolve("secret");
        if (Files.isDirectory(home.resolve("data")) && !Secrets.existIn(folder)) {
            throw new PostgresFailure("There is data in " + home.resolve("data") + ", but its passwords are gone: "
                    + folder.resolve("database.properties") + " is missing. Bring that file back from a backup.");
        }
        return Secrets.keptIn(folder);
    }

    private void startOrJoin(boolean alone) throws IOException, InterruptedException {
        OptionalInt running = cluster.port();
        if (running.isPresent() && !alone) {
            port = running.getAsInt();
            return;
        }
        if (running.isPresent()) {
            LOG.info("A database server was left behind by a process that was killed; it is stopped and started anew.");
            cluster.stop();
        }
        start(alone);
    }

    /// @param anyPort others may wait for the server on the port that they know
    private void start(boolean anyPort) throws IOException, InterruptedException {
        cluster.configure(settings);
        Path file = home.resolve("database.port");
        port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : freePort();
        for (int attempt = 0; !cluster.start(port); attempt++) {
            if (attempt == 5 || !anyPort) {
                throw new PostgresFailure(
                        "The database cannot have its port " + port + ": something else listens there.");
            }
            port = freePort();
        }
        Durably.write(file, Integer.toString(port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Roles and database; done once, and again if a kill came in between.
    private void prepare() throws IOException {
        Path done = home.resolve("secret").resolve("prepared");
        if (Files.exists(done)) {
            return;
        }
        try {
            try (var connection = asSuperuser("postgres");
                    var statement = connection.createStatement()) {
                role(connection, "digit_owner", secrets.owner());
                role(connection, "digit_app", secrets.app());
                if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
                    statement.execute("create database " + DATABASE + " owner digit_owner");
                }
                statement.execute("revoke all on database " + DATABASE + " from public");
                statement.execute("grant connect, temporary on database " + DATABASE + " to digit_app");
            }
        } catch (SQLException failure) {
            throw new PostgresFailure("The database could not be prepared: " + failure.getMessage(), failure);
        }
        Durably.write(done, Binaries.VERSION);
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login nosuperuser nocreatedb nocreaterole");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /// Starts a server again that was killed under us. Looking once a second costs one file read, and
    /// works in containers too, where a killed server can stay a zombie.
    private void watch() {
        try {
            while (!closing.await(1, TimeUnit.SECONDS)) {
                if (cluster.postmaster().isEmpty()) {
                    restart();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.error("The database is no longer watched: {}", failure.toString());
        }
    }

    private void restart() throws IOException, InterruptedException {
        FileLock turn = lock.transition(PATIENCE);
        try {
            if (closing.getCount() > 0 && cluster.postmaster().isEmpty()) {
                LOG.warn("The database server is gone; it is started again.");
                start(false);
            }
        } catch (PostgresFailure failure) {
            LOG.error("The database server could not be started again; trying on. {}", failure.getMessage());
        } finally {
            turn.release();
        }
    }

    @Override
    public void close() {
        synchronized (EmbeddedPostgres.class) {
            if (users > 0 && --users == 0) {
                leave();
            }
        }
    }

    private void closeForAll() {
        synchronized (EmbeddedPostgres.class) {
            if (users > 0) {
                users = 0;
                leave();
            }
        }
    }

    private void leave() {
        closing.countDown();
        IN_USE.remove(home);
        try {
            watch.join(PATIENCE);
            FileLock turn = lock.transition(PATIENCE);
            lock.leave();
            if (lock.unused()) {
                cluster.stop();
            }
            turn.release();
            lock.close();
        } catch (IOException | PostgresFailure failure) {
            LOG.error("The database could not be stopped cleanly: {}", failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
