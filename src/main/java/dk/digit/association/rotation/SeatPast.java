package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was, seen from the first day of a year: who sits then, and which terms are over.
///
/// A municipality that changed seats within a body, from member to chair, has had one term.
final class SeatPast {

    private record Seated(BodyId body, MunicipalityCode municipality) {}

    private record Term(Period period, boolean startKnown, int seat) {}

    private final List<SeatRow> rows;
    private final LocalDate first;
    private final Map<Seated, List<Term>> terms = new LinkedHashMap<>();

    SeatPast(List<SeatRow> rows, int year) {
        this.rows = rows;
        this.first = LocalDate.of(year, 1, 1);
        rows.stream()
                .filter(row -> row.holder() != null && row.held() != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(start(row))))
                .forEach(this::add);
    }

    private static LocalDate start(SeatRow row) {
        var start = Objects.requireNonNull(row.held()).start();
        return start == null ? LocalDate.MIN : start;
    }

    private void add(SeatRow row) {
        var held = Objects.requireNonNull(row.held());
        if (!start(row).isBefore(first)) {
            return;
        }
        var all = terms.computeIfAbsent(
                new Seated(row.body(), Objects.requireNonNull(row.holder())), seated -> new ArrayList<>());
        if (all.isEmpty() || !follows(all.getLast(), row)) {
            all.add(new Term(held, row.startKnown(), row.number()));
        } else {
            var before = all.removeLast();
            all.add(new Term(longer(before.period(), held), before.startKnown(), row.number()));
        }
    }

    private static boolean follows(Term before, SeatRow row) {
        var end = before.period().end();
        return end == null || !end.isBefore(start(row));
    }

    private static Period longer(Period one, Period other) {
        var end = one.end();
        var theirs = other.end();
        return new Period(one.start(), end == null || theirs == null ? null : end.isAfter(theirs) ? end : theirs);
    }

    /// How many seats a body has on the first day.
    int seats(BodyId body) {
        return (int) rows.stream()
                .filter(row -> row.body().equals(body) && row.exists().contains(first))
                .map(SeatRow::number)
                .distinct()
                .count();
    }

    /// Who sits on the day before the first, in the order of seats that go on.
    List<Sitting> sitting() {
        var sitting = new ArrayList<Sitting>();
        var order = new ArrayList<Map.Entry<Integer, Sitting>>();
        terms.forEach((seated, all) -> all.stream()
                .filter(term -> sits(seated.body(), term))
                .forEach(term -> order.add(Map.entry(
                        term.seat(),
                        new Sitting(
                                seated.body(),
                                seated.municipality(),
                                term.startKnown()
                                        ? Objects.requireNonNull(term.period().start())
                                                .getYear()
                                        : null)))));
        order.sort(Map.Entry.comparingByKey());
        order.forEach(entry -> sitting.add(entry.getValue()));
        return sitting;
    }

    /// Terms that were over by then.
    List<PastTerm> terms() {
        var over = new ArrayList<PastTerm>();
        terms.forEach((seated, all) ->
                all.stream().filter(term -> !sits(seated.body(), term)).forEach(term -> over.add(past(seated, term))));
        return over;
    }

    private boolean sits(BodyId body, Term term) {
        return term.period().contains(first.minusDays(1))
                && rows.stream()
                        .anyMatch(row -> row.body().equals(body)
                                && row.number() == term.seat()
                                && row.exists().contains(first));
    }

    private PastTerm past(Seated seated, Term term) {
        var last = term.period().last();
        int lastYear = last == null || !last.isBefore(first) ? first.getYear() - 1 : last.getYear();
        var start = term.period().start();
        int firstYear = start == null ? lastYear : Math.min(lastYear, start.getYear());
        return new PastTerm(seated.body(), seated.municipality(), firstYear, lastYear);
    }
}
