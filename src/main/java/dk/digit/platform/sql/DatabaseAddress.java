package dk.digit.platform.sql;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Where the database is, and as whom to go there: the owner changes tables at start, the application
/// works with far less.
///
/// @param url JDBC address without user and password
/// @param app what the application logs in as
/// @param setsRole whether the application has to step down to the role `digit_app` after logging in,
///     because an outside database gave us one user only
public record DatabaseAddress(String url, Login owner, Login app, boolean setsRole) {

    public static final String APP_ROLE = "digit_app";

    /// @param password may be null where the server trusts, or asks for a certificate
    public record Login(String user, @Nullable String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /// @param address `postgresql://user:password@host:port/database?parameters`, or the JDBC form with the
    ///     user and the password as parameters
    public static DatabaseAddress external(String address) {
        String text = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        URI uri;
        try {
            uri = URI.create(text.replaceFirst("^postgres:", "postgresql:"));
        } catch (IllegalArgumentException notAnAddress) {
            throw refuse();
        }
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw refuse();
        }
        var parameters = new Properties();
        read(parameters, uri);
        String user = (String) parameters.remove("user");
        String password = (String) parameters.remove("password");
        if (user == null) {
            throw refuse();
        }
        var url = new StringBuilder("jdbc:postgresql://" + uri.getHost());
        url.append(uri.getPort() < 0 ? "" : ":" + uri.getPort()).append(uri.getRawPath());
        String query = String.join(
                "&",
                parameters.stringPropertyNames().stream()
                        .map(name -> name + "=" + parameters.getProperty(name))
                        .toList());
        url.append(query.isEmpty() ? "" : "?" + query);
        var login = new Login(user, password);
        return new DatabaseAddress(url.toString(), login, login, true);
    }

    private static void read(Properties parameters, URI uri) {
        if (uri.getRawUserInfo() != null) {
            String[] login = uri.getRawUserInfo().split(":", 2);
            parameters.setProperty("user", decode(login[0]));
            if (login.length > 1) {
                parameters.setProperty("password", decode(login[1]));
            }
        }
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] sides = pair.split("=", 2);
                boolean login = sides[0].equals("user") || sides[0].equals("password");
                String value = sides.length > 1 ? sides[1] : "";
                parameters.setProperty(sides[0], login ? decode(value) : value);
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException refuse() {
        return new IllegalArgumentException("DIGIT_DATABASE_URL is not understood."
                + " Write postgresql://user:password@host:5432/database (special characters as %XX)"
                + " or jdbc:postgresql://host:5432/database?user=…&password=…");
    }

    Connection asOwner() throws SQLException {
        return ownerConnections().getConnection();
    }

    /// Unpooled, for the few statements of a start.
    DataSource ownerConnections() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        source.setApplicationName("digit start");
        return source;
    }
}
