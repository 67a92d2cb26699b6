package dk.digit.people.notices;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator decides about letters that no machine may decide about.
@Component
class MailRepair {

    private final Mails mails;
    private final StoredNotices notices;
    private final Clock clock;

    MailRepair(Mails mails, StoredNotices notices, Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return whether it was uncertain or failed
    @Transactional
    public boolean again(UUID id) {
        return mails.again(id, clock.instant());
    }

    /// @return whether it was uncertain
    @Transactional
    public boolean arrived(UUID id) {
        var now = clock.instant();
        if (!mails.arrived(id, now)) {
            return false;
        }
        notices.sent(id, now);
        return true;
    }
}
