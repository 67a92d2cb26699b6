package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.SharedAssumptions;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.risks.Risk;
import dk.digit.portfolio.risks.Risks;
import dk.digit.portfolio.waves.GoLive;
import dk.digit.portfolio.waves.Waves;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together everything that business cases are computed from on a day: as many queries for all as for one.
@Component
class StoredModels {

    private final StoredCases cases;
    private final StoredOptions options;
    private final StoredAssumptions assumptions;
    private final StoredCorrelations correlations;
    private final StoredLines lines;
    private final SharedAssumptions shared;
    private final Waves waves;
    private final Risks risks;

    StoredModels(
            StoredCases cases,
            StoredOptions options,
            StoredAssumptions assumptions,
            StoredCorrelations correlations,
            StoredLines lines,
            SharedAssumptions shared,
            Waves waves,
            Risks risks) {
        this.cases = cases;
        this.options = options;
        this.assumptions = assumptions;
        this.correlations = correlations;
        this.lines = lines;
        this.shared = shared;
        this.waves = waves;
        this.risks = risks;
    }

    Optional<CaseModel> of(ActivityId activity, LocalDate day) {
        return cases.of(activity)
                .map(head -> models(
                                List.of(head),
                                waves.goLives(activity, day),
                                Map.of(activity, risks.open(activity, day)),
                                day)
                        .getFirst());
    }

    List<CaseModel> all(LocalDate day) {
        return models(cases.all(), waves.goLives(null, day), risks.openByActivity(day), day);
    }

    private List<CaseModel> models(
            List<StoredCases.Head> heads,
            Map<ActivityId, Map<MunicipalityCode, GoLive>> goLives,
            Map<ActivityId, List<Risk>> open,
            LocalDate day) {
        var ids = heads.stream().map(StoredCases.Head::id).toList();
        var municipalities = cases.municipalities(ids);
        var chosen = cases.risks(ids);
        var ways = options.of(ids);
        var premises = assumptions.of(ids);
        var pairs = correlations.of(ids);
        var items = lines.of(ids);
        var names = shared.all(day);
        var figures = shared.figures(day);
        var rates = shared.rates(day);
        return heads.stream()
                .map(head -> {
                    var mine = municipalities.getOrDefault(head.id(), List.of());
                    var draft = head.draft();
                    return new CaseModel(
                            head.id(),
                            head.activity(),
                            day,
                            head.example(),
                            draft.priceYear(),
                            draft.firstYear(),
                            draft.years(),
                            draft.summary(),
                            draft.costTolerance(),
                            draft.netTolerance(),
                            mine,
                            starts(mine, goLives.getOrDefault(head.activity(), Map.of())),
                            ways.getOrDefault(head.id(), List.of()),
                            head.chosen(),
                            premises.getOrDefault(head.id(), List.of()),
                            pairs.getOrDefault(head.id(), List.of()),
                            names,
                            figures,
                            items.getOrDefault(head.id(), List.of()),
                            StoredRisks.of(
                                    chosen.getOrDefault(head.id(), List.of()),
                                    open.getOrDefault(head.activity(), List.of())),
                            rates,
                            head.version());
                })
                .toList();
    }

    private static Map<MunicipalityCode, YearMonth> starts(
            List<MunicipalityCode> municipalities, Map<MunicipalityCode, GoLive> goLives) {
        var starts = new HashMap<MunicipalityCode, YearMonth>();
        for (MunicipalityCode municipality : municipalities) {
            var goLive = goLives.get(municipality);
            if (goLive != null) {
                starts.put(municipality, YearMonth.from(goLive.day()));
            }
        }
        return starts;
    }
}
