package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Component;

/// An edition as a file: locked minutes as they were kept, any other as it reads for whoever asks.
@Component
class MinutesPrint {

    private final MeetingHead.Query heads;
    private final StoredMinutes minutes;
    private final Composition composition;
    private final Signatures signatures;
    private final Papers papers;
    private final MinutesPress press;

    MinutesPrint(
            MeetingHead.Query heads,
            StoredMinutes minutes,
            Composition composition,
            Signatures signatures,
            Papers papers,
            MinutesPress press) {
        this.heads = heads;
        this.minutes = minutes;
        this.composition = composition;
        this.signatures = signatures;
        this.papers = papers;
        this.press = press;
    }

    byte[] pdf(String meeting, int edition, View view) {
        var head = heads.on(meeting, view);
        var one = MinutesPage.Query.one(minutes.of(head.meeting().id()), edition);
        return one.state() == MinutesState.LOCKED
                ? papers.of(one)
                        .orElseThrow(() -> new RefusedException(Refusal.of("meetings.minutes.refused.closedSince")))
                : press.pdf(one, composition.of(head, one), signatures.of(one.id()));
    }

    /// @throws RefusedException when it is approved: a file that can be edited would still look approved
    byte[] word(String meeting, int edition, View view) {
        var head = heads.on(meeting, view);
        var one = MinutesPage.Query.one(minutes.of(head.meeting().id()), edition);
        if (!one.state().isOpen()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.closed"));
        }
        return press.word(one, composition.of(head, one));
    }
}
