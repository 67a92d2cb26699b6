package dk.digit.portfolio.plan;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Gantt;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plan of an activity on a day: drawn, as a table with what slipped and what may slip, and what waits for
/// what.
///
/// @param picture null for a plan of nothing
/// @param quick the row that enters the next thing
public record PlanPage(
        ActivityHead head,
        MeasuredPlan plan,
        @Nullable Gantt picture,
        List<Baseline.Head> baselines,
        Map<MunicipalityCode, String> municipalities,
        Form quick,
        LocalDate asOf)
        implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.plan");
    }

    @Override
    public RecordKey record() {
        return head.record();
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path() + "/" + PlanTab.PATH;
    }

    /// Who does it, in words; empty when nobody has said.
    public String doneBy(PlanItem item) {
        var municipality = item.municipality() == null ? null : municipalities.get(item.municipality());
        var responsible = item.responsible();
        if (municipality == null) {
            return Objects.requireNonNullElse(responsible, "");
        }
        return responsible == null ? municipality : responsible + ", " + municipality;
    }

    public List<Choice> whats() {
        return QuickRow.whats();
    }

    public List<Choice> afters(Lang lang) {
        return plan.lines().stream()
                .map(line -> Choice.named(
                        line.item().id().toString(), line.item().name().in(lang)))
                .toList();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final MeasuredPlan.Query plans;
        private final PlanBaselines baselines;
        private final Portfolio portfolio;
        private final Association association;

        Query(
                ActivityHead.Query heads,
                MeasuredPlan.Query plans,
                PlanBaselines baselines,
                Portfolio portfolio,
                Association association) {
            this.heads = heads;
            this.plans = plans;
            this.baselines = baselines;
            this.portfolio = portfolio;
            this.association = association;
        }

        @Transactional(readOnly = true)
        public PlanPage on(String id, View view, Form quick) {
            var head = heads.on(id, view);
            var known = baselines.of(head.id(), view.asOf());
            var plan = plans.of(head.id(), chosen(known, view.param("baseline")), view.asOf());
            var names = portfolio.activities().stream().collect(toMap(Activity::id, Activity::name));
            return new PlanPage(
                    head,
                    plan,
                    PlanPicture.of(plan, head.activity().name(), names, view.asOf(), view.lang()),
                    known,
                    association.municipalities().stream().collect(toMap(Municipality::code, Municipality::name)),
                    quick,
                    view.asOf());
        }

        /// The one that the address names, or else the newest.
        private static Baseline.@Nullable Head chosen(List<Baseline.Head> known, @Nullable String asked) {
            return known.stream()
                    .filter(head -> String.valueOf(head.id()).equals(asked))
                    .findFirst()
                    .orElse(known.isEmpty() ? null : known.getFirst());
        }
    }
}
