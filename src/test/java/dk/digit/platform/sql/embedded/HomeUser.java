package dk.digit.platform.sql.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Another process that uses the database of a home folder: started, watched and killed by
/// [EmbeddedPostgresTest]. It says `ready`, then after each commit the number of rows.
///
/// `visit` writes one row and leaves. `import` writes rows in transactions of a hundred until it is killed,
/// `bulk` copies a million rows in one transaction, over and over, and says `row` on the way.
final class HomeUser {

    static final int MILLION = 1_000_000;
    private static final int ROWS = 100;

    public static void main(String[] args) throws Exception {
        try (var postgres = EmbeddedPostgres.use(Path.of(args[0]), Path.of(args[1]), EmbeddedPostgres.durable());
                Connection connection = postgres.asSuperuser(EmbeddedPostgres.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists row (number integer)");
            System.out.println("ready");
            if (args[2].equals("visit")) {
                statement.execute("insert into row values (0)");
            } else if (args[2].equals("bulk")) {
                copy(connection);
            } else {
                write(connection, statement);
            }
        }
    }

    private static void copy(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        byte[] line = "1\n".getBytes(StandardCharsets.US_ASCII);
        while (true) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy row from stdin");
            for (int number = 1; number <= MILLION; number++) {
                copy.writeToCopy(line, 0, line.length);
                if (number % 100_000 == 0) {
                    System.out.println("row");
                }
            }
            copy.endCopy();
            connection.commit();
        }
    }

    private static void write(Connection connection, Statement statement) throws Exception {
        connection.setAutoCommit(false);
        for (int number = 1; ; number++) {
            statement.execute("insert into row values (" + number + ")");
            if (number % ROWS == 0) {
                connection.commit();
                System.out.println(number);
            }
        }
    }

    record Running(Process process, BufferedReader output) implements AutoCloseable {

        static Running start(Path home, Path programs, String work) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            HomeUser.class.getName(),
                            home.toString(),
                            programs.toString(),
                            work)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Running(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        void awaitReady() throws IOException {
            String line = output.readLine();
            while (line != null && !line.equals("ready")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the other process ended early");
            }
        }

        /// The number of rows that it was told are safe, some time later.
        int awaitCommits(int commits) throws IOException {
            int safe = 0;
            for (int i = 0; i < commits; i++) {
                safe = Integer.parseInt(output.readLine());
            }
            return safe;
        }

        void awaitLines(int lines) throws IOException {
            for (int i = 0; i < lines; i++) {
                output.readLine();
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }
}
