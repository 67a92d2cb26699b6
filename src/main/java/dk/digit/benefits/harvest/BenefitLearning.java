package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.Measurements;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What municipalities can learn from one another about one benefit.
///
/// @param sentences what is learned, in the reader's language
/// @param drawn what they are ranked by; null while nobody has measured
public record BenefitLearning(
        LearningFacts facts,
        String activity,
        List<String> sentences,
        @Nullable Bars drawn,
        List<Line> lines,
        boolean byInhabitants)
        implements Page {

    static final String PATH = "/benefits/learning";

    static String path(long benefit) {
        return PATH + "/" + benefit;
    }

    /// @param score what it is ranked by, in words
    public record Line(String name, String path, Learning.Place place, String score) {

        public String badge() {
            return place.standing().state().badge();
        }

        public String mark() {
            return StateLook.mark(place.standing().state());
        }

        public List<String> done(Lang lang) {
            return place.done().stream()
                    .map(deed -> deed.outcome() == null
                            ? deed.text().in(lang)
                            : deed.text().in(lang) + " – " + deed.outcome())
                    .toList();
        }

        public List<String> undone(Lang lang) {
            return place.undone().stream().map(deed -> deed.text().in(lang)).toList();
        }

        public List<String> departures(Lang lang) {
            return place.departures().stream()
                    .map(one -> Texts.of(
                            lang,
                            "benefits.harvest.departsSince",
                            one.process().in(lang),
                            Formats.date(one.since()),
                            one.reason().in(lang)))
                    .toList();
        }

        public List<String> unmet(Lang lang) {
            return place.unmet().stream()
                    .map(condition -> condition.text().in(lang))
                    .toList();
        }
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "benefits.harvest.learnTitle", facts.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(HarvestOverview.PATH, "benefits.overview.title"),
                Crumb.of(BenefitComparison.PATH, "benefits.harvest.comparison"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String benefitPath() {
        return "/benefits/profiles/" + facts.benefit();
    }

    public String activityPath() {
        return "/benefits/activities/" + facts.activity();
    }

    @Component
    static class Query {

        private final LearningFacts.Query facts;
        private final Measurements measurements;
        private final HarvestNames.Query names;

        Query(LearningFacts.Query facts, Measurements measurements, HarvestNames.Query names) {
            this.facts = facts;
            this.measurements = measurements;
            this.names = names;
        }

        /// @throws NotFoundException when there is no such benefit, or the reader may not see it
        @Transactional(readOnly = true)
        public BenefitLearning on(long benefit, View view) {
            var known = facts.of(benefit, view.asOf()).orElseThrow(() -> new NotFoundException("benefit " + benefit));
            var names = this.names.read();
            var learning = Learning.of(
                    measurements.standings(known.activity(), view.asOf()).stream()
                            .filter(one -> one.benefit() == benefit)
                            .toList(),
                    known,
                    names.byMunicipality());
            var words = new LearningWords(learning, names, view.lang());
            return new BenefitLearning(
                    known,
                    names.activity(known.activity(), view.lang()),
                    words.sentences(),
                    learning.best().isEmpty() ? null : draw(learning, names, view),
                    learning.places().stream()
                            .map(place -> new Line(
                                    names.municipality(place.municipality()),
                                    BenefitComparison.partPath(place.standing(), names),
                                    place,
                                    place.score() == null ? "–" : words.harvest(place)))
                            .toList(),
                    learning.byInhabitants());
        }

        private static Bars draw(Learning learning, HarvestNames names, View view) {
            boolean each = learning.byInhabitants();
            return new Bars(
                    view.t("benefits.harvest.ranked"),
                    each ? view.t("benefits.harvest.rankedByInhabitants") : view.t("benefits.harvest.rankedByShare"),
                    view.t("benefits.harvest.municipality"),
                    each
                            ? Measure.count(view.t("benefits.harvest.kronerPerInhabitant"))
                            : Measure.percent(view.t("benefits.harvest.share")),
                    Direction.LYING,
                    learning.places().stream()
                            .filter(place -> place.score() != null)
                            .map(place -> Bars.Bar.of(
                                    names.municipality(place.municipality()),
                                    value(Objects.requireNonNull(place.score()), each)))
                            .toList());
        }

        private static BigDecimal value(BigDecimal score, boolean each) {
            return each ? score.setScale(2, RoundingMode.HALF_UP) : HarvestWords.whole(score);
        }
    }
}
