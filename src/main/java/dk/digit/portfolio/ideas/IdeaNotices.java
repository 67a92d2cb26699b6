package dk.digit.portfolio.ideas;

import dk.digit.people.People;
import dk.digit.people.notices.NewNotice;
import dk.digit.people.notices.Notices;
import dk.digit.people.notices.Urgency;
import dk.digit.platform.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the author what becomes of the idea.
@Component
class IdeaNotices {

    private static final String KIND = "portfolio.notice.idea";

    private final Notices notices;
    private final People people;

    IdeaNotices(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /// Nobody is told what they did themselves.
    @EventListener
    void moved(IdeaMoved moved) {
        if (moved.by().equals(moved.author()) || people.actor(moved.author()).isEmpty()) {
            return;
        }
        notices.tell(new NewNotice(
                moved.author(),
                KIND,
                "idea/" + moved.idea() + "/" + moved.to() + "/" + moved.by(),
                Texts.both("portfolio.notice.ideaMoved", moved.title(), moved.to()),
                Idea.path(moved.idea()),
                Urgency.DIGEST));
    }
}
