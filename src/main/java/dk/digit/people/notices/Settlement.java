package dk.digit.people.notices;

import dk.digit.platform.mail.Outcome;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what became of letters.
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int LONGEST_ERROR = 1000;

    private final Mails mails;
    private final StoredNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /// Outcomes that the database would not take. Should the process end before it does, its journal tells
    /// the next one.
    private final Map<UUID, Outcome> kept = new ConcurrentHashMap<>();

    Settlement(Mails mails, StoredNotices notices, PlatformTransactionManager transactions, Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What the database does not take now is written down before the next round.
    void settle(UUID id, Outcome outcome) {
        kept.put(id, outcome);
        try {
            write(id, outcome);
            kept.remove(id);
        } catch (RuntimeException failure) {
            LOG.error("What became of letter {} is not written down yet: {}", id, outcome, failure);
        }
    }

    void settleWhatWasKept() {
        kept.forEach(this::settle);
    }

    private void write(UUID id, Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted)) {
            LOG.warn("Letter {}: {}", id, outcome);
        }
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            switch (outcome) {
                case Outcome.Accepted accepted -> sent(id);
                case Outcome.Refused(var answer, var forGood) -> {
                    if (forGood) {
                        mails.failed(id, shortened(answer));
                    } else {
                        mails.retryLater(id, now, shortened(answer));
                    }
                }
                case Outcome.NotSent(var why) -> mails.retryLater(id, now, shortened(why));
                case Outcome.Unknown(var why) -> mails.uncertain(id, shortened(why));
            }
        });
    }

    /// Within the caller's transaction.
    void sent(UUID id) {
        var now = clock.instant();
        if (mails.sent(id, now)) {
            notices.sent(id, now);
        }
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
