package dk.digit.people.notices;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Somebody else's address.
public record AddressPage(String username, Form form) implements Page {

    static final int LONGEST = 254;

    static final Fields FIELDS = Fields.of("email", "people.address.email", "people.address.emailHint");

    @Override
    public String titleKey() {
        return "people.address.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/people/accounts", "people.accounts.title"),
                Crumb.named("/people/accounts/" + username, username));
    }
}
