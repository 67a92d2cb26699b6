package dk.digit.people;

import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own account: who one is here, password, language, and tokens for the API.
///
/// @param token a token that was just made, shown this once
record OwnAccount(
        Account account,
        Form password,
        Form token,
        List<Tokens.Listed> tokens,
        @Nullable String madeToken) implements Page {

    static final Fields PASSWORD = Fields.of("current", "people.account.currentPassword")
            .and("password", "people.account.newPassword", "people.account.passwordHint")
            .and("again", "people.account.again");

    static final Fields TOKEN = Fields.of("name", "people.token.name", "people.token.nameHint")
            .and("expires", "people.token.expires", "people.token.expiresHint");

    @Override
    public String titleKey() {
        return "people.account.own";
    }
}
