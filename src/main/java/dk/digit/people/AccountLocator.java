package dk.digit.people;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An account: one of a municipality's own, or of the secretariat.
@Component
class AccountLocator implements Locator {

    static final String KIND = "account";

    private final Accounts accounts;

    AccountLocator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String username) {
        return Optional.ofNullable(accounts.find(username)).map(AccountLocator::target);
    }

    @Override
    public String path(String username) {
        return "/people/accounts/" + username;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> usernames) {
        var names = new HashMap<String, Bilingual>();
        accounts.names(usernames).forEach((username, name) -> names.put(username, new Bilingual(name, name)));
        return names;
    }

    static Target target(Account account) {
        var name = new Bilingual(account.displayName(), account.displayName());
        var municipality = account.municipality();
        return municipality == null
                ? Target.record(KIND, account.username(), name)
                : Target.ofMunicipality(KIND, account.username(), name, municipality);
    }
}
