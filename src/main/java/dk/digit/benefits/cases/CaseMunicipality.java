package dk.digit.benefits.cases;

import dk.digit.platform.chart.Chart;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an option comes to for one municipality, line by line.
///
/// @param start the month in which it goes live; null while it has none
/// @param none why there is no internal rate of return; null where there is one
public record CaseMunicipality(
        CaseHead head,
        String name,
        CaseOption option,
        @Nullable YearMonth start,
        Appraisal appraisal,
        String payback,
        String rate,
        @Nullable String none,
        Chart chart,
        List<AmountTable> tables)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "benefits.result.ofMunicipality",
                head.activity().activity().name(),
                name);
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
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

        CaseMunicipality on(String activity, String slug, View view) {
            var head = heads.on(activity, CasePart.MUNICIPALITIES, view);
            var computed = cases.on(head, view);
            var code = computed.bySlug(slug);
            if (code == null) {
                throw new NotFoundException(slug);
            }
            var appraisal = ResultTables.each(computed.shown(), code);
            var words = new CaseWords(view.lang());
            var tables = new ResultTables(computed, view.lang());
            return new CaseMunicipality(
                    head,
                    computed.name(code),
                    computed.shown().option(),
                    computed.model().starts().get(code),
                    appraisal,
                    words.payback(appraisal.paybackMonths()),
                    words.rate(appraisal.internalRate()),
                    words.noRate(appraisal),
                    new ResultCharts(computed, view.lang()).years(appraisal),
                    Stream.of(tables.years(code), tables.lines(code), tables.beside(code))
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
