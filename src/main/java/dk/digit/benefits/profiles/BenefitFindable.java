package dk.digit.benefits.profiles;

import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BenefitFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("benefits.benefit", "benefits.found.benefit", BenefitsRules.READ));
    }
}
