package dk.digit.portfolio.plan;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The arithmetic of a plan: what may slip how far, and what is planned to begin before it can.
///
/// A milestone stands at the end of its day: what waits for it begins the day after.
public final class Schedule {

    private final CriticalPath.Answer<PlanItemId> path;
    private final boolean empty;

    private Schedule(CriticalPath.Answer<PlanItemId> path, boolean empty) {
        this.path = path;
        this.empty = empty;
    }

    /// @param foreign things of other plans that links lead from or to
    public static Schedule of(
            ActivityId activity, List<PlanItem> own, Collection<PlanItem> foreign, List<PlanLink> links) {
        var steps = Stream.concat(own.stream(), foreign.stream())
                .map(item -> step(item, item.activity().equals(activity)))
                .toList();
        var ties = links.stream()
                .map(link -> new CriticalPath.Tie<>(link.from(), link.to(), link.kind(), link.lag()))
                .toList();
        return new Schedule(CriticalPath.of(steps, ties), own.isEmpty());
    }

    private static CriticalPath.Step<PlanItemId> step(PlanItem item, boolean own) {
        return new CriticalPath.Step<>(item.id(), begins(item).toEpochDay(), item.days(), own);
    }

    private static LocalDate begins(PlanItem item) {
        if (item.isMilestone()) {
            return item.finish().plusDays(1);
        }
        return item.startedOn() == null || !item.done() ? item.start() : item.startedOn();
    }

    /// Days that it may slip without the plan ending later; nothing for what is done.
    public @Nullable Integer slack(PlanItem item) {
        var room = room(item).orElse(null);
        return room == null || item.done() ? null : (int) room.slack();
    }

    public boolean critical(PlanItem item) {
        return !item.done() && room(item).filter(CriticalPath.Room::critical).isPresent();
    }

    /// The first day that its links allow, where it is planned to begin before that.
    public @Nullable LocalDate allowed(PlanItem item) {
        var room = room(item).orElse(null);
        if (room == null || item.done() || room.earliest() <= begins(item).toEpochDay()) {
            return null;
        }
        var day = LocalDate.ofEpochDay(room.earliest());
        return item.isMilestone() ? day.minusDays(1) : day;
    }

    /// The last day of the plan, its links kept; null for a plan of nothing.
    public @Nullable LocalDate end() {
        return empty ? null : LocalDate.ofEpochDay(path.end()).minusDays(1);
    }

    private Optional<CriticalPath.Room> room(PlanItem item) {
        Map<PlanItemId, CriticalPath.Room> rooms = path.rooms();
        return Optional.ofNullable(rooms.get(item.id()));
    }
}
