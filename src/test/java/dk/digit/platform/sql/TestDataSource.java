package dk.digit.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// The database under an application in a test, exchanged for a fresh clone before each class.
public final class TestDataSource extends AbstractDataSource {

    private final TestDatabase base = TestDatabase.migrated();
    private final ReadWriteLock exchange = new ReentrantReadWriteLock();
    private TestDatabase current = base;

    /// The database that the application works on at the moment.
    public TestDatabase database() {
        return current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        exchange.readLock().lock();
        try {
            return QueryCount.counted(ToldConnections.told(current.dataSource().getConnection()));
        } finally {
            exchange.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private void renew() {
        exchange.writeLock().lock();
        try {
            if (current == base) {
                base.takesStock();
            } else {
                current.close();
            }
            current = base.copy();
        } finally {
            exchange.writeLock().unlock();
        }
    }

    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("dataSource", new TestDataSource());
        }
    }

    public static final class PerClass extends AbstractTestExecutionListener {
        @Override
        public void beforeTestClass(TestContext test) {
            test.getApplicationContext().getBean(TestDataSource.class).renew();
        }
    }
}
