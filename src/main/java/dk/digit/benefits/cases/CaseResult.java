package dk.digit.benefits.cases;

import java.util.List;
import java.util.Optional;

/// What follows from a business case. While there are faults, the lines that they are in count nothing.
public record CaseResult(CaseModel model, Scenario scenario, List<OptionResult> options, List<CaseFault> faults) {

    public Optional<OptionResult> option(long id) {
        return options.stream().filter(one -> one.option().id() == id).findFirst();
    }

    public Optional<OptionResult> chosen() {
        return model.chosen() == null ? Optional.empty() : option(model.chosen());
    }

    public Optional<OptionResult> of(OptionKind kind) {
        return options.stream().filter(one -> one.option().kind() == kind).findFirst();
    }
}
