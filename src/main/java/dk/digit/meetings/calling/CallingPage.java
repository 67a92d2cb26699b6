package dk.digit.meetings.calling;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether the body is lawfully called to a meeting, what is due when, and what it was told.
///
/// @param names of those who sent, by user name
/// @param unreached names of municipalities that sit in the body and for which no account is told
public record CallingPage(MeetingHead head, Called called, Map<String, String> names, List<String> unreached)
        implements Page {

    /// Something that the rules ask for before the meeting.
    ///
    /// @param sent null while it is not
    public record Due(
            CallingKind kind,
            int days,
            LocalDate by,
            boolean moved,
            @Nullable LocalDate sent) {

        public boolean late(LocalDate today) {
            return (sent == null ? today : sent).isAfter(by);
        }
    }

    public Meeting meeting() {
        return head.meeting();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.calling.title", head.title(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    public String path() {
        return head.path() + "/calling";
    }

    public List<Due> dues() {
        var deadlines = called.deadlines();
        return deadlines == null
                ? List.of()
                : List.of(
                        new Due(
                                CallingKind.NOTICE,
                                deadlines.notice().days(),
                                deadlines.notice().day(),
                                deadlines.notice().moved(),
                                called.calledOn().orElse(null)),
                        new Due(
                                CallingKind.AGENDA,
                                deadlines.agenda().days(),
                                deadlines.agenda().day(),
                                deadlines.agenda().moved(),
                                called.sentOn(CallingKind.AGENDA).orElse(null)));
    }

    /// How a deadline stands: sent in time, late, or how long there is.
    public String standing(Due due, Lang lang) {
        var sent = due.sent();
        if (sent != null) {
            return Texts.of(
                    lang,
                    due.late(sent) ? "meetings.calling.sentLate" : "meetings.calling.sentInTime",
                    Formats.longDate(lang, sent));
        }
        if (!meeting().isAhead()) {
            return Texts.of(lang, "meetings.calling.nothingRecorded");
        }
        long left = ChronoUnit.DAYS.between(called.today(), due.by());
        return left < 0
                ? Texts.of(lang, "meetings.calling.overdue", -left)
                : left == 0
                        ? Texts.of(lang, "meetings.calling.lastDay")
                        : Texts.of(lang, "meetings.calling.left", left);
    }

    public String sender(Calling calling) {
        return names.getOrDefault(calling.sentBy(), calling.sentBy());
    }
}
