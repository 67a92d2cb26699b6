package dk.digit.people.openid;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who says which providers are believed, and lets in whom they bring.
@Component
class ProviderRules implements Rules {

    static final String MANAGE = "people.manageProviders";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(MANAGE, Role.ADMIN));
    }
}
