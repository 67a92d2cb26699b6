package dk.digit.meetings.calling;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.WorkFunction;
import dk.digit.association.bylaws.Article;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.association.bylaws.BylawsOn;
import dk.digit.association.bylaws.Deadline;
import dk.digit.meetings.CallingKind;
import dk.digit.meetings.DutySource;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.Meetings;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Planned meetings that their bodies have not been called to, or have no agenda for, are to be seen to by
/// the head of the secretariat. A fixed number of queries, however many meetings there are.
@Component
class CallingDuties implements DutySource {

    /// How long before its last day a calling is brought to mind.
    private static final int DAYS_AHEAD = 30;

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final Meetings meetings;
    private final StoredCallings stored;
    private final Association association;
    private final Bylaws bylaws;
    private final Holidays holidays;

    CallingDuties(Meetings meetings, StoredCallings stored, Association association, Bylaws bylaws, Holidays holidays) {
        this.meetings = meetings;
        this.stored = stored;
        this.association = association;
        this.bylaws = bylaws;
        this.holidays = holidays;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var planned = meetings.planned(day);
        var ids = planned.stream().map(Meeting::id).toList();
        var callings = stored.of(ids);
        var audiences = stored.audiences(ids);
        var articles = bylaws.history();
        var calendar = holidays.workingDays();
        var names = association.bodies(day).stream().collect(Collectors.toMap(Body::id, Function.identity()));
        return planned.stream()
                .map(meeting ->
                        called(meeting, callings.getOrDefault(meeting.id(), List.of()), articles, calendar, day))
                .flatMap(called -> duties(
                        called, names, audiences.get(called.meeting().id().value())))
                .toList();
    }

    private static Called called(
            Meeting meeting, List<Calling> history, List<Article> articles, WorkingDays calendar, LocalDate day) {
        var then = articles.stream()
                .filter(article -> !article.setAside() && article.period().contains(meeting.heldOn()))
                .toList();
        var deadlines = CallingDeadlines.find(meeting, new BylawsOn(meeting.heldOn(), then), calendar);
        return new Called(meeting, deadlines.orElse(null), history, day);
    }

    private static Stream<Duty> duties(Called called, Map<BodyId, Body> names, @Nullable List<String> audience) {
        var deadlines = called.deadlines();
        if (deadlines == null) {
            return Stream.of();
        }
        var body = names.get(called.meeting().body());
        var name = body == null ? Bilingual.of(called.meeting().body().value(), null) : body.name();
        return Stream.of(
                        duty(called, CallingKind.NOTICE, deadlines.notice(), name, audience),
                        duty(called, CallingKind.AGENDA, deadlines.agenda(), name, audience))
                .flatMap(Function.identity());
    }

    private static Stream<Duty> duty(
            Called called, CallingKind kind, Deadline deadline, Bilingual body, @Nullable List<String> audience) {
        if (called.was(kind) || deadline.day().minusDays(DAYS_AHEAD).isAfter(called.today())) {
            return Stream.of();
        }
        var id = called.meeting().id();
        var words = Texts.both("meetings.duty.call." + kind.name(), body);
        return Stream.of(new Duty(
                "calling/" + id + "/" + kind.name(),
                words,
                "meeting",
                id.value(),
                "/meetings/meetings/" + id + "/calling",
                HEAD,
                deadline.day(),
                audience));
    }
}
