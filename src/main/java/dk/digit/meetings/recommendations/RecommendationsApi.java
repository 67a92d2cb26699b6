package dk.digit.meetings.recommendations;

import static dk.digit.meetings.MeetingsRules.READ;

import dk.digit.meetings.DecisionState;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Recommendations for programs.
@RestController
class RecommendationsApi {

    private final Recommendations recommendations;

    RecommendationsApi(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /// A date that is not known to the day is as much of one as is known: `2023-10`.
    record Line(
            String id,
            String analysis,
            @Nullable Integer number,
            String text,
            String state,
            String since,
            @Nullable String note,
            @Nullable String due,
            @Nullable String decision,
            boolean overdue) {}

    @GetMapping("/api/v1/meetings/recommendations")
    @Requires(READ)
    ResponseEntity<List<Line>> recommendations(View view) {
        var asked = DecisionState.asked(view.params().all("state"));
        var lines = recommendations.all(view.asOf()).stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.standing().state()))
                .map(one -> line(one, view.lang(), view.asOf()))
                .toList();
        return ApiList.answer(view, lines, Line::id);
    }

    private static Line line(Recommendation one, Lang lang, LocalDate day) {
        var standing = one.standing();
        return new Line(
                one.id(),
                one.analysis(),
                one.number(),
                one.text().in(lang),
                standing.state().slug(),
                standing.since().iso(),
                standing.note() == null ? null : standing.note().in(lang),
                one.due() == null ? null : one.due().iso(),
                one.decision() == null ? null : one.decision().value(),
                one.overdueOn(day));
    }
}
