package dk.digit.people.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody does with the own notices.
@Component
class OwnNotices {

    private final StoredNotices notices;
    private final Clock clock;

    OwnNotices(StoredNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// @return where it leads; nothing when it is nobody's, or another's
    @Transactional
    public Optional<String> read(String username, UUID id) {
        notices.read(username, id, clock.instant());
        return notices.path(username, id);
    }

    @Transactional
    public void readAll(String username) {
        notices.readAll(username, clock.instant());
    }
}
