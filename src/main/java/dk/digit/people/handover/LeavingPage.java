package dk.digit.people.handover;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;

/// Somebody leaves: everything that the person is responsible for, and who is to have it.
///
/// @param named what was typed beside single items, by kind and key
/// @param accounts who can take over
public record LeavingPage(
        String username,
        String name,
        List<Burden.Item> items,
        Form form,
        Map<String, String> named,
        List<Choice> accounts,
        List<Done> earlier)
        implements Page {

    static final Fields FIELDS = Fields.of("last", "people.handover.last", "people.handover.lastHint")
            .and("successor", "people.handover.successor", "people.handover.successorHint")
            .and("reason", "people.handover.reason", "people.handover.reasonHint")
            .and("endFunctions", "people.handover.endFunctions");

    /// Prefix of the fields beside single items.
    static final String NAMED = "to.";

    public String path() {
        return "/people/accounts/" + username;
    }

    public String field(Burden.Item item) {
        return NAMED + item.kind() + "/" + item.key();
    }

    public String typed(Burden.Item item) {
        return named.getOrDefault(item.kind() + "/" + item.key(), "");
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.handover.title", name);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/accounts", "people.accounts.title"), Crumb.named(path(), name));
    }
}
