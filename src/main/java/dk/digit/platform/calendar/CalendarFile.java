package dk.digit.platform.calendar;

import dk.digit.platform.time.Zone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// A calendar that Outlook and others subscribe to. No method is named, since publishing (RFC 5546) would
/// need an organiser for each entry.
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private final Calendar calendar = new Calendar();

    /// @param kind what it holds, in one English word
    /// @param name how it is called where it is subscribed to
    public CalendarFile(String kind, String name) {
        calendar.add(new ProdId("-//DIGIT//" + kind + "//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", Zone.COPENHAGEN.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(DanishTime.zone());
    }

    public CalendarFile with(Collection<CalendarEntry> entries, Instant now) {
        entries.forEach(entry -> calendar.add(event(entry, now)));
        return this;
    }

    public void write(OutputStream out) throws IOException {
        new CalendarOutputter(true).output(calendar, out);
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        var event = new VEvent(entry.begin(), entry.title());
        event.replace(new DtStamp(now));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.version()));
        event.add(new Url(entry.page()));
        var end = entry.end();
        if (end != null) {
            event.add(new DtEnd<>(end));
        }
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        if (entry.about() != null) {
            event.add(new Description(entry.about()));
        }
        if (entry.cancelled()) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        if (!entry.busy() || entry.cancelled()) {
            event.add(ImmutableTransp.TRANSPARENT);
            event.add(new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"));
        }
        return event;
    }
}
