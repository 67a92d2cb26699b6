package dk.digit.meetings.minutes;

import static dk.digit.meetings.AttendanceState.ABSENT;
import static dk.digit.meetings.AttendanceState.EXCUSED;
import static dk.digit.meetings.AttendanceState.PRESENT;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingWords;
import dk.digit.meetings.agenda.AgendaItem;
import dk.digit.meetings.agenda.Agendas;
import dk.digit.meetings.attendance.Attendance;
import dk.digit.meetings.attendance.Attendances;
import dk.digit.meetings.attendance.Guest;
import dk.digit.meetings.attendance.Guests;
import dk.digit.meetings.attendance.Proxies;
import dk.digit.meetings.minutes.MinutesText.Heading;
import dk.digit.meetings.minutes.MinutesText.Roll;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Puts minutes together: what was approved as it was kept, anything else from what the meeting's records
/// say today. Asks a fixed number of queries.
@Component
class Composition {

    private final Agendas agendas;
    private final Attendances attendances;
    private final Proxies proxies;
    private final Guests guests;
    private final Association association;
    private final StoredMinutes minutes;
    private final WrittenItems written;
    private final EntryParts parts;

    Composition(
            Agendas agendas,
            Attendances attendances,
            Proxies proxies,
            Guests guests,
            Association association,
            StoredMinutes minutes,
            WrittenItems written,
            EntryParts parts) {
        this.agendas = agendas;
        this.attendances = attendances;
        this.proxies = proxies;
        this.guests = guests;
        this.association = association;
        this.minutes = minutes;
        this.written = written;
        this.parts = parts;
    }

    MinutesText of(MeetingHead head, Minutes edition) {
        return of(head, edition, written.of(edition.id()));
    }

    MinutesText of(MeetingHead head, Minutes edition, Map<Long, WrittenItem> words) {
        var content = minutes.content(edition);
        if (content != null) {
            return new MinutesText(
                    Frozen.whole(content).heading(),
                    words.values().stream()
                            .map(word -> Frozen.entry(Objects.requireNonNull(word.content())))
                            .toList());
        }
        var told = parts.of(edition.meeting());
        return new MinutesText(
                heading(head, edition),
                agendas.of(edition.meeting()).stream()
                        .filter(item -> words.containsKey(item.id()))
                        .map(item -> told.entry(item, Objects.requireNonNull(words.get(item.id()))))
                        .toList());
    }

    /// The items of the agenda, as far as the reader may see them.
    List<AgendaItem> items(Minutes edition) {
        return agendas.of(edition.meeting());
    }

    private Heading heading(MeetingHead head, Minutes edition) {
        var meeting = head.meeting();
        var names = new LinkedHashMap<MunicipalityCode, String>();
        association.municipalities().forEach(one -> names.put(one.code(), one.name()));
        var chair = edition.chair();
        return new Heading(
                association.identity().map(identity -> identity.name()).orElse(""),
                head.body().da(),
                Texts.of(Lang.DA, meeting.kind()),
                meeting.heldOn().toString(),
                meeting.hours().starts() == null ? null : MeetingWords.hours(Lang.DA, meeting.hours()),
                meeting.place(),
                edition.edition(),
                edition.reason(),
                chair == null ? null : names.get(chair),
                roll(meeting, names));
    }

    private Roll roll(Meeting meeting, Map<MunicipalityCode, String> names) {
        var all = attendances.of(meeting.id());
        return new Roll(
                named(all, PRESENT, names),
                named(all, EXCUSED, names),
                named(all, ABSENT, names),
                proxies.of(meeting.id()).stream()
                        .map(proxy -> Texts.of(
                                Lang.DA, "meetings.minutes.proxy", names.get(proxy.giver()), names.get(proxy.holder())))
                        .toList(),
                guests.of(meeting.id()).stream().map(Guest::capacity).toList());
    }

    /// By the Danish alphabet, as the names are.
    private static List<String> named(
            List<Attendance> all, AttendanceState state, Map<MunicipalityCode, String> names) {
        var order = List.copyOf(names.keySet());
        return all.stream()
                .filter(one -> one.state() == state)
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.municipality())))
                .map(one -> names.get(one.municipality()) + clock(one))
                .toList();
    }

    private static String clock(Attendance one) {
        var came = one.arrivedAt();
        var left = one.leftAt();
        return (came == null ? "" : Texts.of(Lang.DA, "meetings.minutes.came", Formats.time(Lang.DA, came)))
                + (left == null ? "" : Texts.of(Lang.DA, "meetings.minutes.left", Formats.time(Lang.DA, left)));
    }
}
