package dk.digit.people.limits;

import dk.digit.platform.access.TooManyRequests;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/// How many requests a minute each asker is answered: a token bucket for each, which holds a minute's
/// worth and fills steadily. Every node counts for itself, so that a request costs no write to the
/// database; behind three nodes the limit is threefold (see decision 024).
@Component
public class RequestLimits {

    /// So many askers are remembered; whoever was not seen for longest is forgotten first.
    private static final int REMEMBERED = 20_000;

    /// A changed setting counts after so long on the other nodes.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final AccessPolicies policies;
    private final Clock clock;
    private volatile Counting counting;

    RequestLimits(AccessPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
        this.counting = new Counting(AccessPolicy.USUAL, Instant.MIN, clock);
    }

    /// @throws TooManyRequests when the minute is used up
    public void api(String asker) {
        counting().api.spend(asker);
    }

    /// @throws TooManyRequests when the minute is used up
    public void costly(String asker) {
        counting().costly.spend(asker);
    }

    /// Reads the settings again before the next request.
    public void forget() {
        counting = new Counting(AccessPolicy.USUAL, Instant.MIN, clock);
    }

    /// Two threads may both read the settings; a bucket that is lost by it only lets a little more through.
    private Counting counting() {
        var now = clock.instant();
        var known = counting;
        if (now.isBefore(known.until)) {
            return known;
        }
        var policy = policies.current();
        var until = now.plus(FRESH);
        counting = policy.equals(known.policy) && known.until != Instant.MIN
                ? known.till(until)
                : new Counting(policy, until, clock);
        return counting;
    }

    private record Counting(AccessPolicy policy, Instant until, Buckets api, Buckets costly) {

        Counting(AccessPolicy policy, Instant until, Clock clock) {
            this(
                    policy,
                    until,
                    new Buckets(policy.apiPerMinute(), clock),
                    new Buckets(policy.costlyPerMinute(), clock));
        }

        Counting till(Instant later) {
            return new Counting(policy, later, api, costly);
        }
    }

    private static final class Buckets {

        private final ConcurrentLruCache<String, Bucket> buckets;

        Buckets(int perMinute, Clock clock) {
            var time = new OfClock(clock);
            buckets = new ConcurrentLruCache<>(
                    REMEMBERED,
                    asker -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }

        void spend(String asker) {
            var probe = buckets.get(asker).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    private record OfClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
