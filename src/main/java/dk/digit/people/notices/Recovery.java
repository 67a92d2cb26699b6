package dk.digit.people.notices;

import dk.digit.platform.mail.LeftJournal;
import dk.digit.platform.mail.SendingJournals;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Clears up after processes that were killed while they were sending.
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /// How long a letter is left to the machine that took it. After that nobody will tell any more.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final SendingJournals journals;
    private final Mails mails;
    private final Settlement settlement;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recovery(
            SendingJournals journals,
            Mails mails,
            Settlement settlement,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.journals = journals;
        this.mails = mails;
        this.settlement = settlement;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        journals.left().forEach((name, journal) -> {
            transaction.executeWithoutResult(status -> mails.takenBy(name).forEach(id -> resolve(id, journal)));
            journals.forget(name);
        });
        transaction.executeWithoutResult(
                status -> mails.takenByOthers(journals.mine(), clock.instant().minus(PATIENCE))
                        .forEach(id -> mails.uncertain(id, null)));
    }

    private void resolve(UUID id, LeftJournal journal) {
        var fate = journal.of(id);
        LOG.warn("Letter {} was under way when its process ended: {}", id, fate);
        switch (fate) {
            case ACCEPTED -> settlement.sent(id);
            case NOT_SENT -> mails.backToWaiting(id);
            case UNKNOWN -> mails.uncertain(id, null);
        }
    }
}
