package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What follows from business cases, and what it consists of.
@Controller
class ResultPages {

    private final CasePage.Query cases;
    private final CaseMunicipalities.Query municipalities;
    private final CaseMunicipality.Query municipality;
    private final LineAmountsPage.Query lines;
    private final CaseActual.Query actuals;
    private final CaseHead.Query heads;
    private final ComputedCase.Query computed;

    ResultPages(
            CasePage.Query cases,
            CaseMunicipalities.Query municipalities,
            CaseMunicipality.Query municipality,
            LineAmountsPage.Query lines,
            CaseActual.Query actuals,
            CaseHead.Query heads,
            ComputedCase.Query computed) {
        this.cases = cases;
        this.municipalities = municipalities;
        this.municipality = municipality;
        this.lines = lines;
        this.actuals = actuals;
        this.heads = heads;
        this.computed = computed;
    }

    @GetMapping("/benefits/cases/{activity}")
    @Requires(READ)
    Answer result(@PathVariable String activity, View view) {
        return cases.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/municipalities")
    @Requires(READ)
    Answer municipalities(@PathVariable String activity, View view) {
        return municipalities.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/municipalities/{slug}")
    @Requires(READ)
    Answer municipality(@PathVariable String activity, @PathVariable String slug, View view) {
        return municipality.on(activity, slug, view);
    }

    @GetMapping("/benefits/cases/{activity}/amounts/{line:\\d+}")
    @Requires(READ)
    Answer line(@PathVariable String activity, @PathVariable long line, View view) {
        return lines.on(activity, line, view);
    }

    @GetMapping("/benefits/cases/{activity}/actual")
    @Requires(READ)
    Answer actual(@PathVariable String activity, View view) {
        return actuals.on(activity, view);
    }

    /// The tables of the result as Excel.
    @GetMapping("/benefits/cases/{activity}/tables")
    @Requires(READ)
    Answer tables(@PathVariable String activity, View view) {
        var head = heads.on(activity, CasePart.RESULT, view);
        var tables = CasePage.tables(computed.on(head, view), view.lang());
        return Download.of(
                view.t("benefits.result.file") + "-" + head.key() + ".xlsx",
                Download.XLSX,
                out -> TablesWorkbook.write(out, tables));
    }
}
