package dk.digit.platform.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// Sessions that note an access once a minute instead of at every request: a page that only reads then
/// costs no write, which on one disk is the difference between hundreds of pages a second and tens.
///
/// @param <S> the session that the database keeps
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {

    private static final Duration STEP = Duration.ofMinutes(1);

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
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        S session = kept.findById(id);
        return session == null ? null : new Calm<>(session);
    }

    @Override
    public void deleteById(String id) {
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
