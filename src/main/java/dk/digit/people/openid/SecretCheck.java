package dk.digit.people.openid;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.seal.BrokenSeal;
import dk.digit.platform.text.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether this server can read every client's secret: nobody gets in through a provider whose it cannot.
@Component
class SecretCheck implements Check {

    private final IdentityProviders providers;

    SecretCheck(IdentityProviders providers) {
        this.providers = providers;
    }

    @Override
    public String name() {
        return "people.check.providerSecrets";
    }

    @Override
    public List<Finding> run() {
        return providers.all().stream()
                .filter(provider -> !opens(provider))
                .map(provider -> new Finding(
                        Finding.Severity.ERROR,
                        provider.name(),
                        Refusal.of("people.openid.trial.sealed"),
                        Refusal.of("people.openid.check.key")))
                .toList();
    }

    private boolean opens(IdentityProvider provider) {
        try {
            providers.secret(provider.id());
            return true;
        } catch (BrokenSeal e) {
            return false;
        }
    }
}
