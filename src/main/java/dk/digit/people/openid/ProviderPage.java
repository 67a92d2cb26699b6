package dk.digit.people.openid;

import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One provider: what it is, what its word comes to, who tried to come in through it.
///
/// @param redirect the address that the provider must know to send people back to
/// @param unmapped values that it sent and that nobody has mapped yet
/// @param findings of a test; null when none was made just now
/// @param names of the members, by code
public record ProviderPage(
        IdentityProvider provider,
        boolean hasSecret,
        String redirect,
        String goodbye,
        List<ClaimMapping> mappings,
        List<String> unmapped,
        List<Attempt> attempts,
        @Nullable List<Finding> findings,
        Form mapping,
        Map<String, String> names)
        implements Page {

    static final Fields MAPPING = Fields.of("value", "people.openid.mapping.value", "people.openid.mapping.valueHint")
            .and("function", "people.openid.mapping.function", "people.openid.mapping.functionHint")
            .and("municipality", "people.openid.mapping.municipality", "people.openid.mapping.municipalityHint")
            .and("secretariat", "people.openid.mapping.secretariat", "people.openid.mapping.secretariatHint");

    public List<Choice> functions() {
        return Choice.of(WorkFunction.class);
    }

    public List<Choice> municipalities() {
        return names.entrySet().stream()
                .map(entry -> Choice.named(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The name of a member; the code of who is none any more.
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    public String functionsOf(Attempt attempt) {
        return attempt.functions().stream().collect(Collectors.joining(", "));
    }

    @Override
    public String title(Lang lang) {
        return provider.name();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(ProviderPages.LIST, "people.openid.providers.title"));
    }

    @Component
    static class Query {

        private static final int ATTEMPTS = 20;
        private static final int VALUES = 20;

        private final IdentityProviders providers;
        private final ClaimMappings mappings;
        private final ProviderLogins logins;

        Query(IdentityProviders providers, ClaimMappings mappings, ProviderLogins logins) {
            this.providers = providers;
            this.mappings = mappings;
            this.logins = logins;
        }

        /// @param here the address of this server, as seen from outside
        ProviderPage page(
                IdentityProvider provider,
                String here,
                Form mapping,
                @Nullable List<Finding> findings,
                Map<String, String> names) {
            return new ProviderPage(
                    provider,
                    providers.hasSecret(provider.id()),
                    here + Registrations.BACK + "/" + provider.id(),
                    here + "/login?out",
                    mappings.of(provider.id()),
                    logins.unmapped(provider.id(), VALUES),
                    logins.latest(provider.id(), ATTEMPTS),
                    findings,
                    mapping,
                    names);
        }
    }
}
