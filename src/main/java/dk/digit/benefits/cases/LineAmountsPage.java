package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One line of a case: its formula, what the names in it are worth and where that is from, and what it comes
/// to.
///
/// @param amounts null while it cannot be computed
/// @param fault why it cannot; null where it can
public record LineAmountsPage(
        CaseHead head,
        CaseLine line,
        CaseOption option,
        @Nullable AmountTable amounts,
        @Nullable FaultLine fault,
        List<NameTold> names)
        implements Page {

    @Override
    public String title(Lang lang) {
        return line.name().in(lang);
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

        LineAmountsPage on(String activity, long id, View view) {
            var head = heads.on(activity, CasePart.LINES, view);
            var computed = cases.on(head, view);
            var model = computed.model();
            var line = model.lines().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("line " + id));
            var option = computed.likely().option(line.option()).orElseThrow();
            var result =
                    option.lines().stream().filter(one -> one.line().id() == id).findFirst();
            var names = new ArrayList<NameTold>();
            for (String name : NamesUsed.of(model, line.formula())) {
                NameTold.of(name, computed, view.lang()).ifPresent(names::add);
            }
            return new LineAmountsPage(
                    head,
                    line,
                    option.option(),
                    result.map(one -> new ResultTables(computed, view.lang()).line(one))
                            .orElse(null),
                    computed.likely().faults().stream()
                            .filter(fault -> fault.what().equals(CaseFault.LINE) && fault.id() == id)
                            .findFirst()
                            .map(fault -> FaultLine.of(fault, computed))
                            .orElse(null),
                    names);
        }
    }

    /// What a bilingual text is in a language; a dash for none.
    public static String or(@Nullable Bilingual words, Lang lang) {
        return words == null ? "–" : words.in(lang);
    }
}
