package dk.digit.benefits.cases;

import dk.digit.platform.chart.Chart;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an option comes to for each municipality, and what each gains by going together.
public record CaseMunicipalities(CaseHead head, CaseOption option, List<Chart> charts, List<AmountTable> tables)
        implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.MUNICIPALITIES");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final ComputedCase.Query cases;

        Query(CaseHead.Query heads, ComputedCase.Query cases) {
            this.heads = heads;
            this.cases = cases;
        }

        CaseMunicipalities on(String activity, View view) {
            var head = heads.on(activity, CasePart.MUNICIPALITIES, view);
            var computed = cases.on(head, view);
            var tables = new ResultTables(computed, view.lang());
            var charts = new ResultCharts(computed, view.lang());
            var drawn = new ArrayList<Chart>();
            var told = new ArrayList<AmountTable>();
            drawn.add(charts.municipalities());
            told.add(tables.municipalities());
            var together = tables.together();
            if (together != null) {
                told.add(together);
                drawn.add(charts.together(
                        computed.likely().of(OptionKind.TOGETHER).orElseThrow(),
                        computed.likely().of(OptionKind.ALONE).orElseThrow()));
            }
            return new CaseMunicipalities(head, computed.shown().option(), drawn, told);
        }
    }
}
