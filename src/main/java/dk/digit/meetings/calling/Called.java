package dk.digit.meetings.calling;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingState;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a body is lawfully called to a meeting, and why.
///
/// @param deadlines by the bylaws of the meeting's day; null where they say nothing
/// @param history what the body was told, the latest first
public record Called(Meeting meeting, @Nullable CallingDeadlines deadlines, List<Calling> history, LocalDate today) {

    public Called {
        history = List.copyOf(history);
    }

    public Lawfulness lawfulness() {
        if (meeting.state() == MeetingState.CANCELLED) {
            return Lawfulness.CALLED_OFF;
        }
        if (deadlines == null) {
            return Lawfulness.NO_RULE;
        }
        var by = deadlines.notice();
        return calledOn()
                .map(day -> by.metBy(day) ? Lawfulness.IN_TIME : Lawfulness.LATE)
                .orElseGet(() -> meeting.state() == MeetingState.HELD
                        ? Lawfulness.NOT_RECORDED
                        : by.metBy(today) ? Lawfulness.AHEAD : Lawfulness.OVERDUE);
    }

    /// When the body was first told of the day on which the meeting is.
    public Optional<LocalDate> calledOn() {
        return history.stream()
                .filter(calling -> calling.callsTo(meeting))
                .map(Calling::sentOn)
                .min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> sentOn(CallingKind kind) {
        return history.stream()
                .filter(calling -> calling.kind() == kind)
                .map(Calling::sentOn)
                .min(Comparator.naturalOrder());
    }

    boolean was(CallingKind kind) {
        return sentOn(kind).isPresent();
    }

    /// Whether the meeting is no longer when or where its body was told last.
    public boolean tellAgain() {
        return meeting.isAhead()
                && !history.isEmpty()
                && !history.getFirst().told().equals(WhenAndWhere.of(meeting));
    }

    /// What can be sent now, the next thing first.
    public List<CallingKind> possible() {
        return List.of(CallingKind.values()).stream().filter(this::isPossible).toList();
    }

    private boolean isPossible(CallingKind kind) {
        return switch (kind) {
            case NOTICE, AGENDA -> meeting.state() == MeetingState.PLANNED && !was(kind);
            case CHANGE -> meeting.isAhead() && isCalled();
            case CANCELLATION -> meeting.state() == MeetingState.CANCELLED && isCalled() && !was(kind);
        };
    }

    private boolean isCalled() {
        return was(CallingKind.NOTICE);
    }

    /// One sentence: `Organet blev indkaldt 1. maj 2027, og fristen var 5. maj 2027 (28 dages varsel efter § 7).`
    public String sentence(Lang lang) {
        var lawfulness = lawfulness();
        var key = "meetings.called." + lawfulness.name();
        if (deadlines == null) {
            return Texts.of(lang, key);
        }
        return Texts.of(
                lang,
                key,
                calledOn().map(day -> Formats.longDate(lang, day)).orElse(""),
                Formats.longDate(lang, deadlines.notice().day()),
                rule(lang, deadlines));
    }

    private static String rule(Lang lang, CallingDeadlines deadlines) {
        var clause = deadlines.clause();
        var where = clause.paragraph().isEmpty() ? Texts.of(lang, "meetings.called.bylaws") : clause.paragraph();
        return Texts.of(
                lang,
                clause.assumed() ? "meetings.called.assumedRule" : "meetings.called.rule",
                deadlines.notice().days(),
                where);
    }
}
