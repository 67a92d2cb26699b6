package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.Eyes;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs approved minutes, each with the own log-in. With the last signature the minutes lock: the papers
/// are made once and kept.
@Component
class Signing {

    private final MinutesBook book;
    private final StoredMinutes minutes;
    private final Signatures signatures;
    private final Signatories signatories;
    private final Composition composition;
    private final MinutesPress press;
    private final Papers papers;
    private final Eyes eyes;

    Signing(
            MinutesBook book,
            StoredMinutes minutes,
            Signatures signatures,
            Signatories signatories,
            Composition composition,
            MinutesPress press,
            Papers papers,
            Eyes eyes) {
        this.book = book;
        this.minutes = minutes;
        this.signatures = signatures;
        this.signatories = signatories;
        this.composition = composition;
        this.press = press;
        this.papers = papers;
        this.eyes = eyes;
    }

    /// @return whether the minutes are locked now
    @Transactional
    public boolean sign(MeetingHead head) {
        eyes.ofTheSystem();
        var approved = book.taken(head.meeting().id());
        if (approved.state() != MinutesState.APPROVED) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.notApproved"));
        }
        var actor = CurrentActor.get();
        var mine = signatures.of(approved.id()).stream()
                .filter(signer -> !signer.hasSigned()
                        && signer.is(actor, head.meeting().body().value()))
                .toList();
        if (mine.isEmpty()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.notYours"));
        }
        var place = signatories.place(actor.municipality());
        mine.forEach(
                signer -> signatures.sign(approved, signer, actor, Texts.of(Lang.DA, signer.role()) + ", " + place));
        return lockIfComplete(head, approved);
    }

    private boolean lockIfComplete(MeetingHead head, Minutes approved) {
        var all = signatures.of(approved.id());
        if (!all.stream().allMatch(Signer::hasSigned)) {
            return false;
        }
        var text = composition.of(head, approved);
        papers.keep(approved, Papers.Scope.OPEN, text.open(), press.pdf(approved, text.open(), all));
        if (text.hasClosed()) {
            papers.keep(approved, Papers.Scope.FULL, text, press.pdf(approved, text, all));
        }
        minutes.lock(approved);
        return true;
    }
}
