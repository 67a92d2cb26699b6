package dk.digit.people.openid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attempt to come in through a provider.
///
/// @param municipality the CVR number, as it was told
/// @param detail of a technical failure
public record Attempt(
        Instant at,
        Outcome outcome,
        @Nullable String username,
        @Nullable String municipality,
        List<String> functions,
        @Nullable String assurance,
        @Nullable String detail) {

    public Attempt {
        functions = List.copyOf(functions);
    }
}
