package dk.digit.portfolio.risks;

import dk.digit.platform.chart.Matrix;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.ListPage;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The risks of an activity on a day: drawn before and after what is agreed, and as a register.
///
/// @param before null while none is assessed
/// @param closedShown whether closed ones are in the list
public record ActivityRisks(
        ActivityHead head,
        ListPage list,
        RiskCounts counts,
        Money reserve,
        @Nullable Matrix before,
        @Nullable Matrix after,
        boolean closedShown)
        implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.risks.tab");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path() + "/" + RiskTab.PATH;
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final RiskList list;
        private final Risks risks;

        Query(ActivityHead.Query heads, RiskList list, Risks risks) {
            this.heads = heads;
            this.list = list;
            this.risks = risks;
        }

        Answer on(String activity, View view) {
            var head = heads.on(activity, view);
            return list.answer(view, head.id(), page -> page(head, page, view));
        }

        private ActivityRisks page(ActivityHead head, ListPage page, View view) {
            var open = risks.open(head.id(), view.asOf());
            var counts = RiskCounts.of(open);
            boolean drawn = counts.all() > counts.unassessed();
            var matrix = new RiskMatrix(open, risks.scale(view.asOf()), head.path() + "/" + RiskTab.PATH, view);
            return new ActivityRisks(
                    head,
                    page,
                    counts,
                    Risks.reserve(open),
                    drawn ? matrix.before() : null,
                    drawn ? matrix.after() : null,
                    RiskList.showsClosed(view));
        }
    }
}
