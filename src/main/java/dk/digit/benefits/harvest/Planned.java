package dk.digit.benefits.harvest;

import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.Scenario;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What business cases expect.
///
/// @param undecided activities whose case recommends no option yet, so that it expects nothing
record Planned(List<PlannedAmount> amounts, List<ActivityId> undecided) {

    Planned {
        amounts = List.copyOf(amounts);
        undecided = List.copyOf(undecided);
    }

    @Component
    static class Query {

        private final BusinessCases cases;

        Query(BusinessCases cases) {
            this.cases = cases;
        }

        /// Of the years from `first` to `last`, as known on a day.
        Planned of(boolean example, LocalDate day, int first, int last) {
            var models = cases.all(day).stream()
                    .filter(model -> model.example() == example)
                    .toList();
            return new Planned(
                    PlannedAmount.of(
                            models.stream()
                                    .filter(model -> model.chosen() != null)
                                    .filter(model -> model.firstYear() <= last && model.lastYear() >= first)
                                    .map(model -> Calculation.of(model, Scenario.LIKELY))
                                    .toList(),
                            first,
                            last),
                    models.stream()
                            .filter(model -> model.chosen() == null)
                            .map(dk.digit.benefits.cases.CaseModel::activity)
                            .toList());
        }
    }
}
