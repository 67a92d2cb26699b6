package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All waves.
@Controller
class WaveOverviewPages {

    private final WaveOverview.Query overview;

    WaveOverviewPages(WaveOverview.Query overview) {
        this.overview = overview;
    }

    @GetMapping(WaveOverview.PATH)
    @Requires(READ)
    Answer overview(View view) {
        return overview.on(view);
    }
}
