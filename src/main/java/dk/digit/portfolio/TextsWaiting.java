package dk.digit.portfolio;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import dk.digit.platform.web.Waiting;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Texts about a year that somebody has reviewed and that wait to be made final.
@Component
class TextsWaiting implements Waiting {

    private final DSLContext sql;

    TextsWaiting(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String right() {
        return PortfolioRules.APPROVE;
    }

    @Override
    public Optional<HomeCard.Line> line(View view) {
        var waiting = sql.fetchSingle("""
                select count(*) filter (where state = 'REVIEWED')
                  from (select distinct on (activity, year, lang) state
                          from portfolio.narrative
                         order by activity, year, lang, version desc) newest
                """).get(0, Integer.class);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new HomeCard.Line(
                        view.t("portfolio.waiting.texts", Integer.toString(waiting)), "/portfolio/texts", null));
    }
}
