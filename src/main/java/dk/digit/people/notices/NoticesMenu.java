package dk.digit.people.notices;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class NoticesMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(
                        Section.ADMINISTRATION,
                        40,
                        TemplatePages.LIST,
                        "people.templates.title",
                        NoticesRules.EDIT_TEMPLATES),
                new MenuItem(Section.ADMINISTRATION, 50, MailPages.LOG, "people.mails.title", NoticesRules.SEE_MAIL));
    }
}
