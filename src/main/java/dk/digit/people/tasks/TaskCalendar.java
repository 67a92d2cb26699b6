package dk.digit.people.tasks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Tasks as a calendar that Outlook and others subscribe to. Each is an event that lasts its day and takes
/// no time: calendar programs leave out to-dos of calendars that they subscribe to. No method is named,
/// since publishing (RFC 5546) would need an organiser for each.
final class TaskCalendar {

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

    private final Calendar calendar = new Calendar();

    TaskCalendar(String name) {
        calendar.add(new ProdId("-//DIGIT//Tasks//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", Zone.COPENHAGEN.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(copenhagen());
    }

    /// @param base the product's own address, without the path
    TaskCalendar with(List<Task> tasks, String base, Instant now, Lang lang) {
        tasks.forEach(task -> calendar.add(event(task, base, now, lang)));
        return this;
    }

    void write(OutputStream out) throws IOException {
        new CalendarOutputter(true).output(calendar, out);
    }

    private static VEvent event(Task task, String base, Instant now, Lang lang) {
        var event = new VEvent(task.due(), task.title().in(lang));
        event.replace(new DtStamp(now));
        event.add(new Uid(task.id() + "@digit"));
        event.add(new Sequence(task.version()));
        event.add(new Url(URI.create(base + task.path())));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"));
        if (task.about() != null) {
            event.add(new Description(task.about().in(lang)));
        }
        return event;
    }

    /// The rules of the European Union since 1996, as calendar programs want them told.
    private static VTimeZone copenhagen() {
        var zone = new VTimeZone();
        zone.add(new TzId(Zone.COPENHAGEN.getId()));
        zone.add(observance(new Daylight(), "CEST", LocalDateTime.of(1996, 3, 31, 2, 0), 3, WINTER, SUMMER));
        zone.add(observance(new Standard(), "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 10, SUMMER, WINTER));
        return zone;
    }

    private static Observance observance(
            Observance observance, String name, LocalDateTime first, int month, ZoneOffset from, ZoneOffset to) {
        observance.add(new TzName(name));
        observance.add(new DtStart<>(first));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
