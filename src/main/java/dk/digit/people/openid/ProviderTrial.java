package dk.digit.people.openid;

import dk.digit.platform.seal.BrokenSeal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// Tries a provider out without anybody logging in, and says in words what is wrong: whether it answers,
/// is who it should be, offers what log-in needs, and knows this client and its secret.
@Component
class ProviderTrial {

    private final IdentityProviders providers;
    private final Discovery discovery;
    private final Outbound outbound;

    ProviderTrial(IdentityProviders providers, Discovery discovery, Outbound outbound) {
        this.providers = providers;
        this.discovery = discovery;
        this.outbound = outbound;
    }

    List<Finding> of(IdentityProvider provider) {
        var findings = new ArrayList<Finding>();
        try {
            var description = discovery.fresh(provider.issuer());
            findings.add(Finding.good("people.openid.trial.answers", Discovery.address(provider.issuer())));
            var client = Registrations.registration(provider, providers.secret(provider.id()), description);
            offers(description, findings);
            keys(client, findings);
            knowsClient(client, findings);
        } catch (Unreachable trouble) {
            findings.add(new Finding(Finding.Grade.WRONG, trouble.why()));
        } catch (BrokenSeal trouble) {
            findings.add(Finding.wrong("people.openid.trial.sealed"));
        }
        return findings;
    }

    private static void offers(Map<String, Object> description, List<Finding> findings) {
        if (!lists(description, "response_types_supported").contains("code")) {
            findings.add(Finding.wrong("people.openid.trial.noCodeFlow"));
        }
        findings.add(
                lists(description, "code_challenge_methods_supported").contains("S256")
                        ? Finding.good("people.openid.trial.proofKey")
                        : Finding.doubtful("people.openid.trial.noProofKey"));
        findings.add(
                description.get("end_session_endpoint") == null
                        ? Finding.doubtful("people.openid.trial.noLogout")
                        : Finding.good("people.openid.trial.logout"));
    }

    private static Collection<?> lists(Map<String, Object> description, String name) {
        return description.get(name) instanceof Collection<?> several ? several : List.of();
    }

    private void keys(ClientRegistration client, List<Finding> findings) {
        var address = client.getProviderDetails().getJwkSetUri();
        var keys = outbound.json(URI.create(String.valueOf(address))).get("keys");
        int count = keys instanceof Collection<?> several ? several.size() : 0;
        findings.add(
                count == 0
                        ? Finding.wrong("people.openid.trial.noKeys", String.valueOf(address))
                        : Finding.good("people.openid.trial.keys", count));
    }

    /// Asks for a token with a code that nobody gave: a provider looks at the client first and then at
    /// the code, so what it complains of tells whether it knows the client.
    private void knowsClient(ClientRegistration client, List<Finding> findings) {
        var answer =
                outbound.post(URI.create(client.getProviderDetails().getTokenUri()), form(client), headers(client));
        var error = String.valueOf(answer.object().get("error"));
        findings.add(
                switch (error) {
                    case "invalid_grant", "invalid_request" -> Finding.good("people.openid.trial.client");
                    case "invalid_client", "unauthorized_client" ->
                        Finding.wrong("people.openid.trial.unknownClient", client.getClientId(), error);
                    default -> Finding.doubtful("people.openid.trial.oddClient", error);
                });
    }

    private static String form(ClientRegistration client) {
        var form = "grant_type=authorization_code&code=test&code_verifier=" + "0".repeat(43) + "&redirect_uri="
                + encoded("https://test.example.org" + Registrations.BACK);
        return basic(client)
                ? form
                : form + "&client_id=" + encoded(client.getClientId())
                        + (client.getClientSecret().isEmpty()
                                ? ""
                                : "&client_secret=" + encoded(client.getClientSecret()));
    }

    private static Map<String, String> headers(ClientRegistration client) {
        var pair = encoded(client.getClientId()) + ":" + encoded(client.getClientSecret());
        return basic(client)
                ? Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                : Map.of();
    }

    private static boolean basic(ClientRegistration client) {
        return client.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
