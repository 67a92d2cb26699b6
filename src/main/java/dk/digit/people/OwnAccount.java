package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own account: who one is here, password, language, and tokens for the API.
///
/// @param factor whether the second factor is on
/// @param rooms in which the account has something to do, so that a token can be confined to them
/// @param madeToken a token that was just made, shown this once
record OwnAccount(
        Account account,
        Form password,
        SecondFactor.State factor,
        Form token,
        List<Choice> rooms,
        List<Tokens.Listed> tokens,
        @Nullable String madeToken)
        implements Page {

    static final Fields PASSWORD = Fields.of("current", "people.account.currentPassword")
            .and("password", "people.account.newPassword", "people.account.passwordHint")
            .and("again", "people.account.again");

    List<Choice> uses() {
        return Choice.of(TokenUse.class);
    }

    @Override
    public String titleKey() {
        return "people.account.own";
    }
}
