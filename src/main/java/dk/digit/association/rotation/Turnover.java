package dk.digit.association.rotation;

import static dk.digit.association.rotation.RotationRule.SEATS_AT_A_TIME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When the seats of one body change hands.
///
/// The holders stand in a queue, who has sat longest in front; at each time the first ones leave and as many
/// come in behind. Somebody in the middle leaves early when a membership ends; the queue then looks ahead
/// (earliest deadline first), so that two who must be gone by the same year go in two years. It follows from
/// the rules alone, whoever is seated: so the years of all seats are known before anybody is chosen.
final class Turnover {

    /// @param stretch its years, of [#stretches]; null where the seat stands empty
    /// @param until the first year in which its holder can't sit
    private record Place(int seat, @Nullable Integer stretch, int since, int until) {

        boolean empty() {
            return stretch == null;
        }

        boolean must(int year) {
            return !empty() && until <= year;
        }
    }

    private final RotationTask task;
    private final Availability availability;
    private final boolean limited;
    private final int index;
    private final RotatingBody body;
    private final List<Place> queue = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private Turnover(RotationTask task, Availability availability, Set<RotationRule> rules, int index) {
        this.task = task;
        this.availability = availability;
        this.limited = rules.contains(SEATS_AT_A_TIME);
        this.index = index;
        this.body = task.bodies().get(index);
    }

    /// The years of all who sit or are to be seated; null when more must leave than seats change hands.
    static @Nullable List<Stretch> of(RotationTask task, Availability availability, Set<RotationRule> rules, int body) {
        var turnover = new Turnover(task, availability, rules, body);
        turnover.sit();
        return turnover.run() ? turnover.planned() : null;
    }

    private void sit() {
        var sitting = task.current().stream()
                .filter(one -> one.body().equals(body.id()))
                .toList();
        for (int seat = 0; seat < body.seats(); seat++) {
            queue.add(seat < sitting.size() ? place(seat, sitting.get(seat)) : empty(seat));
        }
        queue.sort(Comparator.comparing((Place place) -> !place.empty())
                .thenComparing(Place::since)
                .thenComparing(Place::until));
    }

    private Place place(int seat, Sitting sitting) {
        int member = task.indexOf(sitting.municipality());
        var since = sitting.since();
        stretches.add(new Stretch(index, seat, task.firstYear() - 1, Integer.MAX_VALUE, member, LeaveReason.LONGEST));
        return new Place(
                seat,
                stretches.size() - 1,
                since == null ? Integer.MIN_VALUE : since,
                availability.until(member, index));
    }

    private Place empty(int seat) {
        return new Place(seat, null, Integer.MIN_VALUE, task.firstYear());
    }

    private boolean run() {
        int end = task.end() + body.everyYears() * (body.seats() + 1);
        for (int year = task.firstYear(); year < end; year++) {
            if (!turn(year)) {
                return false;
            }
        }
        return true;
    }

    private boolean turns(int year) {
        return (year - task.firstYear()) % body.everyYears() == 0;
    }

    private boolean turn(int year) {
        for (int more = leaving(year); more > 0; more--) {
            var next = next(year, more - 1);
            if (next == null) {
                return false;
            }
            pass(next, year);
        }
        return true;
    }

    private int leaving(int year) {
        int empty = (int) queue.stream().filter(Place::empty).count();
        int forced = (int) queue.stream().filter(place -> place.must(year)).count();
        int usual = turns(year) ? body.replaced() : 0;
        if (!limited) {
            return Math.max(usual, empty + forced);
        }
        return empty == 0 ? usual : Math.max(usual, empty + Math.min(forced, usual));
    }

    /// The first of the queue whose leaving lets everybody else leave in time.
    private @Nullable Place next(int year, int moreNow) {
        return queue.stream()
                .filter(place -> inTime(place, year, moreNow))
                .findFirst()
                .orElse(null);
    }

    private boolean inTime(Place leaves, int year, int moreNow) {
        var others = queue.stream().filter(one -> one != leaves).toList();
        return others.stream()
                .mapToInt(Place::until)
                .filter(deadline -> deadline < (limited ? Integer.MAX_VALUE : year + 1))
                .allMatch(deadline ->
                        others.stream().filter(one -> one.until() <= deadline).count()
                                <= moreNow + turnsAfter(year, deadline) * body.replaced());
    }

    private long turnsAfter(int year, int deadline) {
        return IntStream.rangeClosed(year + 1, deadline).filter(this::turns).count();
    }

    private void pass(Place from, int year) {
        var why = why(from);
        queue.remove(from);
        if (from.stretch() != null) {
            stretches.set(from.stretch(), stretches.get(from.stretch()).until(year - 1));
        }
        stretches.add(new Stretch(index, from.seat(), year, Integer.MAX_VALUE, Stretch.OPEN, why));
        queue.add(new Place(from.seat(), stretches.size() - 1, year, Integer.MAX_VALUE));
    }

    private LeaveReason why(Place place) {
        if (place.empty()) {
            return LeaveReason.EMPTY;
        }
        boolean beforeItsTurn = queue.stream().anyMatch(other -> !other.empty() && other.since() < place.since());
        return beforeItsTurn ? LeaveReason.EARLY : LeaveReason.LONGEST;
    }

    private List<Stretch> planned() {
        return stretches.stream().filter(one -> one.first() < task.end()).toList();
    }
}
