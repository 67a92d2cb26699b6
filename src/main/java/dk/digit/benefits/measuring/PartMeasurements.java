package dk.digit.benefits.measuring;

import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.OpenedPart;
import dk.digit.platform.chart.Line;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that was measured of a municipality's part of a benefit, beside its baseline and its targets; what has
/// become of it; and who is to measure it when.
///
/// @param part as it stands on the day; empty when the benefit is dropped by then
/// @param all the newest first, those that were put right among them
/// @param states what was said, the newest first
/// @param plans the first first
/// @param picture null while there is too little to draw
public record PartMeasurements(
        OpenedPart opened,
        Optional<MeasuredPart> part,
        HarvestState state,
        List<Measurement> all,
        List<SaidState> states,
        List<MeasuringPlan> plans,
        @Nullable Line picture)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "benefits.measure.of",
                opened.benefit().name().in(lang),
                opened.municipality().name());
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(opened.crumbs());
        crumbs.add(Crumb.named(opened.path(), opened.municipality().name()));
        return crumbs;
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Why it is in its state, where somebody said so.
    public @Nullable SaidState said() {
        return states.isEmpty() ? null : states.getFirst();
    }

    /// Asks for it in a fixed number of queries.
    @Component
    static class Query {

        private final OpenedPart.Query opened;
        private final Parts parts;
        private final Benefits benefits;
        private final StoredMeasurements stored;
        private final StoredPlans plans;

        Query(OpenedPart.Query opened, Parts parts, Benefits benefits, StoredMeasurements stored, StoredPlans plans) {
            this.opened = opened;
            this.parts = parts;
            this.benefits = benefits;
            this.stored = stored;
            this.plans = plans;
        }

        @Transactional(readOnly = true)
        public PartMeasurements on(long benefit, String slug, View view) {
            LocalDate day = view.asOf();
            var one = opened.on(benefit, slug, day, view);
            long id = one.part().id();
            var all = stored.of(id, day);
            var states = stored.states(id, day);
            var start = benefits.starts(one.benefit().activity(), day).get(id);
            return new PartMeasurements(
                    one,
                    parts.find(id, day),
                    Standings.state(
                            states.isEmpty() ? null : states.getFirst().state().name(), start, day),
                    all,
                    states,
                    plans.of(id).stream().map(StoredPlans.Kept::plan).toList(),
                    MeasurementPicture.of(one, all, view.lang()));
        }
    }
}
