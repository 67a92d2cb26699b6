package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.Measurements;
import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What benefits were planned, committed and measured, year by year: those before the year that is looked at and those
/// after it. Nobody has measured a year that has not come.
///
/// @param drawn null when there is nothing in any of the years
/// @param lastMeasured the last year that something can have been measured in
public record HarvestYears(HarvestLook look, @Nullable Line drawn, List<HarvestRow> rows, int lastMeasured)
        implements Page {

    static final String PATH = "/benefits/years";

    private static final int BEFORE = 2;
    private static final int AFTER = 2;

    @Override
    public String titleKey() {
        return "benefits.harvest.years";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(HarvestOverview.PATH, "benefits.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Whether the year of a line has begun.
    public boolean hasCome(HarvestRow row) {
        return Integer.parseInt(row.name()) <= lastMeasured;
    }

    public String overviewPath() {
        return look.on(HarvestOverview.PATH);
    }

    @Component
    static class Query {

        private final KnownBenefits known;
        private final HarvestNames.Query names;
        private final Planned.Query planned;
        private final Measurements measurements;

        Query(KnownBenefits known, HarvestNames.Query names, Planned.Query planned, Measurements measurements) {
            this.known = known;
            this.names = names;
            this.planned = planned;
            this.measurements = measurements;
        }

        @Transactional(readOnly = true)
        public HarvestYears on(View view) {
            var look = HarvestLook.of(view, known.on(view.asOf()));
            int first = look.year() - BEFORE;
            int last = look.year() + AFTER;
            var expected = planned.of(look.example(), view.asOf(), first, last).amounts();
            var names = this.names.read();
            var rows = new ArrayList<HarvestRow>();
            for (int year = first; year <= last; year++) {
                var own = look.in(year);
                var standings = measurements.standings(look.activity(), own.day(view.asOf()));
                var tally = HarvestRow.Cut.of(own, expected, standings, names, view.lang())
                        .all();
                var path = own.on(HarvestOverview.PATH);
                rows.add(new HarvestRow(String.valueOf(year), tally, path, path, path, path));
            }
            int lastMeasured = view.asOf().getYear();
            boolean nothing = rows.stream().allMatch(row -> row.tally().saysNothing());
            return new HarvestYears(look, nothing ? null : draw(rows, lastMeasured, view), rows, lastMeasured);
        }

        private static Line draw(List<HarvestRow> rows, int lastMeasured, View view) {
            return new Line(
                    view.t("benefits.harvest.years"),
                    view.t(
                            "benefits.harvest.yearsAbout",
                            rows.getFirst().name(),
                            rows.getLast().name(),
                            Formats.longDate(view.lang(), view.asOf())),
                    view.t("benefits.harvest.year"),
                    Measure.kroner(view.t("benefits.harvest.aYear")),
                    rows.stream().map(HarvestRow::name).toList(),
                    List.of(
                            series(
                                    view,
                                    "benefits.harvest.planned",
                                    rows,
                                    row -> row.tally().planned().toBigDecimal()),
                            series(
                                    view,
                                    "benefits.harvest.committed",
                                    rows,
                                    row -> row.tally().committed().toBigDecimal()),
                            series(
                                    view,
                                    "benefits.harvest.measured",
                                    rows,
                                    row -> Integer.parseInt(row.name()) > lastMeasured
                                            ? null
                                            : row.tally().measured().toBigDecimal())));
        }

        private static Line.Series series(
                View view, String key, List<HarvestRow> rows, Function<HarvestRow, @Nullable BigDecimal> value) {
            var values = new ArrayList<@Nullable BigDecimal>();
            rows.forEach(row -> values.add(value.apply(row)));
            return new Line.Series(view.t(key), values);
        }
    }
}
