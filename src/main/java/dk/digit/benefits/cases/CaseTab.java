package dk.digit.benefits.cases;

import dk.digit.benefits.BenefitsRules;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

/// The business case in the row of tabs of its activity.
@Component
class CaseTab implements ActivityTab {

    static final String PATH = "business-case";

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String address(ActivityId activity) {
        return CaseHead.path(activity);
    }

    @Override
    public String label() {
        return "benefits.case.tab";
    }

    @Override
    public String right() {
        return BenefitsRules.READ;
    }
}
