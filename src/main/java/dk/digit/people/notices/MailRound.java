package dk.digit.people.notices;

import dk.digit.platform.jobs.Recurring;
import dk.digit.platform.mail.Delivery;
import dk.digit.platform.mail.MailServer;
import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.mail.Outcome;
import dk.digit.platform.mail.SendingJournals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The postman's round: clear up what a killed process has left, make what is due, hand letters over one by
/// one until none is left.
///
/// How each letter goes once and once only, whatever is killed when, is told in decision 026.
@Component
class MailRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    /// Mail servers tire of long connections.
    private static final int LETTERS_PER_CONNECTION = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int MOST_BROKEN_CONNECTIONS = 3;

    private final MailSettings settings;
    private final MailServer server;
    private final SendingJournals journals;
    private final Recovery recovery;
    private final Composition composition;
    private final Preparation preparation;
    private final Settlement settlement;
    private final Mails mails;
    private final Clock clock;
    private volatile boolean stopping;

    MailRound(
            MailSettings settings,
            MailServer server,
            SendingJournals journals,
            Recovery recovery,
            Composition composition,
            Preparation preparation,
            Settlement settlement,
            Mails mails,
            Clock clock) {
        this.settings = settings;
        this.server = server;
        this.journals = journals;
        this.recovery = recovery;
        this.composition = composition;
        this.preparation = preparation;
        this.settlement = settlement;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.mail";
    }

    @Override
    public Duration pause() {
        return BETWEEN_LOOKS;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        if (!settings.configured()) {
            return;
        }
        settlement.settleWhatWasKept();
        recovery.run();
        composition.run();
        int broken = 0;
        while (!stopping && broken < MOST_BROKEN_CONNECTIONS && mails.anyDue(clock.instant())) {
            if (!deliver()) {
                broken++;
            }
        }
    }

    /// @return whether the connection held
    private boolean deliver() {
        try (var delivery = server.connect()) {
            var looked = clock.instant();
            for (int i = 0; i < LETTERS_PER_CONNECTION && !stopping; i++) {
                if (Duration.between(looked, clock.instant()).compareTo(BETWEEN_LOOKS) > 0) {
                    composition.run();
                    looked = clock.instant();
                }
                var step = next(delivery);
                if (step != Step.TAKEN) {
                    return step == Step.NONE_LEFT;
                }
            }
            return true;
        } catch (MailServer.Unreachable e) {
            unreachable(e, clock.instant());
            return false;
        }
    }

    private enum Step {
        TAKEN,
        NONE_LEFT,
        BROKEN
    }

    private Step next(Delivery delivery) {
        Optional<Preparation.Prepared> prepared;
        try {
            prepared = preparation.next(journals.mine());
        } catch (RuntimeException cannotBeWritten) {
            LOG.error("A letter cannot be written and is put off", cannotBeWritten);
            mails.nextLater(clock.instant(), cannotBeWritten.toString());
            return Step.TAKEN;
        }
        if (prepared.isEmpty()) {
            return Step.NONE_LEFT;
        }
        return hand(delivery, prepared.get()) ? Step.TAKEN : Step.BROKEN;
    }

    /// @return whether the connection can take another
    private boolean hand(Delivery delivery, Preparation.Prepared prepared) {
        if (prepared.letter() == null) {
            return true;
        }
        var outcome = delivery.hand(prepared.letter());
        settlement.settle(prepared.taken().id(), outcome);
        return switch (outcome) {
            case Outcome.Accepted accepted -> true;
            case Outcome.Refused refused -> delivery.open();
            case Outcome.NotSent notSent -> false;
            case Outcome.Unknown unknown -> false;
        };
    }

    private void unreachable(MailServer.Unreachable failure, Instant now) {
        int waiting = mails.allLater(now, String.valueOf(failure.getMessage()));
        LOG.warn("The mail server cannot be reached, {} letters wait: {}", waiting, failure.getMessage());
    }
}
