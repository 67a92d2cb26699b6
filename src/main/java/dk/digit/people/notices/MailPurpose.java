package dk.digit.people.notices;

import dk.digit.platform.mail.Placeholder;
import java.util.List;
import java.util.Locale;

/// Why a letter is sent; each has its own template.
public enum MailPurpose {
    DIGEST(
            Placeholder.optional("name"),
            Placeholder.optional("association"),
            Placeholder.optional("count"),
            Placeholder.list("items"),
            Placeholder.inBody("page"),
            Placeholder.inBody("choice")),
    IMMEDIATE(
            Placeholder.optional("name"),
            Placeholder.optional("association"),
            Placeholder.optional("count"),
            Placeholder.list("items"),
            Placeholder.inBody("page")),
    /// Asks whether an address is the person's.
    ADDRESS(
            Placeholder.optional("name"),
            Placeholder.optional("association"),
            Placeholder.required("link"),
            Placeholder.inBody("hours"));

    private final List<Placeholder> placeholders;

    MailPurpose(Placeholder... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /// Where its words begin among the messages.
    String key() {
        return "people.mail.template." + name();
    }

    public String path() {
        return "/people/notices/templates/" + name().toLowerCase(Locale.ROOT);
    }
}
