package dk.digit.people;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.form.Form;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    OwnAccounts(Accounts accounts, Tokens tokens, Passwords passwords, People people, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.people = people;
        this.clock = clock;
    }

    OwnAccount page(String username, Form password, Form token, @Nullable String made) {
        return new OwnAccount(account(username), password, token, tokens.of(username), made);
    }

    @Transactional
    public void setLang(String username, Lang lang) {
        accounts.setLang(username, lang);
    }

    @Transactional
    public void changePassword(String username, String current, String password) {
        var account = account(username);
        if (account.demonstration()) {
            throw new RefusedException(Refusal.of("people.refusal.demonstrationPassword"));
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw new RefusedException(
                    Refusal.of("people.refusal.currentPassword").at("current"));
        }
        people.resetPassword(username, password);
    }

    @Transactional
    public String createToken(String username, String name, LocalDate expires) {
        return people.createToken(username, name, expires);
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
