package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioRules.APPROVE;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How risks are measured: read by everyone, set by the secretariat on behalf of the association.
@Controller
class RiskScalePages {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final RiskScales scales;

    RiskScalePages(RiskScales scales) {
        this.scales = scales;
    }

    @GetMapping("/portfolio/risks/scale")
    @Requires(READ)
    Answer scale(View view) {
        return new RiskScalePage(scales.on(view.asOf()));
    }

    @GetMapping("/portfolio/risks/scale/{area}/{level:[1-5]}")
    @Requires(APPROVE)
    Answer editStep(@PathVariable String area, @PathVariable int level, View view) {
        var step = step(area, level);
        return new RiskScaleForm(RiskScaleForm.FIELDS.filled(RiskScaleForm.values(step, view.today())), step);
    }

    @PostMapping("/portfolio/risks/scale/{area}/{level:[1-5]}")
    @Requires(APPROVE)
    Answer changeStep(@PathVariable String area, @PathVariable int level, View view) {
        var known = step(area, level);
        return view.form(RiskScaleForm.FIELDS)
                .submit(
                        form -> RiskScaleForm.read(form, known),
                        step -> {
                            scales.set(step);
                            return Redirect.to(RiskScalePage.PATH).saying("portfolio.risks.scaleSet");
                        },
                        again -> new RiskScaleForm(again, known));
    }

    @GetMapping("/portfolio/risks/rules/{rule}")
    @Requires(APPROVE)
    Answer editRule(@PathVariable String rule, View view) {
        var known = rule(rule);
        return new RiskRuleForm(RiskRuleForm.FIELDS.filled(RiskRuleForm.values(known, view.today())), known);
    }

    @PostMapping("/portfolio/risks/rules/{rule}")
    @Requires(APPROVE)
    Answer changeRule(@PathVariable String rule, View view) {
        var known = rule(rule);
        return view.form(RiskRuleForm.FIELDS)
                .submit(
                        form -> RiskRuleForm.read(form, known),
                        changed -> {
                            scales.set(changed);
                            return Redirect.to(RiskScalePage.PATH).saying("portfolio.risks.scaleSet");
                        },
                        again -> new RiskRuleForm(again, known));
    }

    /// The newest one, even where it counts from a day to come.
    private RiskScale.Step step(String area, int level) {
        return found(
                scales.on(EVER).areas().values().stream().flatMap(List::stream),
                step -> step.level() == level && step.area().name().equalsIgnoreCase(area),
                area);
    }

    private RiskScale.Rule rule(String name) {
        return found(
                scales.on(EVER).rules().values().stream(),
                rule -> rule.rule().name().equalsIgnoreCase(name),
                name);
    }

    private static <T> T found(Stream<T> all, Predicate<T> which, String asked) {
        return all.filter(which).findFirst().orElseThrow(() -> new NotFoundException(asked));
    }
}
