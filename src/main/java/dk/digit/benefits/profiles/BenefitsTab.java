package dk.digit.benefits.profiles;

import dk.digit.benefits.BenefitsRules;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class BenefitsTab implements ActivityTab {

    static final String PATH = "benefits";

    @Override
    public int order() {
        return 71;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String address(ActivityId activity) {
        return BenefitPaths.of(activity);
    }

    @Override
    public String label() {
        return "benefits.profile.tab";
    }

    @Override
    public String right() {
        return BenefitsRules.READ;
    }
}
