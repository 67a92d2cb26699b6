package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The plan of an activity for programs, measured against its newest baseline.
@RestController
class PlanApi {

    private final ActivityHead.Query heads;
    private final MeasuredPlan.Query plans;

    PlanApi(ActivityHead.Query heads, MeasuredPlan.Query plans) {
        this.heads = heads;
        this.plans = plans;
    }

    record WaitsFor(String item, String activity, String kind, int lagDays) {}

    /// @param due of a milestone, as much of the day as is known; null for a work package
    record ItemLine(
            String id,
            UUID guid,
            String kind,
            String name,
            @Nullable String due,
            LocalDate start,
            LocalDate finish,
            int progress,
            String state,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String responsible,
            @Nullable String municipality,
            @Nullable Integer slipDays,
            @Nullable Integer slackDays,
            boolean critical,
            List<WaitsFor> waitsFor) {}

    record BaselineLine(long id, String name, LocalDate takenOn) {}

    record PlanDetail(
            String activity,
            @Nullable LocalDate end,
            @Nullable Integer slipDays,
            @Nullable BaselineLine baseline,
            List<ItemLine> items) {}

    @GetMapping("/api/v1/portfolio/activities/{id}/plan")
    @Requires(READ)
    PlanDetail plan(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var plan = plans.of(head.id(), view.asOf());
        var baseline = plan.baseline();
        return new PlanDetail(
                head.id().value(),
                plan.end(),
                plan.slip(),
                baseline == null
                        ? null
                        : new BaselineLine(
                                baseline.head().id(),
                                baseline.head().name(),
                                baseline.head().takenOn()),
                plan.lines().stream().map(line -> line(line, view)).toList());
    }

    private static ItemLine line(MeasuredPlan.Line line, View view) {
        var item = line.item();
        return new ItemLine(
                item.id().toString(),
                item.known(),
                item.kind() == null ? "work_package" : api(item.kind()),
                item.name().in(view.lang()),
                item.due() == null ? null : item.due().iso(),
                item.start(),
                item.finish(),
                item.progress(),
                api(line.state()),
                item.startedOn(),
                item.finishedOn(),
                item.responsible(),
                item.municipality() == null ? null : item.municipality().value(),
                line.slip(),
                line.slack(),
                line.critical(),
                line.waits().stream()
                        .map(tie -> new WaitsFor(
                                tie.link().from().toString(),
                                tie.link().fromActivity().value(),
                                tie.link().kind().name(),
                                tie.link().lag()))
                        .toList());
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
