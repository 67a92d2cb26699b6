package dk.digit.portfolio.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.BodyKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioChanges;
import dk.digit.portfolio.PortfolioChanges.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two days compared: "what has changed since the last board meeting?"
///
/// @param since what was before this day's end is not told
/// @param meetings days of meetings to compare with, newest first
/// @param standings every activity of either day, by the overview's order
/// @param told what happened, by activity in the same order, each by time
public record ChangesPage(
        Form form,
        LocalDate since,
        LocalDate until,
        List<Held> meetings,
        List<Standing> standings,
        Map<Activity, List<Change>> told)
        implements Page {

    static final Fields FIELDS = Fields.of("since", "portfolio.changes.since").and("until", "portfolio.changes.until");

    /// A meeting since which one may ask, in the reader's words.
    public record Held(LocalDate day, String name) {}

    @Override
    public String titleKey() {
        return "portfolio.changes.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    public long differing() {
        return standings.stream().filter(Standing::differs).count();
    }

    public int happened() {
        return told.values().stream().mapToInt(List::size).sum();
    }

    @Component
    static class Query {

        private static final int MOST_MEETINGS = 8;

        private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

        private final Portfolio portfolio;
        private final Meetings meetings;
        private final Association association;
        private final List<PortfolioChanges> parts;

        Query(Portfolio portfolio, Meetings meetings, Association association, List<PortfolioChanges> parts) {
            this.portfolio = portfolio;
            this.meetings = meetings;
            this.association = association;
            this.parts = List.copyOf(parts);
        }

        @Transactional(readOnly = true)
        public ChangesPage on(View view) {
            var form = view.form(FIELDS);
            var asked = form.optionalDate("until");
            var until = known(asked == null ? view.asOf() : asked);
            var held = held(until, view);
            var typed = form.optionalDate("since");
            var since = typed != null
                    ? typed
                    : held.isEmpty() ? until.minusMonths(3) : held.getFirst().day();
            since = known(since);
            if (since.isAfter(until)) {
                form.refuse("since", "portfolio.changes.wrongOrder");
                since = until;
            }
            var standings = standings(since, until);
            return new ChangesPage(
                    form.refused()
                            ? form
                            : FIELDS.filled(Map.of("since", Formats.date(since), "until", Formats.date(until))),
                    since,
                    until,
                    held,
                    standings,
                    since.isBefore(until) ? told(standings, since, until, view) : Map.of());
        }

        /// No association is older, and nothing is planned for later.
        private static LocalDate known(LocalDate day) {
            return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        }

        private List<Held> held(LocalDate until, View view) {
            var bodies = association.bodies(until).stream()
                    .filter(body -> body.kind() == BodyKind.ASSEMBLY || body.kind() == BodyKind.GOVERNING)
                    .collect(toMap(body -> body.id(), body -> body.name().in(view.lang())));
            var found = new ArrayList<Meeting>(meetings.meetings(until.getYear() - 1));
            found.addAll(meetings.meetings(until.getYear()));
            return found.stream()
                    .filter(meeting -> bodies.containsKey(meeting.body())
                            && meeting.heldOn().isBefore(until))
                    .sorted(Comparator.comparing(Meeting::heldOn).reversed())
                    .limit(MOST_MEETINGS)
                    .map(meeting -> new Held(meeting.heldOn(), Objects.requireNonNull(bodies.get(meeting.body()))))
                    .toList();
        }

        private List<Standing> standings(LocalDate since, LocalDate until) {
            var then = byId(portfolio.overview(since));
            var now = byId(portfolio.overview(until));
            var ids = new LinkedHashSet<>(now.keySet());
            ids.addAll(then.keySet());
            return ids.stream()
                    .map(id -> {
                        var was = then.get(id);
                        var is = now.get(id);
                        return new Standing(
                                Objects.requireNonNull(is == null ? was : is).activity(), was, is);
                    })
                    .toList();
        }

        private static Map<ActivityId, ActivitySummary> byId(List<ActivitySummary> summaries) {
            return summaries.stream()
                    .collect(toMap(
                            ActivitySummary::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        }

        private Map<Activity, List<Change>> told(
                List<Standing> standings, LocalDate since, LocalDate until, View view) {
            var all = parts.stream()
                    .flatMap(part -> part.between(since, until, null, view).stream())
                    .sorted(Comparator.comparing(Change::day).thenComparing(Change::topic))
                    .collect(groupingBy(Change::activity));
            var told = new LinkedHashMap<Activity, List<Change>>();
            for (Standing standing : standings) {
                var changes = all.get(standing.activity().id());
                if (changes != null) {
                    told.put(standing.activity(), changes);
                }
            }
            return told;
        }
    }
}
