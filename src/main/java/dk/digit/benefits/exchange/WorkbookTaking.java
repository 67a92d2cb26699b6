package dk.digit.benefits.exchange;

import dk.digit.association.Association;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.Scenario;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a workbook into a business case, in whole or not at all. A trial does everything and takes it back, so that
/// it tells exactly what would happen, refusals included; what is stored is what was shown, or nothing.
@Component
class WorkbookTaking {

    private final BusinessCases cases;
    private final Association association;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WorkbookTaking(BusinessCases cases, Association association, Clock clock, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.association = association;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Places places() {
        return new Places(association.municipalities());
    }

    /// What the workbook would change.
    WorkbookTrial attempt(ActivityId activity, Grid grid, String name) {
        return new Attempt(activity, WorkbookReader.read(grid, places()), name, null).make();
    }

    /// Changes the case, if it is still as it was when [#attempt] was made.
    ///
    /// @param state as the attempt told it
    WorkbookTrial take(ActivityId activity, Grid grid, String name, String state) {
        return new Attempt(activity, WorkbookReader.read(grid, places()), name, state).make();
    }

    private CaseModel model(ActivityId activity) {
        return cases.of(activity, Zone.today(clock))
                .orElseThrow(() -> new RefusedException(Refusal.of("benefits.refused.noCase")));
    }

    private static @Nullable Money value(CaseModel model) {
        return Calculation.of(model, Scenario.LIKELY)
                .chosen()
                .map(option -> option.joint().netPresentValue())
                .orElse(null);
    }

    static CaseResult result(CaseModel model) {
        return Calculation.of(model, Scenario.LIKELY);
    }

    /// @param state that must still hold; null for a trial
    private final class Attempt {

        private final ActivityId activity;
        private final Reading reading;
        private final String name;
        private final @Nullable String expected;
        private CaseModel before;
        private Differences differences;
        private String state;

        Attempt(ActivityId activity, Reading reading, String name, @Nullable String expected) {
            this.activity = activity;
            this.reading = reading;
            this.name = name;
            this.expected = expected;
            this.before = model(activity);
            var now = RowsOfCase.of(before);
            this.state = now.fingerprint();
            this.differences = Differences.between(now, reading);
        }

        WorkbookTrial make() {
            var refused = refusedBefore();
            if (!refused.isEmpty() || differences.mine().isEmpty()) {
                return told(refused, null, null);
            }
            var changes = ChangesOfCase.of(before, differences);
            try {
                return made(changes);
            } catch (RefusedException e) {
                return told(because(changes, e), null, null);
            }
        }

        private List<WorkbookTrouble> refusedBefore() {
            if (reading.activity() != null && !activity.value().equals(reading.activity())) {
                return List.of(WorkbookTrouble.whole(
                        Refusal.of("benefits.workbook.refused.otherActivity", reading.activity())));
            }
            if (!reading.refused().isEmpty()) {
                return reading.refused();
            }
            if (expected != null && !expected.equals(state)) {
                return List.of(WorkbookTrouble.whole(Refusal.of("benefits.workbook.refused.overtaken")));
            }
            return RowChecks.of(differences, reading);
        }

        private WorkbookTrial made(List<ChangesOfCase.Change> changes) {
            return Constraints.explained(() -> Objects.requireNonNull(transaction.execute(status -> {
                if (expected == null) {
                    status.setRollbackOnly();
                }
                make(changes);
                var after = model(activity);
                if (!RowsOfCase.of(after).tellsAs(differences.after())) {
                    throw new RefusedException(Refusal.of("benefits.workbook.refused.overtaken"));
                }
                return told(List.of(), value(before), value(after));
            })));
        }

        private void make(List<ChangesOfCase.Change> changes) {
            cases.make(
                    before.id(),
                    changes.stream().map(ChangesOfCase.Change::change).toList());
        }

        /// Which row is the first that cannot be taken: half of the changes are tried, then half of those.
        private List<WorkbookTrouble> because(List<ChangesOfCase.Change> changes, RefusedException refused) {
            int fits = 0;
            int fails = changes.size();
            while (fits + 1 < fails) {
                int middle = (fits + fails) / 2;
                if (refuses(changes.subList(0, middle), refused)) {
                    fails = middle;
                } else {
                    fits = middle;
                }
            }
            var because = Optional.ofNullable(changes.get(fails - 1).because());
            return refused.refusals().stream()
                    .map(reason -> because.filter(row -> row.row() > 0)
                            .map(row -> new WorkbookTrouble(row.sheet(), row.row(), null, reason))
                            .orElseGet(() -> WorkbookTrouble.whole(reason)))
                    .toList();
        }

        private boolean refuses(List<ChangesOfCase.Change> some, RefusedException reason) {
            try {
                Constraints.explained(() -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    make(some);
                    return true;
                }));
                return false;
            } catch (RefusedException e) {
                return e.refusals().equals(reason.refusals());
            }
        }

        private WorkbookTrial told(
                List<WorkbookTrouble> refused, @Nullable Money valueBefore, @Nullable Money valueAfter) {
            return new WorkbookTrial(
                    name,
                    differences.mine(),
                    differences.theirs(),
                    reading.base() == null,
                    refused,
                    reading.notes(),
                    state,
                    valueBefore,
                    valueAfter);
        }
    }
}
