package dk.digit.meetings.minutes;

import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingState;
import dk.digit.platform.sql.Eyes;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a body has approved its minutes: from then on the words stay, and those whom the bylaws
/// name are asked to sign them.
@Component
class Approval {

    private final MinutesBook book;
    private final StoredMinutes minutes;
    private final WrittenItems items;
    private final Comments comments;
    private final Composition composition;
    private final Signatories signatories;
    private final Signatures signatures;
    private final Eyes eyes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Approval(
            MinutesBook book,
            StoredMinutes minutes,
            WrittenItems items,
            Comments comments,
            Composition composition,
            Signatories signatories,
            Signatures signatures,
            Eyes eyes,
            Clock clock) {
        this.book = book;
        this.minutes = minutes;
        this.items = items;
        this.comments = comments;
        this.composition = composition;
        this.signatories = signatories;
        this.signatures = signatures;
        this.eyes = eyes;
        this.clock = clock;
    }

    /// @throws RefusedException with everything that stands in the way
    @Transactional
    public void approve(MeetingHead head, ApprovalWay how, LocalDate on) {
        eyes.ofTheSystem();
        var draft = book.open(head.meeting().id());
        var text = composition.of(head, draft);
        var against = against(head.meeting(), draft, text, how, on);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
        signatures.ask(draft, signatories.of(head.meeting(), draft));
        minutes.approve(draft, on, how, freeze(draft, text));
    }

    private byte[] freeze(Minutes draft, MinutesText text) {
        var contents = new LinkedHashMap<Long, byte[]>();
        var fingerprints = new ArrayList<Frozen.Fingerprint>();
        for (MinutesText.Entry entry : text.entries()) {
            var content = Frozen.item(entry, random);
            contents.put(entry.item(), content);
            fingerprints.add(new Frozen.Fingerprint(entry.item(), entry.number(), Frozen.fingerprint(content)));
        }
        items.freeze(draft, contents);
        return Frozen.whole(text.heading(), fingerprints);
    }

    private List<Refusal> against(Meeting meeting, Minutes draft, MinutesText text, ApprovalWay how, LocalDate on) {
        var against = new ArrayList<Refusal>();
        if (meeting.state() != MeetingState.HELD) {
            against.add(Refusal.of("meetings.minutes.refused.notEnded"));
        }
        if (on.isBefore(meeting.heldOn()) || on.isAfter(Zone.today(clock))) {
            against.add(Refusal.of("meetings.minutes.refused.approvedWhen").at("on"));
        }
        var until = draft.commentsUntil();
        if (how == ApprovalWay.BY_SILENCE && (until == null || !until.isBefore(Zone.today(clock)))) {
            against.add(Refusal.of("meetings.minutes.refused.notSilent").at("how"));
        }
        if (comments.of(draft.id()).stream().anyMatch(comment -> !comment.isAnswered())) {
            against.add(Refusal.of("meetings.minutes.refused.unanswered"));
        }
        text.entries().stream()
                .filter(entry -> entry.decides() && !entry.isResolved())
                .forEach(entry -> against.add(Refusal.of("meetings.minutes.refused.unresolved", entry.number())));
        return against;
    }
}
