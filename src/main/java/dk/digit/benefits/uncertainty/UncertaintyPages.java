package dk.digit.benefits.uncertainty;

import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.jobs.Jobs;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How sure a business case is, on screen.
@Controller
class UncertaintyPages {

    private final UncertaintyPage.Query page;
    private final Jobs jobs;

    UncertaintyPages(UncertaintyPage.Query page, Jobs jobs) {
        this.page = page;
        this.jobs = jobs;
    }

    @GetMapping("/benefits/cases/{activity}/uncertainty")
    @Requires(READ)
    Answer show(@PathVariable String activity, View view) {
        return page.on(activity, view);
    }

    /// What takes long is computed beside the requests. Everything else is computed by the page itself.
    @PostMapping("/benefits/cases/{activity}/uncertainty")
    @Requires(READ)
    Answer again(@PathVariable String activity, View view) {
        var known = page.blank(activity, view);
        return view.form(UncertaintyForm.FIELDS)
                .submit(
                        typed -> UncertaintyForm.read(typed, known.model(), view.asOf()),
                        order -> {
                            var query = known.isLong(order)
                                    ? "?run=" + jobs.start(UncertaintyWork.KIND, order.json())
                                    : order.query();
                            return Redirect.to(known.path() + query);
                        },
                        known::with);
    }
}
