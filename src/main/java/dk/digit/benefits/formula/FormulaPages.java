package dk.digit.benefits.formula;

import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FormulaPages {

    @GetMapping("/benefits/formulas")
    @Requires(READ)
    Answer guide() {
        return FormulaGuide.made();
    }
}
