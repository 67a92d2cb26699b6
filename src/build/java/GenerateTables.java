import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/// Writes the table classes that the rooms query with, from the migrations themselves: a real
/// PostgreSQL is started, migrated and read, so a query that names a missing column does not compile.
/// Does nothing when no migration changed since the last run.
public class GenerateTables {

    public static void main(String[] args) throws Exception {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.WARN);
        Path resources = Path.of(args[0]);
        Path target = Path.of(args[1]);
        List<Path> migrations = migrations(resources);
        String stamp = fingerprint(migrations);
        Path stampFile = target.resolve(".migrations");
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        delete(target);
        Files.createDirectories(target);
        if (!migrations.isEmpty()) {
            generate(resources, target);
        }
        Files.writeString(stampFile, stamp);
    }

    private static void generate(Path resources, Path target) throws Exception {
        Path work = Files.createTempDirectory("digit-build-pg");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.toFile())
                .setServerConfig("fsync", "off")
                .start()) {
            List<String> rooms = rooms(resources);
            // The roles that migrations grant to exist before the first of them runs.
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role digit_app nologin");
            }
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations(rooms.stream()
                            .map(room -> "filesystem:" + resources.resolve(room).resolve("db"))
                            .toArray(String[]::new))
                    .defaultSchema("platform")
                    .schemas("platform")
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                    .withGenerator(new Generator()
                            .withStrategy(new Strategy().withName(InRoom.class.getName()))
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withIncludes(".*")
                                    .withExcludes("flyway_schema_history|spring_session.*|pg_catalog.*")
                                    .withIncludeRoutines(false)
                                    // a foreign key would let one room's classes name another's tables
                                    .withIncludeForeignKeys(false)
                                    .withForcedTypes(
                                            new ForcedType()
                                                    .withUserType("dk.digit.platform.time.Period")
                                                    .withBinding("dk.digit.platform.sql.PeriodBinding")
                                                    .withIncludeTypes("daterange"),
                                            new ForcedType()
                                                    .withName("INSTANT")
                                                    .withIncludeTypes("timestamptz|TIMESTAMP.*WITH TIME ZONE"))
                                    .withSchemata(rooms.stream()
                                            .map(room -> new SchemaMappingType().withInputSchema(room))
                                            .toList()))
                            .withGenerate(new Generate()
                                    .withRecords(false)
                                    .withGlobalCatalogReferences(false)
                                    .withGlobalKeyReferences(true)
                                    .withKeys(true)
                                    .withJavaTimeTypes(true)
                                    .withGeneratedAnnotation(false)
                                    .withComments(false))
                            .withTarget(new Target().withPackageName("dk.digit").withDirectory(target.toString()))));
        } finally {
            delete(work);
        }
    }

    private static List<String> rooms(Path resources) throws IOException {
        try (Stream<Path> rooms = Files.list(resources)) {
            return rooms.filter(room -> Files.isDirectory(room.resolve("db")))
                    .map(room -> room.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> migrations(Path resources) throws IOException {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static String fingerprint(List<Path> files) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes("UTF-8"));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Puts a room's tables into that room's `db` package, so that the module check keeps others out.
    public static class InRoom extends DefaultGeneratorStrategy {
        @Override
        public String getJavaPackageName(Definition definition, Mode mode) {
            String name = super.getJavaPackageName(definition, mode);
            if (definition.getSchema() == null) {
                return name;
            }
            // A schema that is the only one gets no package of its own from the generator.
            String room = "dk.digit." + definition.getSchema().getName();
            String rest = name.substring(name.startsWith(room) ? room.length() : "dk.digit".length());
            return room + ".db" + rest;
        }
    }
}
