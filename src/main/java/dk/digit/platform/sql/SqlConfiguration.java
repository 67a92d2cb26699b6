package dk.digit.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.digit.platform.time.Zone;
import javax.sql.DataSource;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The pool of connections, transactions that know who acts, and jOOQ on top.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class SqlConfiguration {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(DataSource.class)
    DatabaseHandle databaseHandle(ObjectProvider<DatabaseStart> begun, Environment environment) {
        return new DatabaseHandle(begun.getIfAvailable(() -> DatabaseStart.begin(environment)));
    }

    /// Closed after the pool, which was made from it.
    record DatabaseHandle(DatabaseStart start) implements AutoCloseable {
        @Override
        public void close() {
            start.close();
        }
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(DataSource.class)
    HikariDataSource dataSource(DatabaseHandle database, Environment environment) {
        return pool(
                database.start().address(), environment.getProperty("digit.database.connections", Integer.class, 16));
    }

    static HikariDataSource pool(DatabaseAddress address, int connections) {
        return new ToldPool(poolSettings(address, connections));
    }

    static HikariConfig poolSettings(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName("digit");
        config.setJdbcUrl(address.url());
        config.setUsername(address.app().user());
        config.setPassword(address.app().password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(15_000);
        config.setConnectionInitSql("set time zone '" + Zone.COPENHAGEN.getId() + "'"
                + (address.setsRole() ? "; set role " + DatabaseAddress.APP_ROLE : ""));
        config.addDataSourceProperty("ApplicationName", "digit");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    @Bean
    ActorTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    @Bean
    DefaultConfigurationCustomizer plainStatements() {
        return configuration -> configuration.set(settings());
    }

    /// For [KnownAt].
    @Bean
    ExecuteListenerProvider thenQueries(DataSource dataSource) {
        return new DefaultExecuteListenerProvider(new ThenListener(new ThenNames(dataSource)));
    }

    static Settings settings() {
        return new Settings().withExecuteLogging(false);
    }
}
