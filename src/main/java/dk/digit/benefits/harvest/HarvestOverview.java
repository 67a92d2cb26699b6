package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What benefits were planned, committed and measured in a year, by activity, municipality and objective, and what has
/// become of them.
///
/// @param day that states are told for
/// @param drawn the three sums; null when there is nothing
/// @param missing parts of which a measurement is missing: the longest, so many as fit
/// @param undecided what those activities are called whose case recommends nothing
public record HarvestOverview(
        HarvestLook look,
        LocalDate day,
        Choices choices,
        HarvestTally all,
        @Nullable Bars drawn,
        List<HarvestRow> activities,
        List<HarvestRow> municipalities,
        List<HarvestRow> objectives,
        List<Missing> missing,
        List<String> undecided,
        boolean both)
        implements Page {

    static final String PATH = "/benefits";

    private static final int MOST_MISSING = 10;

    /// What may be chosen.
    public record Choices(List<Choice> activities, List<Choice> municipalities, List<Choice> years) {

        public List<Choice> types() {
            return Choice.of(BenefitType.class);
        }

        static Choices of(HarvestNames names, Set<ActivityId> activities, Set<MunicipalityCode> members, View view) {
            int now = view.asOf().getYear();
            return new Choices(
                    names.activityChoices(activities, view.lang()),
                    names.municipalityChoices(members),
                    IntStream.rangeClosed(now - 3, now + 9)
                            .mapToObj(String::valueOf)
                            .map(year -> Choice.named(year, year))
                            .toList());
        }
    }

    public record Missing(String name, String municipality, LocalDate since, String path) {}

    @Override
    public String titleKey() {
        return "benefits.overview.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public List<HarvestState> states() {
        return List.of(HarvestState.values());
    }

    /// The comparison of what is looked at.
    public String comparisonPath() {
        return look.on(BenefitComparison.PATH);
    }

    public String yearsPath() {
        return look.on(HarvestYears.PATH);
    }

    public String sheetPath() {
        return look.on(HarvestPages.OVERVIEW_SHEET);
    }

    @Component
    static class Query {

        private final KnownBenefits known;
        private final HarvestNames.Query names;
        private final Planned.Query planned;
        private final Measurements measurements;
        private final HarvestObjective.Query objectives;

        Query(
                KnownBenefits known,
                HarvestNames.Query names,
                Planned.Query planned,
                Measurements measurements,
                HarvestObjective.Query objectives) {
            this.known = known;
            this.names = names;
            this.planned = planned;
            this.measurements = measurements;
            this.objectives = objectives;
        }

        @Transactional(readOnly = true)
        public HarvestOverview on(View view) {
            var held = known.on(view.asOf());
            var look = HarvestLook.of(view, held);
            var expected = planned.of(look.example(), view.asOf(), look.year(), look.year());
            var standings = measurements.standings(look.activity(), look.day(view.asOf()));
            var names = this.names.read();
            var cut = HarvestRow.Cut.of(look, expected.amounts(), standings, names, view.lang());
            var all = cut.all();
            return new HarvestOverview(
                    look,
                    look.day(view.asOf()),
                    Choices.of(
                            names,
                            held.activities(look.example()),
                            municipalities(look, expected.amounts(), standings),
                            view),
                    all,
                    all.saysNothing() ? null : draw(all, look, view),
                    cut.byActivity(),
                    cut.byMunicipality(),
                    cut.byObjective(objectives.all()),
                    look.year() > view.asOf().getYear()
                            ? List.of()
                            : cut.missing()
                                    .limit(MOST_MISSING)
                                    .map(one -> missing(one, names, view))
                                    .toList(),
                    expected.undecided().stream()
                            .filter(activity -> look.activity() == null || activity.equals(look.activity()))
                            .map(activity -> names.activity(activity, view.lang()))
                            .toList(),
                    held.any(true) && held.any(false));
        }

        /// Everything that the reader looks at, for a file.
        @Transactional(readOnly = true)
        public HarvestRow.Cut cut(View view) {
            var look = HarvestLook.of(view, known.on(view.asOf()));
            return HarvestRow.Cut.of(
                    look,
                    planned.of(look.example(), view.asOf(), look.year(), look.year())
                            .amounts(),
                    measurements.standings(look.activity(), look.day(view.asOf())),
                    names.read(),
                    view.lang());
        }

        private static Set<MunicipalityCode> municipalities(
                HarvestLook look, List<PlannedAmount> planned, List<BenefitStanding> standings) {
            var some = new LinkedHashSet<MunicipalityCode>();
            planned.forEach(one -> some.add(one.municipality()));
            standings.stream()
                    .filter(one -> one.example() == look.example())
                    .forEach(one -> some.add(one.municipality()));
            return some;
        }

        private static Missing missing(BenefitStanding one, HarvestNames names, View view) {
            return new Missing(
                    one.name().in(view.lang()),
                    names.municipality(one.municipality()),
                    Objects.requireNonNull(one.missingSince()),
                    BenefitComparison.partPath(one, names));
        }

        private static Bars draw(HarvestTally all, HarvestLook look, View view) {
            var year = String.valueOf(look.year());
            return new Bars(
                    view.t("benefits.harvest.drawn", year),
                    view.t(
                            "benefits.harvest.drawnAbout",
                            year,
                            Formats.millions(view.lang(), all.planned()),
                            Formats.millions(view.lang(), all.committed()),
                            Formats.millions(view.lang(), all.measured())),
                    view.t("benefits.harvest.step"),
                    Measure.kroner(view.t("benefits.harvest.aYear")),
                    Direction.LYING,
                    List.of(
                            Bars.Bar.of(view.t("benefits.harvest.planned"), all.planned()),
                            Bars.Bar.of(view.t("benefits.harvest.committed"), all.committed()),
                            Bars.Bar.of(view.t("benefits.harvest.measured"), all.measured())
                                    .emphasised()));
        }
    }
}
