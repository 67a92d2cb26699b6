package dk.digit.people.factor;

import dk.digit.people.limits.AccessPolicies;
import dk.digit.platform.access.Role;
import dk.digit.platform.seal.BrokenSeal;
import dk.digit.platform.seal.Seal;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Letterhead;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second factor of an account: whether one is asked for, how one is made, and whether a code is right.
/// Every code works once. How fast codes may be tried is not its concern: callers ask the throttle.
@Component
public class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    private final Factors factors;
    private final Seal seal;
    private final AccessPolicies policies;
    private final ObjectProvider<Letterhead> letterhead;
    private final Clock clock;
    private final Totp totp = new Totp();

    SecondFactor(
            Factors factors, Seal seal, AccessPolicies policies, ObjectProvider<Letterhead> letterhead, Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.policies = policies;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /// What comes after the right password.
    public enum Step {
        NONE,
        /// A code is asked for.
        CODE,
        /// The account's role demands a factor, and it has none yet.
        ENROL
    }

    /// How an account stands.
    ///
    /// @param since when it was confirmed, or null when there is none
    /// @param codesLeft recovery codes that were not used yet
    public record State(@Nullable Instant since, int codesLeft) {
        public boolean on() {
            return since != null;
        }
    }

    @Transactional(readOnly = true)
    public Step after(String username, Set<Role> roles) {
        var kept = factors.find(username);
        if (kept != null && kept.confirmed()) {
            return Step.CODE;
        }
        return demandedOf(roles) ? Step.ENROL : Step.NONE;
    }

    @Transactional(readOnly = true)
    public boolean demandedOf(Set<Role> roles) {
        return !Collections.disjoint(policies.current().factorRoles(), roles);
    }

    @Transactional(readOnly = true)
    public State state(String username) {
        var kept = factors.find(username);
        return kept == null ? new State(null, 0) : new State(kept.confirmedAt(), kept.codesLeft());
    }

    /// Makes a secret that opens nothing before it is confirmed. One that was begun before is void.
    ///
    /// @throws RefusedException when the account has a factor already
    @Transactional
    public void begin(String username) {
        if (!factors.begin(username, seal.close(totp.newSecret(), about(username)))) {
            throw new RefusedException(Refusal.of("people.refusal.factorThere"));
        }
    }

    /// What the telephone has to be told now, or null when nothing was begun.
    @Transactional(readOnly = true)
    public @Nullable Enrolment begun(String username) {
        var kept = factors.find(username);
        return kept == null || kept.confirmed()
                ? null
                : Enrolment.of(issuer(), username, seal.open(kept.sealed(), about(username)));
    }

    /// Turns the factor on when `code` shows that the telephone knows the secret.
    ///
    /// @return recovery codes in clear; they are not kept and cannot be shown again
    /// @throws RefusedException when the code is wrong, or nothing was begun
    @Transactional
    public List<String> confirm(String username, String code) {
        var kept = factors.find(username);
        if (kept == null || kept.confirmed() || !takes(username, kept, plain(code)) || !factors.confirm(username)) {
            throw new RefusedException(Refusal.of("people.refusal.code").at("code"));
        }
        return newCodes(username);
    }

    /// Whether `code` is right now: one from the telephone, or a recovery code. It does not work again.
    @Transactional
    public boolean accepts(String username, String code) {
        var kept = factors.find(username);
        if (kept == null || !kept.confirmed()) {
            return false;
        }
        var plain = plain(code);
        return plain.matches("\\d{" + Totp.DIGITS + "}")
                ? takes(username, kept, plain)
                : factors.spend(username, RecoveryCode.hash(code));
    }

    /// Makes new recovery codes; the old ones are void.
    @Transactional
    public List<String> newCodes(String username) {
        var codes = Stream.generate(RecoveryCode::random)
                .limit(RecoveryCode.HOW_MANY)
                .toList();
        factors.setCodes(username, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    /// @return false when there was none
    @Transactional
    public boolean remove(String username) {
        return factors.remove(username);
    }

    private boolean takes(String username, Factors.Kept kept, String code) {
        try {
            var step = totp.step(seal.open(kept.sealed(), about(username)), code, clock.instant());
            return step.isPresent() && factors.take(username, step.getAsLong());
        } catch (BrokenSeal e) {
            LOG.error("The second factor of {} cannot be read: {}", username, e.getMessage());
            return false;
        }
    }

    private String issuer() {
        var paper = letterhead.getIfAvailable();
        return paper == null ? "DIGIT" : paper.name().association();
    }

    static String about(String username) {
        return "people.second_factor " + username;
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
