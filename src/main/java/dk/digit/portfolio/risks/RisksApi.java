package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The register for programs.
@RestController
class RisksApi {

    private final StoredRisks risks;

    RisksApi(StoredRisks risks) {
        this.risks = risks;
    }

    /// @param activity null for one of the portfolio
    /// @param consequences by field, from 1 to 5
    /// @param light `red`, `yellow`, `green` or `unassessed`, by the thresholds of the day
    /// @param triggerOn as much of the date as is known: `2024-03`
    record Line(
            long id,
            @Nullable String activity,
            @Nullable String key,
            String kind,
            String title,
            @Nullable String cause,
            @Nullable String event,
            @Nullable String consequence,
            LocalDate raisedOn,
            String state,
            LocalDate stateSince,
            String level,
            boolean awaitsAnswer,
            @Nullable Assessed assessment,
            String light,
            @Nullable String reserve,
            @Nullable OwnedBy owner,
            @Nullable String trigger,
            @Nullable String triggerOn,
            int openActions,
            int overdueActions,
            @Nullable Long issueOf,
            @Nullable Long became) {}

    record OwnedBy(
            @Nullable String function,
            @Nullable String municipality,
            @Nullable String body) {}

    record Assessed(
            LocalDate on,
            int probability,
            Map<String, Integer> consequences,
            int score,
            int scoreAfter,
            String trend,
            @Nullable String cost,
            @Nullable Integer delayDays) {}

    @GetMapping("/api/v1/portfolio/risks")
    @Requires(READ)
    ResponseEntity<List<Line>> risks(View view) {
        var activity = view.param("activity");
        var found = activity == null
                ? risks.on(view.asOf())
                : risks.of(
                        ActivityId.parse(activity)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "activity")),
                        view.asOf());
        var states = view.params().all("state");
        var lines = found.stream()
                .filter(risk -> states.isEmpty()
                        || states.contains(risk.standing().state().slug()))
                .map(risk -> line(risk, view.lang()))
                .toList();
        return ApiList.answer(view, lines, line -> String.valueOf(line.id()));
    }

    private static Line line(Risk risk, Lang lang) {
        var owner = risk.owner();
        var trigger = risk.trigger();
        return new Line(
                risk.id(),
                risk.activity() == null ? null : risk.activity().value(),
                risk.key(),
                slug(risk.kind()),
                risk.title().in(lang),
                risk.cause() == null ? null : risk.cause().in(lang),
                risk.event() == null ? null : risk.event().in(lang),
                risk.consequence() == null ? null : risk.consequence().in(lang),
                risk.raisedOn(),
                risk.standing().state().slug(),
                risk.standing().since(),
                slug(risk.level()),
                risk.awaiting(),
                risk.assessment() == null ? null : assessed(risk.assessment(), risk.trend()),
                slug(risk.light()),
                risk.reserve() == null ? null : risk.reserve().toApi(),
                owner == null
                        ? null
                        : new OwnedBy(owner.functionOrNull(), owner.municipalityOrNull(), owner.bodyOrNull()),
                trigger == null || trigger.event() == null
                        ? null
                        : trigger.event().in(lang),
                trigger == null || trigger.due() == null ? null : trigger.due().iso(),
                risk.actions().open(),
                risk.actions().overdue(),
                risk.issueOf(),
                risk.became());
    }

    private static Assessed assessed(RiskAssessment assessment, RiskTrend trend) {
        var consequences = new TreeMap<String, Integer>();
        assessment.consequences().forEach((field, level) -> consequences.put(slug(field), level));
        return new Assessed(
                assessment.on(),
                assessment.probability(),
                consequences,
                assessment.score(),
                assessment.after().score(),
                slug(trend),
                assessment.cost() == null ? null : assessment.cost().toApi(),
                assessment.delay());
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
