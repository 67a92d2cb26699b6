package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Judges a plan by the rules as they are written in the decision on rotation, from who sits in which year
/// alone. It calls nothing of the planner's.
final class RotationChecker {

    private final RotationTask task;
    private final Map<BodyId, TreeMap<Integer, List<MunicipalityCode>>> sitting = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private RotationChecker(RotationTask task, RotationPlan plan) {
        this.task = task;
        for (RotatingBody body : task.bodies()) {
            var years = new TreeMap<Integer, List<MunicipalityCode>>();
            years.put(
                    task.firstYear() - 1,
                    task.current().stream()
                            .filter(one -> one.body().equals(body.id()))
                            .map(Sitting::municipality)
                            .toList());
            for (var year : plan.years()) {
                year.bodies().stream()
                        .filter(one -> one.body().equals(body.id()))
                        .forEach(one -> years.put(year.year(), one.seats()));
            }
            sitting.put(body.id(), years);
        }
    }

    static List<String> faults(RotationTask task, RotationPlan plan) {
        var checker = new RotationChecker(task, plan);
        checker.check(plan);
        return checker.faults;
    }

    private void check(RotationPlan plan) {
        for (int year = task.firstYear(); year < task.firstYear() + task.years(); year++) {
            for (RotatingBody body : task.bodies()) {
                full(body, year);
                replaced(body, year);
                allowed(body, year);
                rested(body, year);
                wholeTerm(body, year);
            }
            apart(year);
        }
        plan.changes().forEach(this::longEnough);
    }

    private List<MunicipalityCode> in(BodyId body, int year) {
        return sitting.get(body).getOrDefault(year, List.of());
    }

    private void full(RotatingBody body, int year) {
        fault(in(body.id(), year).size() == body.seats(), "not full", body, year);
        fault(new HashSet<>(in(body.id(), year)).size() == body.seats(), "two seats for one", body, year);
    }

    private void replaced(RotatingBody body, int year) {
        var before = in(body.id(), year - 1);
        long entered = in(body.id(), year).stream()
                .filter(one -> !before.contains(one))
                .count();
        long expected = (year - task.firstYear()) % body.everyYears() == 0 ? body.replaced() : 0;
        long empty = body.seats() - before.size();
        boolean early = empty > 0
                && before.stream().anyMatch(one -> !in(body.id(), year).contains(one) && !may(one, body.id(), year));
        fault(
                entered == Math.max(expected, empty) || (early && entered <= empty + body.replaced()),
                entered + " enter",
                body,
                year);
    }

    private void allowed(RotatingBody body, int year) {
        in(body.id(), year).forEach(one -> fault(may(one, body.id(), year), "may not sit: " + one, body, year));
    }

    private boolean may(MunicipalityCode code, BodyId body, int year) {
        boolean member = task.members().stream()
                .filter(one -> one.code().equals(code))
                .flatMap(one -> one.memberships().stream())
                .anyMatch(one -> (one.start() == null
                                || one.start().getYear() < year
                                || one.start().getYear() == year && one.start().getDayOfYear() == 1)
                        && (one.end() == null || one.end().getYear() > year));
        return member
                && task.exclusions().stream()
                        .noneMatch(one -> one.municipality().equals(code)
                                && (one.body() == null || one.body().equals(body))
                                && one.first() <= year
                                && year <= one.last());
    }

    /// Who enters a body has neither sat in it nor in one that excludes it the year before.
    private void rested(RotatingBody body, int year) {
        for (MunicipalityCode one : in(body.id(), year)) {
            if (!in(body.id(), year - 1).contains(one)) {
                for (RotatingBody other : task.bodies()) {
                    boolean excludes = task.incompatible().stream()
                            .anyMatch(set -> set.contains(body.id()) && set.contains(other.id()));
                    fault(
                            !(excludes || other.equals(body))
                                    || !in(other.id(), year - 1).contains(one),
                            "did not rest: " + one,
                            body,
                            year);
                }
                fault(
                        task.history().stream()
                                .noneMatch(term -> term.municipality().equals(one) && term.last() == year - 1),
                        "did not rest since the past: " + one,
                        body,
                        year);
            }
        }
    }

    /// Nobody who was seated in the plan leaves while somebody who sat before it entered is still there.
    private void wholeTerm(RotatingBody body, int year) {
        var stay = in(body.id(), year);
        for (MunicipalityCode leaver : in(body.id(), year - 1)) {
            int since = since(leaver, body.id(), year - 1);
            if (!stay.contains(leaver) && since >= task.firstYear()) {
                fault(
                        stay.stream().allMatch(one -> since(one, body.id(), year) >= since),
                        "left before its turn: " + leaver,
                        body,
                        year);
            }
        }
    }

    private int since(MunicipalityCode code, BodyId body, int year) {
        int since = year;
        while (in(body, since - 1).contains(code)) {
            since--;
        }
        return since;
    }

    private void apart(int year) {
        for (var set : task.incompatible()) {
            var seen = new HashSet<MunicipalityCode>();
            set.stream()
                    .filter(sitting::containsKey)
                    .flatMap(body -> in(body, year).stream())
                    .forEach(one -> {
                        if (!seen.add(one)) {
                            faults.add(one + " sits in two bodies in " + year);
                        }
                    });
        }
    }

    /// Also beyond the plan, a term that begins in it is one that its holder can sit.
    private void longEnough(SeatTurn turn) {
        Stream.iterate(turn.year(), year -> year <= turn.last(), year -> year + 1)
                .filter(year -> !may(turn.enters(), turn.body(), year))
                .forEach(year -> faults.add(turn.enters() + " can't sit out its term: " + year));
    }

    private void fault(boolean kept, String words, RotatingBody body, int year) {
        if (!kept) {
            faults.add(words + " in " + body.id() + " " + year);
        }
    }
}
