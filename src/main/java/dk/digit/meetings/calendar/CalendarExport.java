package dk.digit.meetings.calendar;

import dk.digit.meetings.Meeting;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./digit export ical`: the meetings that every account sees, to be put on a public calendar. Meetings that
/// are for some only are left out: a file goes from hand to hand.
@Component
class CalendarExport implements Exporter {

    private final CalendarMeetings meetings;
    private final MeetingCalendar calendar;
    private final MailSettings addresses;

    CalendarExport(CalendarMeetings meetings, MeetingCalendar calendar, MailSettings addresses) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "ical";
    }

    @Override
    public String mediaType() {
        return CalendarFile.MEDIA_TYPE;
    }

    /// From a year before the day on.
    @Override
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        List<Meeting> shown = new ArrayList<>();
        CurrentActor.runAs(Actor.ANYBODY, () -> shown.addAll(meetings.since(asOf.minusYears(1))));
        calendar.of(shown, addresses.url(""), Lang.DA).write(out);
    }
}
