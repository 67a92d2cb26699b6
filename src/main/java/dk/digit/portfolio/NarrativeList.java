package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far the words about a year have come: one row an activity, one column a language.
///
/// @param years the years that there are words about, and the one that the reader looks at; newest first
record NarrativeList(int year, List<Integer> years, List<Row> rows) implements Page {

    record Row(
            Activity activity,
            @Nullable Narrative da,
            @Nullable Narrative en) {}

    @Override
    public String titleKey() {
        return "portfolio.texts.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    String path(Activity activity, Lang lang) {
        return NarrativePage.path(new NarrativeKey(activity.id(), year, lang));
    }

    long done() {
        return rows.stream().mapToLong(row -> done(row.da()) + done(row.en())).sum();
    }

    private static int done(@Nullable Narrative text) {
        return text != null && text.state() == NarrativeState.FINAL ? 1 : 0;
    }

    @Component
    static class Query {

        private final Activities activities;
        private final Narratives narratives;

        Query(Activities activities, Narratives narratives) {
            this.activities = activities;
            this.narratives = narratives;
        }

        @Transactional(readOnly = true)
        public NarrativeList on(View view) {
            var written = narratives.years();
            int present = view.asOf().getYear();
            int year = year(view.param("year"), written, present);
            var years = Stream.of(written.stream(), Stream.of(present, year))
                    .flatMap(some -> some)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            Map<NarrativeKey, Narrative> texts = new HashMap<>();
            narratives.ofYear(year).forEach(text -> texts.put(text.key(), text));
            return new NarrativeList(
                    year,
                    years,
                    activities.byName(view.lang()).stream()
                            .map(activity -> new Row(
                                    activity,
                                    texts.get(new NarrativeKey(activity.id(), year, Lang.DA)),
                                    texts.get(new NarrativeKey(activity.id(), year, Lang.EN))))
                            .toList());
        }

        /// The year that is asked for; else the newest that there are words about by then.
        private static int year(@Nullable String asked, List<Integer> years, int present) {
            if (asked != null && asked.matches("2[01]\\d\\d")) {
                return Integer.parseInt(asked);
            }
            return years.stream().filter(year -> year <= present).findFirst().orElse(present);
        }
    }
}
