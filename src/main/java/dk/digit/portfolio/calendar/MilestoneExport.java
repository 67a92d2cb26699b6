package dk.digit.portfolio.calendar;

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

/// `./digit export milestones`: the milestones that every account sees, as a calendar. Those of activities that
/// are for some only are left out: a file goes from hand to hand.
@Component
class MilestoneExport implements Exporter {

    private final MilestoneCalendar calendar;
    private final MailSettings addresses;

    MilestoneExport(MilestoneCalendar calendar, MailSettings addresses) {
        this.calendar = calendar;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "milestones";
    }

    @Override
    public String mediaType() {
        return CalendarFile.MEDIA_TYPE;
    }

    /// From a year before the day on.
    @Override
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        List<CalendarFile> file = new ArrayList<>();
        CurrentActor.runAs(
                Actor.ANYBODY, () -> file.add(calendar.of(null, asOf.minusYears(1), addresses.url(""), Lang.DA)));
        file.getFirst().write(out);
    }
}
