package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider as an administrator writes it.
///
/// @param secret the client's secret in clear, or null to keep what is there
record ProviderDraft(
        String id,
        String name,
        String issuer,
        String clientId,
        @Nullable String secret,
        List<String> scopes,
        @Nullable MunicipalityCode municipality,
        @Nullable String municipalityClaim,
        @Nullable String functionClaim,
        @Nullable String assuranceClaim,
        @Nullable AssuranceLevel least) {}
