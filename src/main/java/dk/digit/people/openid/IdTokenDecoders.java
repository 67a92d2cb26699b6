package dk.digit.people.openid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// Verifies signed statements of providers. A decoder remembers its provider's public keys, so there is
/// one for as long as the provider's description and the client stay as they are.
@Component
class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private static final int MOST = 200;

    private final RestTemplate requests;
    private final Map<Which, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokenDecoders(Outbound outbound) {
        this.requests = new RestTemplate(outbound.requests());
    }

    private record Which(String issuer, String keys, String client, SignatureAlgorithm algorithm) {}

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        var details = client.getProviderDetails();
        var which = new Which(
                Objects.requireNonNull(details.getIssuerUri()),
                Objects.requireNonNull(details.getJwkSetUri()),
                client.getClientId(),
                algorithm(details.getConfigurationMetadata()));
        if (decoders.size() >= MOST) {
            decoders.clear();
        }
        return decoders.computeIfAbsent(which, key -> decoder(key, client));
    }

    private JwtDecoder decoder(Which which, ClientRegistration client) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(which.keys())
                .jwsAlgorithm(which.algorithm())
                .restOperations(requests)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /// The usual one where the provider has it, else its first that works with a public key.
    static SignatureAlgorithm algorithm(Map<String, Object> description) {
        var offered = description.get("id_token_signing_alg_values_supported") instanceof Collection<?> several
                ? several
                : List.of();
        return offered.contains(SignatureAlgorithm.RS256.getName())
                ? SignatureAlgorithm.RS256
                : offered.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256);
    }
}
