package dk.digit.meetings.attendance;

import dk.digit.association.Holder;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.association.bylaws.Provision;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is there, who stands in for whom, and whether that is enough to decide.
public record AttendancePage(
        MeetingHead head,
        List<Row> rows,
        List<Proxy> proxies,
        List<Guest> guests,
        Provision.Quorum quorum,
        Provision.Proxies rule,
        Form proxyForm,
        Form guestForm)
        implements Page {

    static final Fields PROXY = Fields.of("giver", "meetings.proxy.giver")
            .and("holder", "meetings.proxy.holder")
            .and("written", "meetings.proxy.written");

    static final Fields GUEST = Fields.of("capacity", "meetings.guest.capacity", "meetings.guest.hint");

    /// @param attendance null while nothing is recorded
    /// @param votesBy the municipality that holds its proxy, or null
    public record Row(
            Holder.Municipal municipality, @Nullable Attendance attendance, Holder.@Nullable Municipal votesBy) {

        public boolean is(AttendanceState state) {
            return attendance != null && attendance.state() == state;
        }

        public boolean isHere() {
            return attendance != null && attendance.isHere();
        }
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.attendance.title", head.title(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    public String path() {
        return head.path() + "/attendance";
    }

    public int here() {
        return (int) rows.stream().filter(Row::isHere).count();
    }

    /// Absent ones whose vote is cast by somebody who is there.
    public int represented() {
        return (int) rows.stream()
                .filter(row -> !row.isHere()
                        && row.votesBy() != null
                        && isHere(row.votesBy().code()))
                .count();
    }

    public boolean quorate() {
        return quorum.met(here(), rows.size());
    }

    public List<Choice> municipalities() {
        return rows.stream()
                .map(row -> Choice.named(
                        row.municipality().code().value(), row.municipality().name()))
                .toList();
    }

    public String name(MunicipalityCode code) {
        return rows.stream()
                .map(Row::municipality)
                .filter(one -> one.code().equals(code))
                .map(Holder.Municipal::name)
                .findFirst()
                .orElse(code.value());
    }

    private boolean isHere(MunicipalityCode code) {
        return rows.stream()
                .anyMatch(row -> row.isHere() && row.municipality().code().equals(code));
    }

    @Component
    static class Query {

        private final MeetingHead.Query heads;
        private final Entitled entitled;
        private final Attendances attendances;
        private final Proxies proxies;
        private final Guests guests;
        private final Bylaws bylaws;

        Query(
                MeetingHead.Query heads,
                Entitled entitled,
                Attendances attendances,
                Proxies proxies,
                Guests guests,
                Bylaws bylaws) {
            this.heads = heads;
            this.entitled = entitled;
            this.attendances = attendances;
            this.proxies = proxies;
            this.guests = guests;
            this.bylaws = bylaws;
        }

        AttendancePage on(String meeting, Form proxyForm, Form guestForm, View view) {
            var head = heads.on(meeting, view);
            var id = head.meeting().id();
            var members = entitled.of(head.meeting());
            var known = attendances.of(id).stream().collect(Collectors.toMap(Attendance::municipality, one -> one));
            var given = proxies.of(id);
            var rules = bylaws.on(head.meeting().heldOn());
            return new AttendancePage(
                    head,
                    members.stream()
                            .map(one -> new Row(one, known.get(one.code()), holder(one, given, members)))
                            .toList(),
                    given,
                    guests.of(id),
                    rules.quorum(head.meeting().body()),
                    rules.proxies(head.meeting().body()),
                    proxyForm,
                    guestForm);
        }

        private static Holder.@Nullable Municipal holder(
                Holder.Municipal giver, List<Proxy> given, List<Holder.Municipal> members) {
            Map<MunicipalityCode, MunicipalityCode> holders =
                    given.stream().collect(Collectors.toMap(Proxy::giver, Proxy::holder));
            var holder = holders.get(giver.code());
            return members.stream()
                    .filter(one -> one.code().equals(holder))
                    .findFirst()
                    .orElse(null);
        }
    }
}
