package dk.digit.platform.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "postgres");

    /// A prepared home that most tests begin with a copy of: making one costs some seconds of writing.
    @TempDir
    static Path model;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepareModel() {
        EmbeddedPostgres.use(model.resolve("home"), PROGRAMS, EmbeddedPostgres.durable())
                .close();
    }

    @BeforeEach
    void beginWithACopy() throws Exception {
        try (Stream<Path> files = Files.walk(model.resolve("home"))) {
            for (Path file : files.toList()) {
                Path copy =
                        home().resolve(model.resolve("home").relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void it_keeps_what_it_says_is_kept() throws Exception {
        try (var postgres = use()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
            assertThat(show(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(show(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(show(postgres, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void nobody_gets_in_without_its_password() throws Exception {
        try (var postgres = use()) {
            assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                            postgres.jdbcUrl(EmbeddedPostgres.DATABASE), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(permissions("secret/database.properties")).isEqualTo("rw-------");
            assertThat(permissions("secret")).isEqualTo("rwx------");
            assertThat(permissions("data")).isEqualTo("rwx------");
        }
    }

    @Test
    void data_stay_across_a_stop() throws Exception {
        try (var postgres = use()) {
            execute(postgres, "create table row (number integer)");
        }
        assertThat(servers()).isEmpty();
        try (var postgres = use()) {
            assertThat(rows(postgres)).isZero();
        }
    }

    @Test
    void data_stay_when_server_and_its_children_are_killed_and_the_pid_is_anothers_now() throws Exception {
        try (var postgres = use()) {
            execute(postgres, "create table row (number integer)");
            execute(postgres, "insert into row values (1)");
        }
        Path stale = home().resolve("data/postmaster.pid");
        Files.writeString(
                stale, ProcessHandle.current().pid() + "\n" + home().resolve("data") + "\n1\n5432\n\n\n\nready\n");

        try (var postgres = use()) {
            assertThat(rows(postgres)).isEqualTo(1);
        }
    }

    @Test
    void an_empty_pid_file_left_by_a_power_cut_does_not_stop_it() throws Exception {
        use().close();
        Files.writeString(home().resolve("data/postmaster.pid"), "");

        try (var postgres = use()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_server_whose_port_somebody_else_has_taken_starts_on_another() throws Exception {
        use().close();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home().resolve("database.port"), String.valueOf(other.getLocalPort()));

            try (var postgres = use()) {
                assertThat(show(postgres, "port")).isNotEqualTo(String.valueOf(other.getLocalPort()));
            }
        }
    }

    @Test
    void a_server_killed_in_use_comes_back_on_its_port_with_everything_committed() throws Exception {
        try (var postgres = use()) {
            execute(postgres, "create table row (number integer)");
            execute(postgres, "insert into row values (1)");
            String before = postgres.jdbcUrl(EmbeddedPostgres.DATABASE);
            servers().forEach(ProcessHandle::destroyForcibly);

            assertThat(rowsOnceItIsBack(postgres)).isEqualTo(1);
            assertThat(postgres.jdbcUrl(EmbeddedPostgres.DATABASE)).isEqualTo(before);
        }
    }

    @Test
    void a_server_whose_postmaster_alone_was_killed_comes_back_too() throws Exception {
        try (var postgres = use();
                Connection busy = postgres.asSuperuser(EmbeddedPostgres.DATABASE)) {
            execute(postgres, "create table row (number integer)");
            busy.setAutoCommit(false);
            busy.createStatement().execute("insert into row values (1)");
            long postmaster = Long.parseLong(
                    Files.readAllLines(home().resolve("data/postmaster.pid")).getFirst());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();

            assertThat(rowsOnceItIsBack(postgres)).isZero();
        }
    }

    @Test
    void what_a_killed_program_committed_is_there_and_nothing_of_the_rest() throws Exception {
        int safe;
        try (var other = HomeUser.Running.start(home(), PROGRAMS, "import")) {
            other.awaitReady();
            safe = other.awaitCommits(3);
            other.kill();
        }
        assertThat(servers()).as("the server outlives the program").isNotEmpty();

        try (var postgres = use()) {
            assertThat(rows(postgres))
                    .isGreaterThanOrEqualTo(safe)
                    .matches(rows -> rows % 100 == 0, "whole transactions");
            assertThat(longValue(
                            postgres, "select count(*) from pg_stat_activity where backend_type = 'client backend'"))
                    .as("only this question's connection")
                    .isEqualTo(1);
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void program_and_server_may_be_killed_together_at_any_moment() throws Exception {
        for (int round = 1; round <= 2; round++) {
            int safe;
            try (var other = HomeUser.Running.start(home(), PROGRAMS, "import")) {
                other.awaitReady();
                safe = other.awaitCommits(round);
                servers().forEach(ProcessHandle::destroyForcibly);
            }
            try (var postgres = use()) {
                assertThat(rows(postgres)).isGreaterThanOrEqualTo(safe).matches(rows -> rows % 100 == 0);
                execute(postgres, "truncate row");
            }
        }
    }

    @Test
    void of_a_million_rows_in_one_transaction_all_are_there_after_a_kill_or_none() throws Exception {
        var moments = new Random(20231123);
        for (int round = 1; round <= 3; round++) {
            try (var other = HomeUser.Running.start(home(), PROGRAMS, "bulk")) {
                other.awaitReady();
                other.awaitLines(1 + moments.nextInt(15));
                if (moments.nextBoolean()) {
                    servers().forEach(ProcessHandle::destroyForcibly);
                }
                other.kill();
            }
            try (var postgres = use()) {
                assertThat(rows(postgres) % HomeUser.MILLION).isZero();
                execute(postgres, "truncate row");
            }
        }
    }

    @Test
    void a_second_program_joins_and_leaves_the_server_to_the_first() throws Exception {
        try (var postgres = use()) {
            execute(postgres, "create table row (number integer)");
            var before = servers().stream().map(ProcessHandle::pid).min(Long::compare);
            try (var other = HomeUser.Running.start(home(), PROGRAMS, "visit")) {
                other.awaitReady();
                assertThat(other.process().waitFor()).isZero();
            }

            assertThat(rows(postgres)).isEqualTo(1);
            assertThat(servers().stream().map(ProcessHandle::pid).min(Long::compare))
                    .isEqualTo(before);
        }
    }

    @Test
    void the_last_to_leave_stops_the_server_even_if_another_started_it() throws Exception {
        try (var other = HomeUser.Running.start(home(), PROGRAMS, "import")) {
            other.awaitReady();
            var postgres = use();
            other.kill();
            assertThat(rows(postgres)).isNotNegative();
            postgres.close();
        }

        assertThat(servers()).isEmpty();
    }

    @Test
    void a_first_start_that_was_killed_is_begun_anew() throws Exception {
        Durably.delete(home());
        Files.createDirectories(home().resolve("data.new/base"));
        Files.createDirectories(home().resolve("secret"));

        try (var postgres = use()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void lost_passwords_are_named_before_anything_is_changed() throws Exception {
        use().close();
        Files.delete(home().resolve("secret/database.properties"));

        assertThatThrownBy(this::use)
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("database.properties is missing");
    }

    private Path home() {
        return folder.resolve("home");
    }

    private EmbeddedPostgres use() {
        return EmbeddedPostgres.use(home(), PROGRAMS, EmbeddedPostgres.durable());
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve(file)));
    }

    private List<ProcessHandle> servers() throws Exception {
        var servers = new ArrayList<ProcessHandle>();
        Path data = home().toRealPath().resolve("data");
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            processes.filter(process -> worksIn(process, data)).forEach(servers::add);
        }
        return servers;
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(data);
        } catch (Exception gone) {
            return false;
        }
    }

    private static long rowsOnceItIsBack(EmbeddedPostgres postgres) {
        while (true) {
            try {
                return rows(postgres);
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static long rows(EmbeddedPostgres postgres) throws SQLException {
        return longValue(postgres, "select count(*) from row");
    }

    private static long longValue(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = postgres.asSuperuser(EmbeddedPostgres.DATABASE);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String show(EmbeddedPostgres postgres, String setting) throws SQLException {
        try (var connection = postgres.asSuperuser(EmbeddedPostgres.DATABASE);
                var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.asSuperuser(EmbeddedPostgres.DATABASE)) {
            connection.createStatement().execute(sql);
        }
    }
}
