package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Load against hours over all activities, the engagements behind it, and what is vacant.
@Controller
class CapacityPages {

    private final CapacityPage.Query capacity;
    private final LoadList.Query engagements;
    private final VacancyList.Query vacancies;
    private final BuyOutPage.Query buyOuts;

    CapacityPages(
            CapacityPage.Query capacity,
            LoadList.Query engagements,
            VacancyList.Query vacancies,
            BuyOutPage.Query buyOuts) {
        this.capacity = capacity;
        this.engagements = engagements;
        this.vacancies = vacancies;
        this.buyOuts = buyOuts;
    }

    @GetMapping("/portfolio/capacity")
    @Requires(READ)
    Answer capacity(View view) {
        return capacity.on(view);
    }

    @GetMapping(LoadList.PATH)
    @Requires(READ)
    Answer engagements(View view) {
        return engagements.on(view);
    }

    @GetMapping("/portfolio/vacancies")
    @Requires(READ)
    Answer vacancies(View view) {
        return vacancies.on(view);
    }

    @GetMapping("/portfolio/buyouts")
    @Requires(value = CapacityRules.PRICES, anywhere = true)
    Answer buyOuts(View view) {
        return buyOuts.on(view);
    }
}
