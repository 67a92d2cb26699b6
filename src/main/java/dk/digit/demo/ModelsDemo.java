package dk.digit.demo;

import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.model.Models;
import dk.digit.portfolio.model.ProjectSize;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The activities follow the association's project model from the day on which it is kept here. Gates that they
/// passed before are not in the material.
@Component
class ModelsDemo implements Chapter {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    private final Portfolio portfolio;
    private final Models models;

    ModelsDemo(Portfolio portfolio, Models models) {
        this.portfolio = portfolio;
        this.models = models;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public void tell(Facts facts) {
        for (Activity activity : portfolio.activities()) {
            models.usable(activity.kind(), FROM).stream()
                    .findFirst()
                    .ifPresent(model -> models.follow(
                            activity.id(), model.model(), model.version(), ProjectSize.LARGE, FROM, null));
        }
    }
}
