package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.access.Actor;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest(classes = SessionsDbTest.App.class)
class SessionsDbTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({SqlConfiguration.class, SessionConfiguration.class})
    static class App {}

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DSLContext sql;

    @Test
    void a_session_is_kept_in_the_database_for_a_working_day() {
        String id = begin(sessions);

        assertThat(sql.fetchValue("select max_inactive_interval from platform.spring_session where session_id = ?", id))
                .isEqualTo((int) Duration.ofHours(8).toSeconds());
        assertThat((Object) sessions.findById(id).getAttribute("actor")).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void what_this_version_cannot_read_is_dropped_and_the_session_lives() {
        String id = begin(sessions);
        sql.execute("update platform.spring_session_attributes set attribute_bytes = '\\xaced0005'::bytea");

        assertThat((Object) sessions.findById(id).getAttribute("actor")).isNull();
    }

    @Test
    void an_access_is_noted_once_a_minute() {
        String id = begin(sessions);
        Object noted = lastAccess(id);

        access(sessions, id, Duration.ofSeconds(20));
        assertThat(lastAccess(id)).isEqualTo(noted);

        access(sessions, id, Duration.ofSeconds(61));
        assertThat((Long) lastAccess(id)).isEqualTo((Long) noted + 61_000);
    }

    @Test
    void a_session_ended_elsewhere_is_not_revived_by_the_next_request() throws Exception {
        String[] id = new String[1];
        var request = new CalmSessions.OneRequest();
        request.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (in, out) -> {
            id[0] = begin(sessions);
            sql.execute("delete from platform.spring_session");
            assertThat(sessions.findById(id[0]))
                    .as("as it was saved a moment ago")
                    .isNotNull();
            assertThat(sessions.findById(id[0])).as("and read again after that").isNull();
        });

        id[0] = begin(sessions);
        sql.execute("delete from platform.spring_session");
        request.doFilter(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                (in, out) -> assertThat(sessions.findById(id[0])).isNull());
    }

    @Test
    void rooms_get_the_transactions_with_an_actor() {
        String actor =
                transactions.execute(status -> (String) sql.fetchValue("select current_setting('digit.actor', true)"));

        assertThat(actor).isEqualTo("system");
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("actor", Actor.SYSTEM);
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void access(SessionRepository<S> sessions, String id, Duration later) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(session.getLastAccessedTime().plus(later));
        sessions.save(session);
    }

    private Object lastAccess(String id) {
        return sql.fetchValue("select last_access_time from platform.spring_session where session_id = ?", id);
    }
}
