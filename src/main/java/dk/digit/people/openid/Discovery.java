package dk.digit.people.openid;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What providers publish about themselves. Remembered for a few minutes: it is public, changes hardly
/// ever, and nobody should wait for it at every log-in.
@Component
class Discovery {

    static final String WHERE = "/.well-known/openid-configuration";
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 200;

    private final Outbound outbound;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    Discovery(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    private record Remembered(Map<String, Object> description, Instant at) {}

    /// @throws Unreachable when the provider does not answer, or describes another
    Map<String, Object> of(String issuer) {
        var known = remembered.get(issuer);
        if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
            return known.description();
        }
        return fresh(issuer);
    }

    /// As the provider says it now.
    Map<String, Object> fresh(String issuer) {
        var address = address(issuer);
        var description = outbound.json(address);
        var called = String.valueOf(description.get("issuer"));
        if (!called.equals(issuer)) {
            throw new Unreachable(address, Unreachable.Reason.OTHER_ISSUER, called);
        }
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(issuer, new Remembered(description, clock.instant()));
        return description;
    }

    static URI address(String issuer) {
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WHERE);
    }
}
