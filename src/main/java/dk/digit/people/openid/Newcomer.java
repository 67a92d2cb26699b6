package dk.digit.people.openid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody whom a provider has brought and who has no function here yet.
///
/// @param provider its name
/// @param municipality code, as the provider's word came to; null for the secretariat
/// @param functions what the provider said that they work as, the last time
public record Newcomer(
        String username,
        String name,
        String provider,
        @Nullable String municipality,
        List<String> functions,
        Instant lastAt) {

    public Newcomer {
        functions = List.copyOf(functions);
    }
}
