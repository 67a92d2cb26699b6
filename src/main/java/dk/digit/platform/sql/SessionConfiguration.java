package dk.digit.platform.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in the database, so that any node answers any request and a restart logs nobody out.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "platform.spring_session")
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(Environment environment) {
        Duration idle = environment.getProperty("spring.session.timeout", Duration.class, WORKING_DAY);
        return sessions -> sessions.setDefaultMaxInactiveInterval(idle);
    }

    /// Out of reach of scripts and of forms on other sites; behind TLS it never travels without.
    @Bean
    CookieSerializer cookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("digit");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    @Primary
    CalmSessions calmSessions(JdbcIndexedSessionRepository sessions) {
        return CalmSessions.of(sessions);
    }

    @Bean
    FilterRegistrationBean<CalmSessions.OneRequest> oneRequest() {
        var filter = new FilterRegistrationBean<>(new CalmSessions.OneRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /// Statements on their own: a session is read with one round trip, and one that a kill left without a
    /// part of it is logged in anew. The audit trail does not follow sessions. A sheet that is sent while it is
    /// read has a transaction of its own, which only reads: the session is saved beside it.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        var beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return TransactionSynchronizationManager.isActualTransactionActive()
                        ? beside.execute(action)
                        : TransactionOperations.withoutTransaction().execute(action);
            }
        };
    }

    /// What an older version wrote and this one cannot read is dropped: the user logs in again.
    @SuppressWarnings("NullAway") // a converter may answer null, its type parameter cannot say so
    @Bean(defaultCandidate = false)
    GenericConversionService springSessionConversionService() {
        var loader = SessionConfiguration.class.getClassLoader();
        var reader = new DeserializingConverter(loader);
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, bytes -> readable(reader, bytes));
        return conversion;
    }

    private static @Nullable Object readable(DeserializingConverter reader, byte[] bytes) {
        try {
            return reader.convert(bytes);
        } catch (RuntimeException unreadable) {
            LOG.info("A part of a session cannot be read by this version and is dropped: {}", unreadable.getMessage());
            return null;
        }
    }
}
