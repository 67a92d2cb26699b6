package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.APPROVE;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Templates and the rules about approval: read by everybody, kept by the secretariat.
@Controller
class TemplatePages {

    private static final String ONE = TemplateList.PATH + "/{code:[a-z0-9-]{1,40}}";
    private static final String RULES = "/portfolio/documents/rules";

    private final TemplateReading reading;
    private final ApprovalRules rules;

    TemplatePages(TemplateReading reading, ApprovalRules rules) {
        this.reading = reading;
        this.rules = rules;
    }

    @GetMapping(TemplateList.PATH)
    @Requires(READ)
    Answer list() {
        return reading.list();
    }

    @GetMapping(ONE)
    @Requires(READ)
    Answer one(@PathVariable String code, View view) {
        return reading.one(code, view);
    }

    @GetMapping(ONE + "/edit")
    @Requires(APPROVE)
    Answer edit(@PathVariable String code, View view) {
        return reading.form(code, null, view);
    }

    @PostMapping(ONE + "/edit")
    @Requires(APPROVE)
    Answer write(@PathVariable String code, View view) {
        var form = view.form(TemplateForm.FIELDS);
        return form.submit(
                TemplateForm::read,
                typed -> {
                    reading.write(code, typed, form.openedVersion());
                    return Redirect.to(TemplateList.PATH + "/" + code).saying("portfolio.templates.saved");
                },
                again -> reading.form(code, again, view));
    }

    @GetMapping(RULES)
    @Requires(APPROVE)
    Answer askRules() {
        return reading.rules(null);
    }

    @PostMapping(RULES)
    @Requires(APPROVE)
    Answer changeRules(View view) {
        var known = rules.all();
        return view.form(RulesForm.fields(known))
                .submit(
                        form -> RulesForm.read(form, known),
                        changed -> {
                            rules.change(changed);
                            return Redirect.to(TemplateList.PATH).saying("portfolio.templates.rulesSaved");
                        },
                        reading::rules);
    }
}
