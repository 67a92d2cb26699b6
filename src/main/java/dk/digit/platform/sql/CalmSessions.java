package dk.digit.platform.sql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sessions that note an access once a minute instead of at every request: a page that only reads then
/// costs no write, which on one disk is the difference between hundreds of pages a second and tens.
///
/// Spring's filter reads a session again right after it saved it, to compare the ids. Within a request
/// (see [OneRequest]) that second read is answered with what was saved.
///
/// @param <S> the session that the database keeps
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {

    private static final Duration STEP = Duration.ofMinutes(1);

    private static final ThreadLocal<Saved> SAVED = new ThreadLocal<>();

    private static final class Saved {
        private @Nullable Session session;
    }

    /// Around one request: nothing that was saved in it is handed to the next.
    static final class OneRequest extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SAVED.set(new Saved());
            try {
                chain.doFilter(request, response);
            } finally {
                SAVED.remove();
            }
        }
    }

    private final FindByIndexNameSessionRepository<S> kept;

    private CalmSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    static <S extends Session> CalmSessions<S> of(FindByIndexNameSessionRepository<S> kept) {
        return new CalmSessions<>(kept);
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(kept.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        kept.save(session.kept());
        Saved saved = SAVED.get();
        if (saved != null) {
            saved.session = session.kept();
        }
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        S session = justSaved(id);
        if (session == null) {
            session = kept.findById(id);
        }
        return session == null ? null : new Calm<>(session);
    }

    @SuppressWarnings("unchecked") // only sessions of this repository are ever put there
    private @Nullable S justSaved(String id) {
        Saved saved = SAVED.get();
        Session session = saved == null ? null : saved.session;
        if (session == null || !session.getId().equals(id)) {
            return null;
        }
        saved.session = null;
        return (S) session;
    }

    @Override
    public void deleteById(String id) {
        Saved saved = SAVED.get();
        if (saved != null) {
            saved.session = null;
        }
        kept.deleteById(id);
    }

    @Override
    public Map<String, Calm<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return kept.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, session -> new Calm<>(session.getValue())));
    }

    /// @param kept the session itself
    record Calm<S extends Session>(S kept) implements Session {

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(kept.getLastAccessedTime(), time).compareTo(STEP) >= 0) {
                kept.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
