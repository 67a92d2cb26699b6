package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.form.Form;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What someone does with the own account.
@Component
class OwnAccounts {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final People people;
    private final SecondFactor factor;
    private final TokenScopes scopes;
    private final Clock clock;

    OwnAccounts(
            Accounts accounts,
            Tokens tokens,
            Passwords passwords,
            People people,
            SecondFactor factor,
            TokenScopes scopes,
            Clock clock) {
        this.factor = factor;
        this.scopes = scopes;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.people = people;
        this.clock = clock;
    }

    OwnAccount page(String username, Form password, Form token, @Nullable String made) {
        var account = account(username);
        return new OwnAccount(
                account,
                password,
                factor.state(username),
                token,
                scopes.rooms(account.actor()),
                tokens.of(username),
                made);
    }

    @Transactional
    public void setLang(String username, Lang lang) {
        accounts.setLang(username, lang);
    }

    @Transactional
    public void changePassword(String username, String current, String password, String session) {
        var account = account(username);
        if (account.demonstration()) {
            throw new RefusedException(Refusal.of("people.refusal.demonstrationPassword"));
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw new RefusedException(
                    Refusal.of("people.refusal.currentPassword").at("current"));
        }
        people.setPassword(username, password, session);
    }

    @Transactional
    public String createToken(String username, TokenForm wanted) {
        var scope = scopes.read(wanted.scopes(), account(username).actor());
        return people.createToken(username, wanted.name(), wanted.expires(), scope);
    }

    @Transactional
    public boolean revokeToken(String username, UUID id) {
        return tokens.revoke(username, id, clock.instant());
    }

    private Account account(String username) {
        var account = accounts.find(username);
        if (account == null) {
            throw new NotFoundException("account");
        }
        return account;
    }
}
