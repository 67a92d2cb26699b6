package dk.digit.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/// A pool whose connections know whose eyes they are used with.
final class ToldPool extends HikariDataSource {

    ToldPool(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ToldConnections.told(super.getConnection());
    }
}
