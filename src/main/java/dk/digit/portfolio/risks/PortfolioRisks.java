package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.ListPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The risks of all activities and of the portfolio itself on a day: how many, where they burn, the largest,
/// those that were lifted, those whose time is near, and the register.
///
/// @param heat activities against what is hit; null while none is assessed
/// @param top the largest
/// @param lifted those that a level above the activity has to decide about
/// @param near those whose day comes soon or has passed unanswered
public record PortfolioRisks(
        ListPage list,
        RiskCounts counts,
        Money reserve,
        @Nullable Matrix heat,
        @Nullable Matrix before,
        @Nullable Matrix after,
        List<Line> top,
        List<Line> lifted,
        List<Near> near,
        boolean closedShown)
        implements Page {

    static final String PATH = "/portfolio/risks";

    private static final int TOP = 10;
    private static final int DAYS_NEAR = 60;
    private static final int MOST_NEAR = 10;
    private static final int MOST_LIFTED = 20;

    /// @param owner in the reader's language
    public record Line(Risk risk, @Nullable String owner) {}

    public record Near(Risk risk, RoughDate due, boolean passed) {}

    @Override
    public String titleKey() {
        return "portfolio.risks.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final RiskList list;
        private final Risks risks;
        private final OwnerFields owners;

        Query(RiskList list, Risks risks, OwnerFields owners) {
            this.list = list;
            this.risks = risks;
            this.owners = owners;
        }

        Answer on(View view) {
            return list.answer(view, null, page -> page(page, view));
        }

        private PortfolioRisks page(ListPage page, View view) {
            var day = view.asOf();
            var open = risks.open(day);
            var counts = RiskCounts.of(open);
            boolean drawn = counts.all() > counts.unassessed();
            var matrix = new RiskMatrix(open, risks.scale(day), PATH, view);
            var names = owners.names(day);
            return new PortfolioRisks(
                    page,
                    counts,
                    Risks.reserve(open),
                    matrix.heat(),
                    drawn ? matrix.before() : null,
                    drawn ? matrix.after() : null,
                    open.stream()
                            .filter(risk -> risk.assessment() != null)
                            .limit(TOP)
                            .map(risk -> line(risk, names, view.lang()))
                            .toList(),
                    open.stream()
                            .filter(risk -> risk.activity() != null && risk.level() != RiskLevel.ACTIVITY)
                            .sorted(Comparator.comparing(Risk::level).reversed())
                            .limit(MOST_LIFTED)
                            .map(risk -> line(risk, names, view.lang()))
                            .toList(),
                    near(open, day),
                    RiskList.showsClosed(view));
        }

        private static Line line(Risk risk, OwnerFields.Names names, Lang lang) {
            return new Line(risk, names.of(risk.owner(), lang));
        }

        private static List<Near> near(List<Risk> open, LocalDate day) {
            return open.stream()
                    .filter(risk -> risk.trigger() != null && risk.trigger().due() != null)
                    .map(risk -> near(risk, day))
                    .filter(near -> !near.due().day().isAfter(day.plusDays(DAYS_NEAR)))
                    .sorted(Comparator.comparing((Near near) -> near.due().last()))
                    .limit(MOST_NEAR)
                    .toList();
        }

        private static Near near(Risk risk, LocalDate day) {
            var due = Objects.requireNonNull(
                    Objects.requireNonNull(risk.trigger()).due());
            return new Near(risk, due, due.last().isBefore(day));
        }
    }
}
