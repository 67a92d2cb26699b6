package dk.digit.people.notices;

import dk.digit.platform.mail.Letter;
import dk.digit.platform.mail.MailText;
import dk.digit.platform.time.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the next letter and writes it, in one transaction: from the notices as they are now, in the words
/// of the template as it is now, as far as its reader may see it now.
@Component
class Preparation {

    /// No person gets more letters in a day: whoever would has a machine against them.
    static final int MOST_A_DAY = 20;

    private static final Duration NOT_TWICE_WITHIN = Duration.ofDays(1);

    private final Mails mails;
    private final StoredNotices notices;
    private final Recipients recipients;
    private final ReadersEyes eyes;
    private final Addresses addresses;
    private final Letters letters;
    private final Clock clock;

    Preparation(
            Mails mails,
            StoredNotices notices,
            Recipients recipients,
            ReadersEyes eyes,
            Addresses addresses,
            Letters letters,
            Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.recipients = recipients;
        this.eyes = eyes;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
    }

    /// @param letter null when there is a reason not to send it
    record Prepared(Taken taken, @Nullable Letter letter) {}

    /// @param sender name of this process's journal
    /// @return nothing when nothing is due
    @Transactional
    public Optional<Prepared> next(String sender) {
        var now = clock.instant();
        return mails.take(sender, now).map(taken -> new Prepared(taken, letter(taken, now)));
    }

    private @Nullable Letter letter(Taken taken, Instant now) {
        var recipient = recipients.find(taken.username());
        var draft = taken.purpose() == MailPurpose.ADDRESS
                ? addresses.draft(recipient, now)
                : draftOfNotices(taken, recipient, now);
        var against = against(taken, recipient, draft, now);
        if (draft == null || against != null) {
            drop(taken, against == null ? DropReason.NOTHING_LEFT : against);
            return null;
        }
        var text = draft.text();
        mails.attempt(
                taken.id(),
                new Mails.Attempt(draft.address(), text.subject(), fingerprint(draft), draft.notices(), draft.kinds()));
        return new Letter(taken.id(), draft.address(), recipient.lang(), text, now);
    }

    /// A letter that could go, if nothing is against it.
    record Draft(String address, MailText text, int notices, List<String> kinds) {}

    private @Nullable Draft draftOfNotices(Taken taken, Recipient recipient, Instant now) {
        if (recipient.email() == null) {
            return null;
        }
        var all = notices.ofMail(taken.id());
        var seen = eyes.seen(taken.username(), all);
        var hidden = new ArrayList<>(all);
        hidden.removeAll(seen);
        notices.hide(hidden.stream().map(Told::id).toList(), now);
        notices.keepInMail(taken.id(), seen.stream().map(Told::id).toList());
        return seen.isEmpty()
                ? null
                : new Draft(
                        recipient.email(),
                        letters.ofNotices(taken.purpose(), recipient, seen),
                        seen.size(),
                        seen.stream().map(Told::kind).distinct().sorted().toList());
    }

    private @Nullable DropReason against(Taken taken, Recipient recipient, @Nullable Draft draft, Instant now) {
        if (recipient.locked()) {
            return DropReason.LOCKED;
        }
        if (!recipients.mayGetMail(recipient)) {
            return DropReason.DEMONSTRATION;
        }
        if (draft == null) {
            return recipient.email() == null && taken.purpose() != MailPurpose.ADDRESS ? DropReason.NO_ADDRESS : null;
        }
        if (mails.sentSince(taken.username(), fingerprint(draft), now.minus(NOT_TWICE_WITHIN))) {
            return DropReason.SAME_CONTENT;
        }
        return mails.countSince(taken.username(), today(now)) >= MOST_A_DAY ? DropReason.TOO_MANY : null;
    }

    private void drop(Taken taken, DropReason reason) {
        mails.drop(taken.id(), reason);
        switch (reason) {
            case NO_ADDRESS, LOCKED, DEMONSTRATION, TOO_MANY -> notices.postpone(taken.id());
            case NOTHING_LEFT, SAME_CONTENT -> {}
        }
    }

    private static Instant today(Instant now) {
        return now.atZone(Zone.COPENHAGEN)
                .toLocalDate()
                .atStartOfDay(Zone.COPENHAGEN)
                .toInstant();
    }

    private static byte[] fingerprint(Draft draft) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((draft.address() + "\n" + draft.text().subject() + "\n"
                                    + draft.text().plain())
                            .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
