package dk.digit.meetings.attendance;

import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Proxies and guests of a meeting.
@Controller
class ProxyPages {

    private static final String PAGE = "/meetings/meetings/{id}/attendance";

    private final AttendancePage.Query page;
    private final MeetingHead.Query heads;
    private final Proxies proxies;
    private final Guests guests;

    ProxyPages(AttendancePage.Query page, MeetingHead.Query heads, Proxies proxies, Guests guests) {
        this.page = page;
        this.heads = heads;
        this.proxies = proxies;
        this.guests = guests;
    }

    @PostMapping(PAGE + "/proxies")
    @Requires(RECORD)
    Answer give(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(AttendancePage.PROXY)
                .submit(
                        form -> new Given(code(form, "giver"), code(form, "holder"), form.ticked("written")),
                        given -> {
                            proxies.give(head.meeting(), given.giver(), given.holder(), given.written());
                            return Redirect.to(head.path() + "/attendance").saying("meetings.proxy.given");
                        },
                        again -> page.on(id, again, AttendancePage.GUEST.empty(), view));
    }

    private record Given(MunicipalityCode giver, MunicipalityCode holder, boolean written) {}

    private static MunicipalityCode code(Form form, String field) {
        var typed = form.text(field, 4);
        if (!typed.matches("[0-9]{4}")) {
            if (!typed.isEmpty()) {
                form.refuse(field, "meetings.constraint.proxy_giver");
            }
            return new MunicipalityCode("0000");
        }
        return new MunicipalityCode(typed);
    }

    @PostMapping(PAGE + "/proxies/{proxy:[0-9]+}/withdraw")
    @Requires(RECORD)
    Answer withdraw(@PathVariable String id, @PathVariable long proxy, View view) {
        var head = heads.on(id, view);
        proxies.withdraw(head.meeting().id(), proxy);
        return Redirect.to(head.path() + "/attendance").saying("meetings.proxy.withdrawn");
    }

    @PostMapping(PAGE + "/guests")
    @Requires(RECORD)
    Answer welcome(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(AttendancePage.GUEST)
                .submit(
                        form -> form.text("capacity", 200),
                        capacity -> {
                            guests.add(head.meeting().id(), capacity);
                            return Redirect.to(head.path() + "/attendance").saying("meetings.guest.added");
                        },
                        again -> page.on(id, AttendancePage.PROXY.empty(), again, view));
    }

    @PostMapping(PAGE + "/guests/{guest:[0-9]+}/remove")
    @Requires(RECORD)
    Answer dismiss(@PathVariable String id, @PathVariable long guest, View view) {
        var head = heads.on(id, view);
        guests.remove(head.meeting().id(), guest);
        return Redirect.to(head.path() + "/attendance");
    }
}
