package dk.digit.people.notices;

import dk.digit.platform.access.Actor;
import dk.digit.platform.web.Inbox;
import org.springframework.stereotype.Component;

/// The number of unread notices at the top of every page.
@Component
class OwnInbox implements Inbox {

    private final StoredNotices notices;

    OwnInbox(StoredNotices notices) {
        this.notices = notices;
    }

    @Override
    public String path() {
        return NoticePages.LIST;
    }

    @Override
    public int unread(Actor actor) {
        return notices.unread(actor.username());
    }
}
