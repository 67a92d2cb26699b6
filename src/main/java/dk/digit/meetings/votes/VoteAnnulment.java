package dk.digit.meetings.votes;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Says that a vote does not count, and why.
public record VoteAnnulment(Form form, Vote vote) implements Page {

    static final Fields FIELDS = Fields.of("reason", "meetings.votes.reason", "meetings.votes.reasonHint");

    @Override
    public String titleKey() {
        return "meetings.votes.annul";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(path(), "meetings.votes.vote"));
    }

    public String path() {
        return "/meetings/votes/" + vote.id();
    }
}
