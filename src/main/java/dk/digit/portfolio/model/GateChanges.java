package dk.digit.portfolio.model;

import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gates that were passed, and activities that were stopped or opened again.
@Component
class GateChanges implements PortfolioChanges {

    private final GatePassages passages;

    GateChanges(GatePassages passages) {
        this.passages = passages;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        return passages.between(since, until).stream()
                .filter(one -> activity == null || activity.equals(one.activity()))
                .map(one -> new Change(
                        one.on(),
                        one.activity(),
                        Topic.GATE,
                        view.t("portfolio.changes.gate." + one.kind().name(), one.to()),
                        "/portfolio/activities/" + one.activity() + "/" + GatesTab.PATH + "/passed/" + one.id()))
                .toList();
    }
}
