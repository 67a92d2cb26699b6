package dk.digit.meetings.attendance;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.association.Holder;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Requires;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Attendance at a meeting, taken at the table with one press for each municipality.
@Controller
class AttendancePages {

    private static final String PAGE = "/meetings/meetings/{id}/attendance";
    private static final String ONE = PAGE + "/{municipality:[0-9]{4}}";

    private final AttendancePage.Query page;
    private final MeetingHead.Query heads;
    private final Attendances attendances;
    private final Entitled entitled;
    private final Clock clock;

    AttendancePages(
            AttendancePage.Query page,
            MeetingHead.Query heads,
            Attendances attendances,
            Entitled entitled,
            Clock clock) {
        this.page = page;
        this.heads = heads;
        this.attendances = attendances;
        this.entitled = entitled;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Requires(READ)
    Answer read(@PathVariable String id, View view) {
        return page.on(id, AttendancePage.PROXY.empty(), AttendancePage.GUEST.empty(), view);
    }

    @PostMapping(PAGE + "/all-present")
    @Requires(RECORD)
    Answer allPresent(@PathVariable String id, View view) {
        var meeting = heads.on(id, view).meeting();
        var known = attendances.of(meeting.id()).stream()
                .map(Attendance::municipality)
                .toList();
        var rest = entitled.of(meeting).stream()
                .map(Holder.Municipal::code)
                .filter(code -> !known.contains(code))
                .toList();
        if (!rest.isEmpty()) {
            attendances.record(meeting.id(), rest, AttendanceState.PRESENT);
        }
        return back(meeting);
    }

    @PostMapping(ONE + "/present")
    @Requires(RECORD)
    Answer present(@PathVariable String id, @PathVariable String municipality, View view) {
        return recorded(id, municipality, AttendanceState.PRESENT, view);
    }

    @PostMapping(ONE + "/excused")
    @Requires(RECORD)
    Answer excused(@PathVariable String id, @PathVariable String municipality, View view) {
        return recorded(id, municipality, AttendanceState.EXCUSED, view);
    }

    @PostMapping(ONE + "/absent")
    @Requires(RECORD)
    Answer absent(@PathVariable String id, @PathVariable String municipality, View view) {
        return recorded(id, municipality, AttendanceState.ABSENT, view);
    }

    /// Leaves now: what is voted on later is voted on without it.
    @PostMapping(ONE + "/left")
    @Requires(RECORD)
    Answer left(@PathVariable String id, @PathVariable String municipality, View view) {
        var meeting = heads.on(id, view).meeting();
        var now = LocalTime.now(clock.withZone(Zone.COPENHAGEN)).truncatedTo(ChronoUnit.MINUTES);
        if (!attendances.clock(meeting.id(), sitting(meeting, municipality), null, now)) {
            throw new NotFoundException(municipality);
        }
        return back(meeting);
    }

    private Answer recorded(String id, String municipality, AttendanceState state, View view) {
        var meeting = heads.on(id, view).meeting();
        attendances.record(meeting.id(), List.of(sitting(meeting, municipality)), state);
        return back(meeting);
    }

    private MunicipalityCode sitting(Meeting meeting, String municipality) {
        var code = new MunicipalityCode(municipality);
        if (!entitled.sits(meeting, code)) {
            throw new NotFoundException(municipality);
        }
        return code;
    }

    private static Answer back(Meeting meeting) {
        return Redirect.to("/meetings/meetings/" + meeting.id() + "/attendance");
    }
}
