package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.WAVE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where each municipality is in each roll-out on a day, what goes live next, and all waves as a list.
///
/// @param matrix null when there is no wave
/// @param drawn how many activities the picture shows, of all that have waves
public record WaveOverview(@Nullable Matrix matrix, int drawn, int activities, List<Upcoming> next, ListPage list)
        implements Page {

    static final String PATH = "/portfolio/waves";

    /// So many activities are drawn, those nearest to the day: more could not be read.
    private static final int MOST = 12;

    private static final int MOST_NEXT = 10;

    /// A wave that is not live yet.
    public record Upcoming(String activity, String path, Wave wave, WaveStanding standing) {}

    @Override
    public String titleKey() {
        return "portfolio.waves.all";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final StoredWaves waves;
        private final Places places;
        private final Steps steps;
        private final Portfolio portfolio;
        private final Association association;
        private final Lists lists;

        Query(
                StoredWaves waves,
                Places places,
                Steps steps,
                Portfolio portfolio,
                Association association,
                Lists lists) {
            this.waves = waves;
            this.places = places;
            this.steps = steps;
            this.portfolio = portfolio;
            this.association = association;
            this.lists = lists;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(view.lang()),
                    WAVE.join(ACTIVITY).on(ACTIVITY.ID.eq(WAVE.ACTIVITY)),
                    noCondition(),
                    list -> page(list, view));
        }

        private WaveOverview page(ListPage list, View view) {
            var day = view.asOf();
            var byActivity = waves.all().stream().collect(groupingBy(Wave::activity));
            var chosen = byActivity.entrySet().stream()
                    .sorted(Comparator.comparingLong(
                                    (Map.Entry<ActivityId, List<Wave>> entry) -> distance(entry.getValue(), day))
                            .thenComparing(entry -> entry.getKey().value()))
                    .limit(MOST)
                    .map(Map.Entry::getKey)
                    .toList();
            var named = portfolio.activities().stream().collect(toMap(Activity::id, activity -> activity));
            var placed = places.inActivities(chosen, day);
            var said = steps.on(chosen, day);
            var members = placed.stream()
                    .map(place -> new Standings.Member(
                            place,
                            said.getOrDefault(place.activity(), Map.of()).getOrDefault(place.municipality(), Map.of())))
                    .toList();
            var picture = new WaveMatrix(chosen, named, byActivity, members, association.members(day), view);
            return new WaveOverview(
                    chosen.isEmpty() ? null : picture.draw(),
                    chosen.size(),
                    byActivity.size(),
                    next(chosen, named, byActivity, members, view),
                    list);
        }

        private static List<Upcoming> next(
                List<ActivityId> chosen,
                Map<ActivityId, Activity> named,
                Map<ActivityId, List<Wave>> byActivity,
                List<Standings.Member> members,
                View view) {
            var byWave =
                    members.stream().collect(groupingBy(member -> member.place().wave()));
            return chosen.stream()
                    .flatMap(id -> byActivity.getOrDefault(id, List.of()).stream())
                    .map(wave -> Standings.standing(wave, byWave.getOrDefault(wave.id(), List.of()), view.asOf()))
                    .filter(one -> !one.standing().isLive())
                    .sorted(Comparator.comparing(one -> one.wave().goLive() == null
                            ? LocalDate.MAX
                            : one.wave().goLive().last()))
                    .limit(MOST_NEXT)
                    .map(one -> upcoming(one, named, view.lang()))
                    .toList();
        }

        private static Upcoming upcoming(Standings.Standing one, Map<ActivityId, Activity> named, Lang lang) {
            var id = one.wave().activity();
            var activity = named.get(id);
            return new Upcoming(
                    activity == null ? id.value() : activity.name().in(lang),
                    "/portfolio/activities/" + id + "/waves",
                    one.wave(),
                    one.standing());
        }

        /// How far the nearest go-live of an activity lies from a day; far when none is planned.
        private static long distance(List<Wave> waves, LocalDate day) {
            return waves.stream()
                    .map(Wave::goLive)
                    .filter(java.util.Objects::nonNull)
                    .mapToLong(goLive -> Math.abs(ChronoUnit.DAYS.between(goLive.last(), day)))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private static ListSpec spec(Lang lang) {
            boolean danish = lang == Lang.DA;
            return ListSpec.of("waves", "portfolio.waves.all", WAVE.ID)
                    .with(Column.text("activity", "portfolio.activity", danish ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN)
                            .linked(row -> "/portfolio/activities/" + row.get(WAVE.ACTIVITY) + "/waves", WAVE.ACTIVITY)
                            .searched())
                    .with(Column.number("number", "portfolio.wave.number", WAVE.NUMBER))
                    .with(Column.text("name", "portfolio.wave.name", danish ? WAVE.NAME_DA : WAVE.NAME_EN)
                            .searched())
                    .with(rough(
                            "start", "portfolio.wave.start", WAVE.START_ON, WAVE.START_PRECISION, WAVE.START_DOUBTFUL))
                    .with(rough(
                            "goLive",
                            "portfolio.wave.goLive",
                            WAVE.GO_LIVE_ON,
                            WAVE.GO_LIVE_PRECISION,
                            WAVE.GO_LIVE_DOUBTFUL))
                    .with(rough(
                            "reached",
                            "portfolio.wave.reachedOn",
                            WAVE.REACHED_ON,
                            WAVE.REACHED_PRECISION,
                            WAVE.REACHED_DOUBTFUL))
                    .sortedBy("activity")
                    .whenEmpty("portfolio.waves.none");
        }

        private static Column rough(
                String key, String label, Field<LocalDate> day, Field<String> precision, Field<Boolean> doubtful) {
            return Column.date(key, label, day)
                    .worded((row, lang) -> words(row, lang, day, precision, doubtful), precision, doubtful)
                    .filtered();
        }

        private static String words(
                Record row, Lang lang, Field<LocalDate> day, Field<String> precision, Field<Boolean> doubtful) {
            var rough = RoughDate.of(row.get(day), row.get(precision), Boolean.TRUE.equals(row.get(doubtful)));
            return rough == null ? "" : rough.brief(lang);
        }
    }
}
