package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.capacity.CapacityRules.RATE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What an hour of bought-out and seconded staff costs.
@Controller
class RatePages {

    private final Rates rates;
    private final RateList.Query list;
    private final PeoplePage.Query people;

    RatePages(Rates rates, RateList.Query list, PeoplePage.Query people) {
        this.rates = rates;
        this.list = list;
        this.people = people;
    }

    @GetMapping("/portfolio/rates")
    @Requires(RATE)
    Answer rates(View view) {
        return list.on(view);
    }

    @GetMapping("/portfolio/rates/new")
    @Requires(RATE)
    Answer blank() {
        return new RateForm(RateForm.FIELDS.empty(), people.members());
    }

    @PostMapping("/portfolio/rates/new")
    @Requires(RATE)
    Answer set(View view) {
        return view.form(RateForm.FIELDS)
                .submit(
                        RateForm::read,
                        draft -> {
                            rates.set(
                                    draft.municipality(), draft.role(), draft.from(), draft.perHour(), draft.source());
                            return Redirect.to("/portfolio/rates").saying("portfolio.capacity.rateSet");
                        },
                        again -> new RateForm(again, people.members()));
    }
}
