package dk.digit.platform.sql;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the database as soon as the settings are known, so that it is up when the first bean asks.
final class DatabaseStarter implements ApplicationListener<ApplicationPreparedEvent> {

    static final String BEAN = "databaseStart";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        // A management context has a parent that holds the database; a test brings its own.
        if (context.getParent() == null && !context.getBeanFactory().containsSingleton("dataSource")) {
            context.getBeanFactory().registerSingleton(BEAN, DatabaseStart.begin(context.getEnvironment()));
        }
    }
}
