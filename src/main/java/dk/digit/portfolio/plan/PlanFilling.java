package dk.digit.portfolio.plan;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells documents the dates that the plan stands and falls with: `{{key-dates}}`.
@Component
class PlanFilling implements DocumentFilling {

    private final MeasuredPlan.Query plans;

    PlanFilling(MeasuredPlan.Query plans) {
        this.plans = plans;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("key-dates", "portfolio.filling.keyDates"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.plan.item"),
                Texts.of(lang, "portfolio.plan.to"),
                Texts.of(lang, "portfolio.plan.state"));
        plans.of(activity.id(), day).lines().stream()
                .filter(line -> line.item().isMilestone() || line.critical())
                .forEach(line -> {
                    var due = line.item().due();
                    table.row(
                            line.item().name().in(lang),
                            due == null ? Formats.date(line.item().finish()) : due.brief(lang),
                            Texts.of(lang, line.state()));
                });
        return table.isEmpty() ? Texts.of(lang, "portfolio.filling.noKeyDates") : table.toString();
    }
}
