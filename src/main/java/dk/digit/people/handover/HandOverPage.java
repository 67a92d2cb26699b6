package dk.digit.people.handover;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;

/// What went to whom when somebody left.
public record HandOverPage(Done done, String name, List<Moved> items) implements Page {

    public long ownerless() {
        return items.stream().filter(item -> item.successor() == null).count();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.handover.doneTitle", name);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/people/accounts", "people.accounts.title"),
                Crumb.named("/people/accounts/" + done.leaver(), name));
    }
}
