package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingId;
import dk.digit.people.People;
import dk.digit.people.notices.NewNotice;
import dk.digit.people.notices.Notices;
import dk.digit.people.notices.Urgency;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks those who sit in the body what they say of a draft, and answers them.
@Component
class Consultation {

    /// Kind of the notices.
    static final String KIND = "meetings.notice.minutes";

    private final MinutesBook book;
    private final StoredMinutes minutes;
    private final Comments comments;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Consultation(
            MinutesBook book, StoredMinutes minutes, Comments comments, People people, Notices notices, Clock clock) {
        this.book = book;
        this.minutes = minutes;
        this.comments = comments;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /// Sends the draft to those who sit in the body today.
    ///
    /// @return how many they are
    @Transactional
    public int send(MeetingHead head, LocalDate until) {
        if (until.isBefore(Zone.today(clock))) {
            throw new RefusedException(
                    Refusal.of("meetings.minutes.refused.deadlinePast").at("until"));
        }
        var draft = book.open(head.meeting().id());
        minutes.send(draft, until);
        var words = new Bilingual(words(Lang.DA, head, until), words(Lang.EN, head, until));
        var told = people.sitting(head.meeting().body(), Zone.today(clock)).stream()
                .map(one -> new NewNotice(
                        one.username(),
                        KIND,
                        "minutes/" + draft.id() + "/" + until,
                        words,
                        draft.path(),
                        Urgency.DIGEST))
                .toList();
        notices.tellAll(told);
        return told.size();
    }

    private static String words(Lang lang, MeetingHead head, LocalDate until) {
        return Texts.of(lang, "meetings.minutes.notice", head.title(lang), Formats.longDate(lang, until));
    }

    /// Says something of the draft while it is out for comments.
    ///
    /// @param item what it is about, or null for the whole
    /// @param capacity for whom it is said
    @Transactional
    public void comment(MeetingId meeting, @Nullable Long item, String capacity, String text) {
        var draft = book.open(meeting);
        var until = draft.commentsUntil();
        if (draft.state() != MinutesState.FOR_COMMENT || until == null || until.isBefore(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.notForComment"));
        }
        comments.add(draft, item, CurrentActor.get(), capacity, text);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean answer(MeetingId meeting, long comment, boolean takenIn, @Nullable String answer, long version) {
        return comments.answer(book.open(meeting), comment, takenIn, answer, CurrentActor.get(), version);
    }
}
