package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.StoredChanges.refused;

import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.risks.Risk;
import dk.digit.portfolio.risks.Risks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The risks that cases set money aside for, chosen among those of their activity.
@Component
class StoredRisks {

    static final int MOST = 12;

    private final StoredCases cases;
    private final Risks risks;
    private final Clock clock;

    StoredRisks(StoredCases cases, Risks risks, Clock clock) {
        this.cases = cases;
        this.risks = risks;
        this.clock = clock;
    }

    /// Those of the chosen that are open among `open`, in their order.
    static List<CaseRisk> of(List<Long> chosen, Collection<Risk> open) {
        Map<Long, Risk> byId = open.stream().collect(Collectors.toMap(Risk::id, risk -> risk));
        var found = new ArrayList<CaseRisk>();
        for (int i = 0; i < chosen.size(); i++) {
            var risk = byId.get(chosen.get(i));
            if (risk != null) {
                found.add(new CaseRisk(risk.id(), i + 1, risk.title(), risk.reserved()));
            }
        }
        return found;
    }

    /// @param wanted in their order; one that has been closed since it was chosen may stay
    void choose(long businessCase, ActivityId activity, List<Long> wanted) {
        if (wanted.size() > MOST || Set.copyOf(wanted).size() < wanted.size()) {
            throw refused("benefits.refused.twelveRisks", "risks");
        }
        var chosen = cases.risks(List.of(businessCase)).getOrDefault(businessCase, List.of());
        var allowed = new HashSet<>(chosen);
        risks.open(activity, Zone.today(clock)).forEach(risk -> allowed.add(risk.id()));
        if (!allowed.containsAll(wanted)) {
            throw refused("benefits.refused.riskOfOther", "risks");
        }
        if (!chosen.equals(wanted)) {
            cases.risks(businessCase, wanted);
        }
    }
}
