package dk.digit.people.notices;

import dk.digit.platform.web.Page;
import java.util.List;

/// The kinds of letters, to choose whose words to look at.
public record TemplateList(List<MailPurpose> purposes) implements Page {

    @Override
    public String titleKey() {
        return "people.templates.title";
    }
}
