package dk.digit.benefits.harvest;

import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Benefits beside one another: on screen and as spreadsheets.
@Controller
class HarvestPages {

    static final String OVERVIEW_SHEET = "/benefits/overview.xlsx";
    static final String COMPARISON_SHEET = "/benefits/comparison.xlsx";

    private final HarvestOverview.Query overview;
    private final HarvestYears.Query years;
    private final BenefitComparison.Query comparison;
    private final BenefitLearning.Query learning;

    HarvestPages(
            HarvestOverview.Query overview,
            HarvestYears.Query years,
            BenefitComparison.Query comparison,
            BenefitLearning.Query learning) {
        this.overview = overview;
        this.years = years;
        this.comparison = comparison;
        this.learning = learning;
    }

    @GetMapping(HarvestOverview.PATH)
    @Requires(READ)
    Answer overview(View view) {
        return overview.on(view);
    }

    @GetMapping(OVERVIEW_SHEET)
    @Requires(READ)
    Answer overviewSheet(View view) {
        return file("benefits.harvest.overviewFile", new HarvestSheet(overview.cut(view), view), view);
    }

    @GetMapping(HarvestYears.PATH)
    @Requires(READ)
    Answer years(View view) {
        return years.on(view);
    }

    @GetMapping(BenefitComparison.PATH)
    @Requires(READ)
    Answer comparison(View view) {
        return comparison.on(view);
    }

    @GetMapping(COMPARISON_SHEET)
    @Requires(READ)
    Answer comparisonSheet(View view) {
        return file("benefits.harvest.comparisonFile", comparison.sheet(view), view);
    }

    @GetMapping(BenefitLearning.PATH + "/{benefit:\\d{1,18}}")
    @Requires(READ)
    Answer learning(@PathVariable long benefit, View view) {
        return learning.on(benefit, view);
    }

    private static Answer file(String name, HarvestSheet sheet, View view) {
        return Download.of(view.t(name) + "-" + view.asOf() + ".xlsx", Download.XLSX, sheet::write);
    }
}
