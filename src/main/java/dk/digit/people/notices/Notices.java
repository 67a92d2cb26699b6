package dk.digit.people.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells people things: on their page at once, by mail in their next digest or, where it cannot wait,
/// within a minute. A digest is one for each person, never one for each room or task.
@Component
public class Notices {

    private final StoredNotices notices;
    private final Clock clock;

    Notices(StoredNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// Tells one person, once for each key. What was withdrawn before anybody was told counts as not told.
    @Transactional
    public void tell(NewNotice notice) {
        tellAll(List.of(notice));
    }

    /// Tells many, in one statement.
    @Transactional
    public void tellAll(Collection<NewNotice> all) {
        notices.add(all, clock.instant());
    }

    /// Takes back what is no longer so, from whomever was told under keys that begin so: what was not sent
    /// yet is never sent, what was sent counts as read.
    ///
    /// @return how many notices there were
    @Transactional
    public int withdraw(String dedupeKeyPrefix) {
        return withdrawAll(List.of(dedupeKeyPrefix));
    }

    /// As [#withdraw], for many beginnings of keys at once.
    @Transactional
    public int withdrawAll(Collection<String> dedupeKeyPrefixes) {
        return dedupeKeyPrefixes.isEmpty() ? 0 : notices.withdraw(dedupeKeyPrefixes, clock.instant());
    }
}
