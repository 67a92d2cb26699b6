package dk.digit.benefits.cases;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The options of a business case beside each other.
public record OptionList(CaseHead head, List<Row> rows, List<CaseFault> faults) implements Page {

    /// @param chosen whether it is recommended
    /// @param lines how many it has
    public record Row(CaseOption option, boolean chosen, long lines, Appraisal joint) {}

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.OPTIONS");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    public String path() {
        return head.path(CasePart.OPTIONS);
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final BusinessCases cases;

        Query(CaseHead.Query heads, BusinessCases cases) {
            this.heads = heads;
            this.cases = cases;
        }

        OptionList on(String activity, View view) {
            var head = heads.on(activity, CasePart.OPTIONS, view);
            var model = cases.of(head.key(), view.asOf()).orElseThrow();
            var result = Calculation.of(model, Scenario.LIKELY);
            var rows = result.options().stream()
                    .map(one -> new Row(
                            one.option(),
                            Long.valueOf(one.option().id()).equals(model.chosen()),
                            model.lines().stream()
                                    .filter(line ->
                                            line.option() == one.option().id())
                                    .count(),
                            one.joint()))
                    .toList();
            return new OptionList(head, rows, result.faults());
        }
    }
}
