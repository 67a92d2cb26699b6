package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.rotation.RotationPlan.PlannedBody;
import dk.digit.association.rotation.RotationPlan.PlannedYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes down what a search found, with its reasons.
final class PlanWriter {

    private final Puzzle puzzle;
    private final RotationTask task;
    private final int[] holders;
    private final List<EntryReason> reasons;

    PlanWriter(Puzzle puzzle, int[] holders) {
        this.puzzle = puzzle;
        this.task = puzzle.task();
        this.holders = holders;
        this.reasons = new Reasons(puzzle, holders).all();
    }

    RotationPlan plan() {
        return new RotationPlan(IntStream.range(task.firstYear(), task.end())
                .mapToObj(this::year)
                .toList());
    }

    private PlannedYear year(int year) {
        return new PlannedYear(
                year,
                IntStream.range(0, task.bodies().size())
                        .mapToObj(body -> body(body, year))
                        .toList());
    }

    private PlannedBody body(int body, int year) {
        var seats = new ArrayList<MunicipalityCode>();
        for (int seat = 0; seat < task.bodies().get(body).seats(); seat++) {
            var holder = holder(body, seat, year);
            if (holder != null) {
                seats.add(holder);
            }
        }
        var changes = IntStream.range(0, holders.length)
                .filter(one -> open(one).body() == body && open(one).first() == year)
                .mapToObj(this::turn)
                .toList();
        return new PlannedBody(task.bodies().get(body).id(), List.copyOf(seats), changes);
    }

    private SeatTurn turn(int index) {
        var stretch = open(index);
        return new SeatTurn(
                task.bodies().get(stretch.body()).id(),
                stretch.seat(),
                stretch.first(),
                stretch.last(),
                stretch.why() == LeaveReason.EMPTY ? null : holder(stretch.body(), stretch.seat(), stretch.first() - 1),
                stretch.why(),
                code(holders[index]),
                reasons.get(index));
    }

    private @Nullable MunicipalityCode holder(int body, int seat, int year) {
        for (Stretch stretch : puzzle.fixed()) {
            if (stretch.at(body, seat, year)) {
                return code(stretch.holder());
            }
        }
        return IntStream.range(0, holders.length)
                .filter(one -> open(one).at(body, seat, year))
                .mapToObj(one -> code(holders[one]))
                .findFirst()
                .orElse(null);
    }

    Fairness fairness(Evening.Evened evened) {
        var shares = Shares.of(puzzle);
        var rows = IntStream.range(0, task.members().size())
                .filter(member -> IntStream.range(task.firstYear(), task.end())
                        .anyMatch(task.members().get(member)::in))
                .mapToObj(member -> share(member, shares))
                .toList();
        return new Fairness(rows, evened.most(), evened.mostNoLess(), evened.fewest(), evened.fewestNoMore());
    }

    private Fairness.Share share(int member, Shares shares) {
        return new Fairness.Share(
                code(member),
                shares.before()[member],
                (int) Arrays.stream(holders).filter(one -> one == member).count(),
                yearsBefore(member),
                yearsPlanned(member),
                shares.compared()[member]);
    }

    private int yearsBefore(int member) {
        var code = code(member);
        int past = task.history().stream()
                .filter(term -> term.municipality().equals(code))
                .mapToInt(term -> term.last() - term.first() + 1)
                .sum();
        return past
                + task.current().stream()
                        .filter(one -> one.municipality().equals(code))
                        .mapToInt(one -> one.since() == null ? 1 : Math.max(0, task.firstYear() - one.since()))
                        .sum();
    }

    private int yearsPlanned(int member) {
        int sat = puzzle.fixed().stream()
                .filter(one -> one.holder() == member)
                .mapToInt(this::within)
                .sum();
        return sat
                + IntStream.range(0, holders.length)
                        .filter(one -> holders[one] == member)
                        .map(one -> within(open(one)))
                        .sum();
    }

    private int within(Stretch stretch) {
        return Math.max(0, Math.min(stretch.last(), task.end() - 1) - Math.max(stretch.first(), task.firstYear()) + 1);
    }

    private Stretch open(int index) {
        return puzzle.open().get(index);
    }

    private MunicipalityCode code(int member) {
        return task.members().get(member).code();
    }
}
