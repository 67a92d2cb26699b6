package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The light for risks in status reports: that of the worst open risk. An activity without any in the register has
/// not been measured.
@Component
class RiskStatus implements StatusMeasure {

    private final Risks risks;

    RiskStatus(Risks risks) {
        this.risks = risks;
    }

    @Override
    public StatusField field() {
        return StatusField.RISK;
    }

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var measured = new LinkedHashMap<ActivityId, Measured>();
        risks.counts(day).forEach((activity, counts) -> {
            if (activities.contains(activity) && counts.all() > 0) {
                measured.put(activity, Measured.of(light(counts.worst()), words(counts)));
            }
        });
        return measured;
    }

    private static Bilingual words(RiskCounts counts) {
        return Texts.both(
                "portfolio.risks.statusWords",
                String.valueOf(counts.red()),
                String.valueOf(counts.yellow()),
                String.valueOf(counts.green()),
                String.valueOf(counts.unassessed()));
    }

    private static StatusLight light(RiskLight light) {
        return switch (light) {
            case RED -> StatusLight.RED;
            case YELLOW -> StatusLight.YELLOW;
            case GREEN -> StatusLight.GREEN;
            case UNASSESSED -> StatusLight.UNKNOWN;
        };
    }
}
