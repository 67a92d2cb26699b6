package dk.digit.people;

import dk.digit.association.BodyId;
import dk.digit.association.WorkFunction;
import dk.digit.people.factor.SecondFactor;
import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.visits.Visits;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.list.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people who use the system, as accounts. Passwords are kept as bcrypt hashes only; a token for the
/// API is shown once and kept as its SHA-256.
@Component
public class People {

    /// Below this a password is guessed; the demonstration's own log-ins are the one exception.
    static final int SHORTEST_PASSWORD = 12;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,62}");

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Employments employments;
    private final Responsibilities responsibilities;
    private final AccessPolicies policies;
    private final TokenScopes scopes;
    private final SecondFactor factor;
    private final Visits visits;
    private final Clock clock;

    People(
            Accounts accounts,
            Tokens tokens,
            Passwords passwords,
            Employments employments,
            Responsibilities responsibilities,
            AccessPolicies policies,
            TokenScopes scopes,
            SecondFactor factor,
            Visits visits,
            Clock clock) {
        this.employments = employments;
        this.responsibilities = responsibilities;
        this.factor = factor;
        this.visits = visits;
        this.policies = policies;
        this.scopes = scopes;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Opens an account with roles from today on.
    ///
    /// @param municipality code of the municipality that it belongs to, or null for the secretariat
    /// @throws RefusedException when the name is taken or malformed, or the password too short
    @Transactional
    public void createAccount(
            String username,
            String password,
            String displayName,
            Set<Role> roles,
            @Nullable String municipality,
            Lang lang) {
        checkPassword(username, password);
        create(username, password, displayName, roles, municipality, lang, Zone.today(clock), false);
    }

    /// Opens an account whose owner comes in through an identity provider: it has no password that anybody
    /// knows, no role, and what it may do follows from employments.
    @Transactional
    public void createProvidedAccount(String username, String displayName, @Nullable String municipality, Lang lang) {
        create(username, passwords.unknown(), displayName, Set.of(), municipality, lang, Zone.today(clock), false);
    }

    /// Somebody has moved to another municipality, or is called otherwise there.
    @Transactional
    public void describe(String username, String displayName, @Nullable String municipality) {
        found(accounts.describe(username, displayName.strip(), municipality), username);
    }

    /// Opens one of the demonstration's accounts: its password is its name, and it works from this
    /// machine only.
    @Transactional
    public void createDemonstrationAccount(
            String username, String displayName, Set<Role> roles, @Nullable String municipality, LocalDate from) {
        create(username, username, displayName, roles, municipality, Lang.DA, from, true);
    }

    /// Lets somebody work in a function from a day on; rights and seats follow from it.
    ///
    /// @param municipality code, or null for the secretariat
    @Transactional
    public void employ(String username, @Nullable String municipality, WorkFunction function, LocalDate from) {
        employments.add(username, municipality, function, Period.from(from));
    }

    /// As [#employ(String, String, WorkFunction, LocalDate)], for a while.
    ///
    /// @return its number, with which it can be ended
    @Transactional
    public long employ(String username, @Nullable String municipality, WorkFunction function, Period period) {
        return employments.add(username, municipality, function, period);
    }

    /// Ends an employment after `last`. One that had not begun by then is taken back; the trail keeps it.
    @Transactional
    public void endEmployment(long employment, LocalDate last) {
        employments.endAfter(employment, last);
    }

    /// @return false when somebody else changed it since `version`
    @Transactional
    boolean endEmployment(Employment employment, LocalDate last, int version) {
        return employments.end(employment, last, version);
    }

    /// Makes somebody responsible for a record from a day on; the rights for that record follow from it.
    ///
    /// @param kind of a record, as its room's `Locator` calls it
    /// @param key of the record in its room
    @Transactional
    public void makeResponsible(String username, String kind, String key, RecordFunction function, LocalDate from) {
        responsibilities.add(username, kind, key, function, Period.from(from));
    }

    /// Tells that a record has another audience: what people are for it is as visible as the record itself.
    ///
    /// @param audience marks, or null for every account
    @Transactional
    public void restrictResponsibilities(String kind, String key, @Nullable List<String> audience) {
        responsibilities.restrict(kind, key, audience);
    }

    /// Who somebody is today, with the standings of today; nobody when the account is locked.
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String username) {
        return Optional.ofNullable(accounts.find(username))
                .filter(account -> !account.locked())
                .map(Account::actor);
    }

    /// Who sits in a body on a day and has an account that is open, with the standings of today.
    @Transactional(readOnly = true)
    public List<Actor> sitting(BodyId body, LocalDate day) {
        return accounts.sitting(body.value(), day).stream().map(Account::actor).toList();
    }

    /// Those of the accounts that are open, with the standings of today.
    @Transactional(readOnly = true)
    public List<Actor> actors(Collection<String> usernames) {
        return accounts.open(usernames).stream().map(Account::actor).toList();
    }

    /// The bodies that somebody sits in, sat in or will sit in.
    @Transactional(readOnly = true)
    public List<Seating> seatings(String username) {
        return accounts.seatings(username);
    }

    /// @throws RefusedException when there is no such account or the password is too short
    @Transactional
    public void resetPassword(String username, String password) {
        setPassword(username, password, null);
    }

    /// Whoever is logged in with the old password is out, but for `session`.
    void setPassword(String username, String password, @Nullable String session) {
        checkPassword(username, password);
        found(accounts.setPassword(username, passwords.hash(password)), username);
        visits.endAll(username, session);
    }

    @Transactional
    public void lock(String username) {
        found(accounts.lock(username, clock.instant()), username);
        tokens.revokeAll(username, clock.instant());
        visits.endAll(username, null);
    }

    /// Takes a lost telephone's place away: the password alone lets in again, and whoever is logged in is out.
    ///
    /// @throws RefusedException when there is no second factor
    @Transactional
    public void resetFactor(String username) {
        if (!factor.remove(username)) {
            throw new RefusedException(Refusal.of("people.refusal.noFactor", username));
        }
        visits.endAll(username, null);
    }

    /// Whosever it is.
    ///
    /// @return false when it was not valid any more
    @Transactional
    public boolean revokeToken(UUID id) {
        return tokens.revoke(id, clock.instant());
    }

    @Transactional
    public void unlock(String username) {
        found(accounts.unlock(username), username);
    }

    /// Makes a bearer token that reads everything that the account may read.
    @Transactional
    public String createToken(String username, String name, LocalDate expires) {
        return createToken(username, name, expires, TokenScope.READING);
    }

    /// Makes a bearer token with the account's own rights, as far as `scope` lets it.
    ///
    /// @return the token in clear; it is not kept and cannot be shown again
    /// @throws RefusedException when it would work for too long, or the scope is none of the account's
    @Transactional
    public String createToken(String username, String name, LocalDate expires, TokenScope scope) {
        var account = accounts.find(username);
        if (account == null) {
            throw new RefusedException(Refusal.of("people.refusal.unknownAccount", username));
        }
        if (!expires.isAfter(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("people.refusal.tokenExpired").at("expires"));
        }
        int longest = policies.current().tokenDays();
        if (expires.isAfter(Zone.today(clock).plusDays(longest))) {
            throw new RefusedException(
                    Refusal.of("people.refusal.tokenTooLong", longest).at("expires"));
        }
        scopes.check(scope, account.actor());
        return tokens.create(username, name, expires, scope);
    }

    /// How an account shows on screen.
    public Optional<String> name(String username) {
        return Optional.ofNullable(accounts.names(Set.of(username)).get(username));
    }

    /// How accounts show on screen, by user name; unknown ones are left out.
    public Map<String, String> names(Collection<String> usernames) {
        return accounts.names(usernames);
    }

    /// Everyone who can be given something to do, by the names on screen.
    public List<Choice> choices() {
        return accounts.choices();
    }

    /// Whether there is such an account and it lets its owner in.
    public boolean isOpen(String username) {
        return accounts.isOpen(username);
    }

    /// Whether anybody can get in at all; false on a new, empty association.
    @Transactional(readOnly = true)
    public boolean anyAccount() {
        return accounts.any();
    }

    private void create(
            String username,
            String password,
            String displayName,
            Set<Role> roles,
            @Nullable String municipality,
            Lang lang,
            LocalDate from,
            boolean demonstration) {
        if (!USERNAME.matcher(username).matches()) {
            throw new RefusedException(Refusal.of("people.refusal.username").at("username"));
        }
        if (displayName.isBlank()) {
            throw new RefusedException(Refusal.of("people.refusal.displayName").at("displayName"));
        }
        if (accounts.find(username) != null) {
            throw new RefusedException(
                    Refusal.of("people.refusal.usernameTaken", username).at("username"));
        }
        accounts.create(username, passwords.hash(password), displayName.strip(), municipality, lang, demonstration);
        accounts.grant(username, roles, from);
    }

    private static void checkPassword(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > 72 || password.contains(username)) {
            throw new RefusedException(Refusal.of("people.refusal.password", Integer.toString(SHORTEST_PASSWORD))
                    .at("password"));
        }
    }

    private static void found(boolean done, String username) {
        if (!done) {
            throw new RefusedException(Refusal.of("people.refusal.unknownAccount", username));
        }
    }
}
