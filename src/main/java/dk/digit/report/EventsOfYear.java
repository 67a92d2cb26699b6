package dk.digit.report;

import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.BodyKind;
import dk.digit.meetings.Decision;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Event;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingKind;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Asks for a year's meetings, decisions and events.
@Component
class EventsOfYear {

    private final Meetings meetings;

    EventsOfYear(Meetings meetings) {
        this.meetings = meetings;
    }

    /// @param bodies by their id
    TheYear of(int year, Lang lang, Words words, Map<BodyId, Body> bodies) {
        // What had become of a decision is told on the morning after the year.
        var standing = LocalDate.of(year + 1, 1, 1);
        var all = meetings.decisions(standing);
        var decisions = all.stream()
                .filter(decision -> decision.decidedOn().day().getYear() == year)
                .toList();
        var assemblies = meetings.meetings(year).stream()
                .filter(meeting -> isAssembly(bodies, meeting.body()))
                .toList();
        var ids = assemblies.stream().map(Meeting::id).toList();
        return new TheYear(
                year,
                standing,
                words,
                assemblies.stream()
                        .map(meeting -> assembly(meeting, decisions, lang, bodies))
                        .toList(),
                decisions.stream()
                        .filter(decision -> decision.meeting() == null || !ids.contains(decision.meeting()))
                        .map(decision -> decision(decision, lang, bodies))
                        .toList(),
                all.stream()
                        .filter(decision -> isOutstanding(decision, standing))
                        .map(decision -> outstanding(decision, standing, lang))
                        .toList(),
                meetings.events(Period.year(year)).stream()
                        .map(event -> event(event, lang))
                        .toList());
    }

    private static boolean isAssembly(Map<BodyId, Body> bodies, BodyId id) {
        var body = bodies.get(id);
        return body != null && body.kind() == BodyKind.ASSEMBLY;
    }

    private static TheYear.Assembly assembly(
            Meeting meeting, List<Decision> decisions, Lang lang, Map<BodyId, Body> bodies) {
        return new TheYear.Assembly(
                meeting.id().value(),
                Moment.of(lang, RoughDate.of(meeting.heldOn())),
                Texts.of(
                        lang,
                        meeting.kind() == MeetingKind.ORDINARY
                                ? "report.theYear.ordinary"
                                : "report.theYear.extraordinary"),
                decisions.stream()
                        .filter(decision -> Objects.equals(decision.meeting(), meeting.id()))
                        .map(decision -> decision(decision, lang, bodies))
                        .toList(),
                "/meetings/meetings/" + meeting.id());
    }

    private static TheYear.Decision decision(Decision decision, Lang lang, Map<BodyId, Body> bodies) {
        var standing = decision.standing();
        var body = bodies.get(decision.body());
        return new TheYear.Decision(
                decision.id().value(),
                Moment.of(lang, decision.decidedOn()),
                body == null ? decision.body().value() : body.name().in(lang),
                decision.text().in(lang),
                decision.proposedBy() == null ? null : Texts.of(lang, decision.proposedBy()),
                Moment.orNull(lang, decision.due()),
                Texts.of(lang, standing.state()),
                standing.note() == null ? "" : standing.note().in(lang),
                "/meetings/decisions/" + decision.id());
    }

    /// What nobody has begun, and what is late.
    private static boolean isOutstanding(Decision decision, LocalDate day) {
        return decision.standing().state() == DecisionState.OPEN || decision.overdueOn(day);
    }

    private static TheYear.Outstanding outstanding(Decision decision, LocalDate day, Lang lang) {
        var note = decision.standing().note();
        return new TheYear.Outstanding(
                decision.id().value(),
                Moment.of(lang, decision.decidedOn()),
                (int) ChronoUnit.DAYS.between(decision.decidedOn().day(), day),
                decision.text().in(lang),
                Moment.orNull(lang, decision.due()),
                decision.overdueOn(day)
                        ? Texts.of(lang, "report.theYear.outstanding.late")
                        : Texts.of(lang, decision.standing().state()),
                note == null ? "" : note.in(lang),
                "/meetings/decisions/" + decision.id());
    }

    private static TheYear.Event event(Event event, Lang lang) {
        return new TheYear.Event(
                Moment.of(lang, event.starts()),
                Moment.orNull(lang, event.until()),
                event.name().in(lang),
                event.about() == null ? "" : event.about().in(lang),
                "/meetings/events");
    }
}
