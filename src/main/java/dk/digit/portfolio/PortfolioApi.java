package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Activities of a day for programs. A date that is not known to the day is as much of one as is known:
/// `2023-10`; null where nobody wrote it down.
@RestController
class PortfolioApi {

    private final Overviews overviews;
    private final Activities activities;
    private final Phases phases;
    private final Roles roles;
    private final Milestones milestones;
    private final ActivityDecisions decisions;

    PortfolioApi(
            Overviews overviews,
            Activities activities,
            Phases phases,
            Roles roles,
            Milestones milestones,
            ActivityDecisions decisions) {
        this.overviews = overviews;
        this.activities = activities;
        this.phases = phases;
        this.roles = roles;
        this.milestones = milestones;
        this.decisions = decisions;
    }

    record RoleLine(
            @Nullable String name,
            @Nullable String municipality,
            @Nullable String body,
            boolean certain,
            @Nullable String remark) {}

    record MilestoneLine(String date, boolean certain, String kind, String text, String progress) {}

    record ActivityLine(
            String id,
            String name,
            String kind,
            String phase,
            @Nullable String phaseSince,
            @Nullable RoleLine chair,
            @Nullable RoleLine lead,
            @Nullable String supplier,
            @Nullable String product,
            @Nullable String remark,
            @Nullable MilestoneLine nextMilestone) {}

    /// @param until when the next phase began: null for the last
    record PhaseLine(
            String phase,
            @Nullable String from,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String decision) {}

    record RoleTime(
            String role,
            RoleLine holder,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record ActivityDetail(
            String id,
            String name,
            String kind,
            @Nullable String supplier,
            @Nullable String product,
            @Nullable String remark,
            List<PhaseLine> phases,
            List<RoleTime> roles,
            List<MilestoneLine> milestones,
            List<String> decisions) {}

    @GetMapping("/api/v1/portfolio/activities")
    @Requires(READ)
    ResponseEntity<List<ActivityLine>> activities(View view) {
        var lines = overviews.on(view.asOf()).stream()
                .map(activity -> line(activity, view))
                .toList();
        return ApiList.answer(view, lines, ActivityLine::id);
    }

    @GetMapping("/api/v1/portfolio/activities/{id}")
    @Requires(READ)
    ActivityDetail activity(@PathVariable String id, View view) {
        var known = ActivityPages.id(id);
        var activity = activities.find(known).orElseThrow(() -> new NotFoundException(id));
        var lang = view.lang();
        var history = phases.of(known);
        return new ActivityDetail(
                activity.id().value(),
                activity.name().in(lang),
                api(activity.kind()),
                activity.supplier(),
                activity.product(),
                activity.remark() == null ? null : activity.remark().in(lang),
                history.phases().stream()
                        .map(phase -> phase(phase, history.startAfter(phase), lang))
                        .toList(),
                roles.of(known).stream().map(role -> time(role, lang)).toList(),
                milestones.of(known).stream()
                        .map(milestone -> milestone(milestone, view))
                        .toList(),
                decisions.of(known).stream().map(DecisionId::value).toList());
    }

    private static ActivityLine line(ActivitySummary summary, View view) {
        var activity = summary.activity();
        var lang = view.lang();
        return new ActivityLine(
                activity.id().value(),
                activity.name().in(lang),
                api(activity.kind()),
                api(summary.phase().phase()),
                iso(summary.phase().start()),
                summary.chair() == null ? null : role(summary.chair(), lang),
                summary.lead() == null ? null : role(summary.lead(), lang),
                activity.supplier(),
                activity.product(),
                activity.remark() == null ? null : activity.remark().in(lang),
                summary.next() == null ? null : milestone(summary.next(), view));
    }

    private static PhaseLine phase(PhasePeriod phase, @Nullable RoughDate until, Lang lang) {
        return new PhaseLine(
                api(phase.phase()),
                iso(phase.start()),
                iso(until),
                phase.reason() == null ? null : phase.reason().in(lang),
                phase.decision() == null ? null : phase.decision().value());
    }

    private static RoleTime time(RolePeriod role, Lang lang) {
        return new RoleTime(
                api(role.role()),
                role(role, lang),
                role.period().start(),
                role.period().last());
    }

    private static RoleLine role(RolePeriod role, Lang lang) {
        MunicipalityCode municipality = role.holder().municipality();
        BodyId body = role.holder().body();
        return new RoleLine(
                role.holder().isUnknown() ? null : role.name().in(lang),
                municipality == null ? null : municipality.value(),
                body == null ? null : body.value(),
                role.certain(),
                role.remark());
    }

    private static MilestoneLine milestone(Milestone milestone, View view) {
        return new MilestoneLine(
                milestone.due().iso(),
                !milestone.due().doubtful(),
                api(milestone.kind()),
                milestone.text().in(view.lang()),
                api(milestone.on(view.asOf())));
    }

    private static @Nullable String iso(@Nullable RoughDate date) {
        return date == null ? null : date.iso();
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
