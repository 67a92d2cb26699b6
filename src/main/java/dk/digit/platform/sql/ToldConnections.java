package dk.digit.platform.sql;

import dk.digit.platform.access.CurrentActor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/// Tells a connection whose eyes it is used with: the marks of the current actor, which the database asks
/// for before it shows a restricted row (`platform.admits`). A connection that was told the same last time
/// is not told again.
public final class ToldConnections {

    private static final Map<PGConnection, String> TOLD = Collections.synchronizedMap(new WeakHashMap<>());

    private ToldConnections() {}

    /// @param connection fresh from the pool, outside a transaction
    public static Connection told(Connection connection) throws SQLException {
        var marks = String.join(" ", new TreeSet<>(CurrentActor.get().audience()));
        var physical = connection.unwrap(PGConnection.class);
        if (!marks.equals(TOLD.get(physical))) {
            try (var statement = connection.prepareStatement("select set_config('digit.audience', ?, false)")) {
                statement.setString(1, marks);
                statement.execute();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            TOLD.put(physical, marks);
        }
        return connection;
    }
}
