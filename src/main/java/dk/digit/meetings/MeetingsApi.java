package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Meetings and decisions for programs.
@RestController
class MeetingsApi {

    private final HeldMeetings meetings;
    private final Decisions decisions;

    MeetingsApi(HeldMeetings meetings, Decisions decisions) {
        this.meetings = meetings;
        this.decisions = decisions;
    }

    record MeetingLine(
            String id,
            String body,
            String kind,
            LocalDate heldOn,
            @Nullable String place,
            int decisions) {}

    /// A date that is not known to the day is as much of one as is known: `2023-10`.
    record DecisionLine(
            String id,
            @Nullable String meeting,
            String body,
            String decidedOn,
            String text,
            @Nullable String proposedBy,
            @Nullable String due,
            boolean dueCertain,
            String state,
            String since,
            @Nullable String supersededBy,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String evidenceLink,
            boolean overdue) {}

    @GetMapping("/api/v1/meetings/meetings")
    @Requires(READ)
    ResponseEntity<List<MeetingLine>> meetings(View view) {
        var lines = meetings.upTo(view.asOf()).stream()
                .map(line -> new MeetingLine(
                        line.meeting().id().value(),
                        line.meeting().body().value(),
                        api(line.meeting().kind()),
                        line.meeting().heldOn(),
                        line.meeting().place(),
                        line.decisions()))
                .toList();
        return ApiList.answer(view, lines, MeetingLine::id);
    }

    @GetMapping("/api/v1/meetings/decisions")
    @Requires(READ)
    ResponseEntity<List<DecisionLine>> decisions(View view) {
        var asked = DecisionState.asked(view.params().all("state"));
        var lines = decisions.all(view.asOf()).stream()
                .filter(decision ->
                        asked.isEmpty() || asked.contains(decision.standing().state()))
                .map(decision -> line(decision, view.lang(), view.asOf()))
                .toList();
        return ApiList.answer(view, lines, DecisionLine::id);
    }

    private static DecisionLine line(Decision decision, Lang lang, LocalDate day) {
        var standing = decision.standing();
        var due = decision.due();
        var evidence = standing.evidence();
        return new DecisionLine(
                decision.id().value(),
                decision.meeting() == null ? null : decision.meeting().value(),
                decision.body().value(),
                decision.decidedOn().iso(),
                decision.text().in(lang),
                decision.proposedBy() == null ? null : api(decision.proposedBy()),
                due == null ? null : due.iso(),
                due == null || !due.doubtful(),
                standing.state().slug(),
                standing.since().iso(),
                standing.supersededBy() == null ? null : standing.supersededBy().value(),
                standing.note() == null ? null : standing.note().in(lang),
                evidence == null || evidence.words() == null
                        ? null
                        : evidence.words().in(lang),
                evidence == null ? null : evidence.link(),
                decision.overdueOn(day));
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
