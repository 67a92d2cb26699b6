package dk.digit.bench;

import dk.digit.Digit;
import dk.digit.journeys.Routes;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.sql.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The whole server inside this Java machine, on data of its own, so that its statements can be counted.
record Instance(ConfigurableApplicationContext context, Home home) implements AutoCloseable {

    static Instance demonstration() throws IOException {
        var home = Home.blank();
        var application = new SpringApplication(Digit.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new Ear()));
        return new Instance(
                application.run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--digit.home=" + home.folder(),
                        "--digit.rehearsal=true"),
                home);
    }

    /// With as many members as the country has, and the activities to go with them.
    static Instance large() throws IOException {
        var instance = demonstration();
        Example.load(instance.sql());
        instance.sql()
                .execute("analyze association.membership, portfolio.activity, portfolio.activity_phase,"
                        + " portfolio.milestone, finance.voucher, finance.posting");
        return instance;
    }

    /// Lets the database count its rows now, as it does by itself some minutes later; the application may not.
    void analyze() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.use(home.folder());
                var owner = DriverManager.getConnection(
                        server.jdbcUrl(EmbeddedPostgres.DATABASE), "digit_owner", server.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    DSLContext sql() {
        return context.getBean(DSLContext.class);
    }

    Routes routes() {
        return new Routes(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    @Override
    public void close() throws IOException {
        SpringApplication.exit(context);
        home.close();
    }

    private static final class Ear implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && name.equals("dataSource") ? QueryCount.counted(source) : bean;
        }
    }
}
