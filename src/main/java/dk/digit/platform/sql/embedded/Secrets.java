package dk.digit.platform.sql.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the embedded server's three roles, made once and readable by the owner of the home
/// folder only.
///
/// @param superuser used to prepare the server, never to work with it
/// @param owner owns the database and migrates it
/// @param app what the application connects with
record Secrets(String superuser, String owner, String app) {

    static Secrets keptIn(Path folder) throws IOException {
        Durably.createPrivateFolder(folder);
        Path file = folder.resolve("database.properties");
        if (!Files.exists(file)) {
            Durably.write(
                    file, "postgres=" + random() + "\ndigit_owner=" + random() + "\ndigit_app=" + random() + "\n");
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Secrets(
                require(properties, "postgres", file),
                require(properties, "digit_owner", file),
                require(properties, "digit_app", file));
    }

    static boolean existIn(Path folder) {
        return Files.exists(folder.resolve("database.properties"));
    }

    private static String require(Properties properties, String role, Path file) {
        String secret = properties.getProperty(role);
        if (secret == null) {
            throw new PostgresFailure("The password of " + role + " is missing in " + file);
        }
        return secret;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
