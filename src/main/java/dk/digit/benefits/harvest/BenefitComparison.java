package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Municipalities against benefits: the state of each, and how much of its target was measured.
///
/// @param day that states are told for
/// @param hidden how many benefits have no room
/// @param narrowed whether an activity was chosen for the reader, because there are too many benefits
public record BenefitComparison(
        HarvestLook look,
        LocalDate day,
        HarvestOverview.Choices choices,
        @Nullable Matrix drawn,
        List<Column> columns,
        List<Row> rows,
        HarvestTally all,
        int hidden,
        boolean narrowed)
        implements Page {

    static final String PATH = "/benefits/comparison";

    /// So many columns have room.
    private static final int MOST = 12;

    /// @param path the learning view of the benefit
    public record Column(String name, String activity, String path, HarvestTally tally) {}

    public record Row(String name, String path, List<@Nullable Cell> cells, HarvestTally tally) {}

    /// @param share of the target, in words
    public record Cell(
            HarvestState state, String share, @Nullable String missing, String path) {

        public String badge() {
            return state.badge();
        }

        public String mark() {
            return StateLook.mark(state);
        }
    }

    @Override
    public String titleKey() {
        return "benefits.harvest.comparison";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(HarvestOverview.PATH, "benefits.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// In words.
    public String meanShare(HarvestTally tally, Lang lang) {
        return HarvestWords.percent(lang, tally.meanShare());
    }

    public String sheetPath() {
        return look.on(HarvestPages.COMPARISON_SHEET);
    }

    public String overviewPath() {
        return look.on(HarvestOverview.PATH);
    }

    /// The page of a municipality's part of a benefit.
    static String partPath(BenefitStanding one, HarvestNames names) {
        return "/benefits/profiles/" + one.benefit() + "/parts/" + names.slug(one.municipality());
    }

    @Component
    static class Query {

        private final KnownBenefits known;
        private final HarvestNames.Query names;
        private final Measurements measurements;

        Query(KnownBenefits known, HarvestNames.Query names, Measurements measurements) {
            this.known = known;
            this.names = names;
            this.measurements = measurements;
        }

        @Transactional(readOnly = true)
        public BenefitComparison on(View view) {
            var held = known.on(view.asOf());
            var asked = HarvestLook.of(view, held);
            var names = this.names.read();
            var look = narrowed(asked, held, names, view.lang());
            var standings = measurements.standings(look.activity(), look.day(view.asOf()));
            var compared = compared(look, standings, names, view.lang());
            var shown = compared.columns().stream().limit(MOST).toList();
            return new BenefitComparison(
                    look,
                    look.day(view.asOf()),
                    HarvestOverview.Choices.of(
                            names, held.activities(look.example()), everybody(look, standings), view),
                    shown.isEmpty() ? null : draw(compared, shown, names, view),
                    shown.stream()
                            .map(column -> column(column, names, view.lang()))
                            .toList(),
                    compared.rows().stream()
                            .map(row -> row(row, shown.size(), look, names, view))
                            .toList(),
                    compared.all(),
                    compared.columns().size() - shown.size(),
                    !look.equals(asked));
        }

        /// All of it, for a file.
        @Transactional(readOnly = true)
        public HarvestSheet sheet(View view) {
            var held = known.on(view.asOf());
            var look = HarvestLook.of(view, held);
            var names = this.names.read();
            var standings = measurements.standings(look.activity(), look.day(view.asOf()));
            var cut = HarvestRow.Cut.of(look, List.of(), standings, names, view.lang());
            return new HarvestSheet(cut, view).comparing(compared(look, standings, names, view.lang()));
        }

        private static ComparedBenefits compared(
                HarvestLook look, List<BenefitStanding> standings, HarvestNames names, Lang lang) {
            return ComparedBenefits.of(
                    standings.stream().filter(look::covers).toList(), names.byMunicipality(), names.byBenefit(lang));
        }

        /// The first activity that has any, where those of all have no room beside one another.
        private static HarvestLook narrowed(HarvestLook asked, KnownBenefits.All held, HarvestNames names, Lang lang) {
            if (asked.activity() != null || held.benefits(asked.example()) <= MOST) {
                return asked;
            }
            return held.activities(asked.example()).stream()
                    .filter(activity -> held.hasBenefits(activity, asked.example()))
                    .min(names.byActivity(lang))
                    .map(asked::of)
                    .orElse(asked);
        }

        private static Set<MunicipalityCode> everybody(HarvestLook look, List<BenefitStanding> standings) {
            return standings.stream()
                    .filter(one -> one.example() == look.example())
                    .map(BenefitStanding::municipality)
                    .collect(Collectors.toSet());
        }

        private static Column column(ComparedBenefits.Column column, HarvestNames names, Lang lang) {
            return new Column(
                    column.first().name().in(lang),
                    names.activity(column.first().activity(), lang),
                    BenefitLearning.path(column.first().benefit()),
                    column.tally());
        }

        private static Row row(ComparedBenefits.Row row, int columns, HarvestLook look, HarvestNames names, View view) {
            var cells = new ArrayList<@Nullable Cell>();
            row.cells().stream().limit(columns).forEach(one -> cells.add(one == null ? null : cell(one, names, view)));
            return new Row(
                    names.municipality(row.municipality()),
                    look.of(row.municipality()).on(HarvestOverview.PATH),
                    cells,
                    row.tally());
        }

        private static Cell cell(BenefitStanding one, HarvestNames names, View view) {
            return new Cell(
                    one.state(),
                    HarvestWords.percent(view.lang(), one.share()),
                    one.missingSince() == null ? null : Formats.date(one.missingSince()),
                    partPath(one, names));
        }

        private static Matrix draw(
                ComparedBenefits compared, List<ComparedBenefits.Column> shown, HarvestNames names, View view) {
            return new Matrix(
                    view.t("benefits.harvest.matrix"),
                    view.t(
                            "benefits.harvest.matrixAbout",
                            String.valueOf(compared.rows().size()),
                            String.valueOf(shown.size()),
                            String.valueOf(compared.all().harvested()),
                            String.valueOf(compared.all().parts())),
                    view.t("benefits.harvest.municipality"),
                    shown.stream()
                            .map(column -> column.first().name().in(view.lang()))
                            .toList(),
                    compared.rows().stream()
                            .map(row -> new Matrix.Row(
                                    names.municipality(row.municipality()), drawn(row, shown.size(), names, view)))
                            .toList());
        }

        private static List<Matrix.@Nullable Cell> drawn(
                ComparedBenefits.Row row, int columns, HarvestNames names, View view) {
            var cells = new ArrayList<Matrix.@Nullable Cell>();
            row.cells().stream().limit(columns).forEach(one -> cells.add(one == null ? null : drawn(one, names, view)));
            return cells;
        }

        private static Matrix.Cell drawn(BenefitStanding one, HarvestNames names, View view) {
            var share = one.share() == null
                    ? view.t("benefits.harvest.noShare")
                    : view.t("benefits.harvest.shareOf", HarvestWords.percent(view.lang(), one.share()));
            var remark = one.missingSince() == null
                    ? share
                    : share + "; " + view.t("benefits.harvest.missingSince", Formats.date(one.missingSince()));
            return new Matrix.Cell(
                    StateLook.state(one.state(), view.lang()), remark, null, view.url(partPath(one, names)));
        }
    }
}
