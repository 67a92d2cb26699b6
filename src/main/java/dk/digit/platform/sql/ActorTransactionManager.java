package dk.digit.platform.sql;

import dk.digit.platform.access.CurrentActor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database who acts, in every transaction that may write: the audit trail is written there.
final class ActorTransactionManager extends JdbcTransactionManager {

    ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (!definition.isReadOnly()) {
            try (var statement = connection.prepareStatement(
                    "select set_config('digit.actor', ?, true), set_config('digit.on_behalf_of', ?, true)")) {
                var actor = CurrentActor.get();
                statement.setString(1, actor.username());
                statement.setString(2, Objects.requireNonNullElse(actor.onBehalfOf(), ""));
                statement.execute();
            }
        }
    }
}
