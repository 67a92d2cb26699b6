package dk.digit.platform.sql;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;

/// While a moment of the past is looked at ([KnownAt]), sends every query there, and lets nothing be
/// changed: the past is read only.
final class ThenListener implements ExecuteListener {

    private static final Pattern CHANGE = Pattern.compile(
            "\\s*(insert|update|delete|merge|truncate|copy)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final transient ThenNames names;

    ThenListener(ThenNames names) {
        this.names = names;
    }

    @Override
    public void renderEnd(ExecuteContext context) {
        var statement = context.sql();
        if (KnownAt.get() != null && statement != null) {
            if (CHANGE.matcher(statement).matches()) {
                throw new NotKnownThen("a change");
            }
            context.sql(names.sentBack(statement));
        }
    }

    /// The views of then read the moment from the connection. It may stay there: nothing else reads it.
    @Override
    public void executeStart(ExecuteContext context) {
        var moment = KnownAt.get();
        if (moment == null) {
            return;
        }
        try (var statement = context.connection().prepareStatement("select set_config('digit.known_at', ?, false)")) {
            statement.setString(1, moment.toString());
            statement.execute();
        } catch (SQLException failure) {
            throw new DataAccessException("the moment cannot be told", failure);
        }
    }
}
