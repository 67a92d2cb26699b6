package dk.digit.people.notices;

import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes letters from notices: at once from those that cannot wait, and on each working day the digests.
@Component
class Composition {

    private final UrgentMails urgent;
    private final Digests digests;
    private final DigestDays days;
    private final Clock clock;
    private final LocalTime digestAt;

    Composition(
            UrgentMails urgent,
            Digests digests,
            DigestDays days,
            Clock clock,
            @Value("${digit.mail.digest-at:06:30}") String digestAt) {
        this.urgent = urgent;
        this.digests = digests;
        this.days = days;
        this.clock = clock;
        this.digestAt = LocalTime.parse(digestAt);
    }

    @Transactional
    public void run() {
        var now = clock.instant();
        urgent.make(now);
        var here = now.atZone(Zone.COPENHAGEN);
        if (!here.toLocalTime().isBefore(digestAt) && days.isOne(here.toLocalDate())) {
            digests.make(here.toLocalDate(), now);
        }
    }
}
