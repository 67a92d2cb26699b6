package dk.digit.benefits.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of a business case when it is frozen: everything that it was computed from and what came out.
record FrozenCase(CaseModel model, List<Outcome> outcomes) {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    FrozenCase {
        outcomes = List.copyOf(outcomes);
    }

    /// What an option came to under a scenario.
    ///
    /// @param each by code of the municipality
    record Outcome(
            String option, Scenario scenario, Money reserve, Appraisal joint, SortedMap<String, Appraisal> each) {}

    /// The form in which it is kept: municipalities by code, so that equal cases are equal bytes.
    private record Kept(int format, CaseModel model, SortedMap<String, YearMonth> starts, List<Outcome> outcomes) {}

    static FrozenCase of(CaseModel model) {
        var outcomes = new ArrayList<Outcome>();
        for (Scenario scenario : Scenario.values()) {
            for (OptionResult option : Calculation.of(model, scenario).options()) {
                var each = new TreeMap<String, Appraisal>();
                option.each().forEach((code, appraisal) -> each.put(code.value(), appraisal));
                outcomes.add(new Outcome(option.option().code(), scenario, option.reserved(), option.joint(), each));
            }
        }
        return new FrozenCase(model, outcomes);
    }

    /// The option that a case is about: the chosen one, else to go together, else the first.
    Optional<CaseOption> usual() {
        return usual(model);
    }

    static Optional<CaseOption> usual(CaseModel model) {
        return model.options().stream()
                .filter(one -> Long.valueOf(one.id()).equals(model.chosen()))
                .findFirst()
                .or(() -> model.options().stream()
                        .filter(one -> one.kind() == OptionKind.TOGETHER)
                        .findFirst())
                .or(() -> model.options().stream().findFirst());
    }

    Optional<Outcome> outcome(String option, Scenario scenario) {
        return outcomes.stream()
                .filter(one -> one.option().equals(option) && one.scenario() == scenario)
                .findFirst();
    }

    byte[] bytes() {
        var starts = new TreeMap<String, YearMonth>();
        model.starts().forEach((code, month) -> starts.put(code.value(), month));
        return JSON.writeValueAsBytes(
                new Kept(FORMAT, ModelParts.of(model).starts(Map.of()).model(), starts, outcomes));
    }

    static FrozenCase read(byte[] bytes) {
        var kept = JSON.readValue(bytes, Kept.class);
        var starts = new HashMap<MunicipalityCode, YearMonth>();
        kept.starts().forEach((code, month) -> starts.put(new MunicipalityCode(code), month));
        return new FrozenCase(ModelParts.of(kept.model()).starts(starts).model(), kept.outcomes());
    }
}
