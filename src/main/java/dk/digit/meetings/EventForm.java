package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Records an event.
record EventForm(Form form) implements Page {

    static final Fields FIELDS = Fields.of("nameDa", "meetings.event.nameDa")
            .and("nameEn", "meetings.event.nameEn")
            .and("kind", "meetings.event.kind")
            .and("starts", "meetings.event.starts", "meetings.roughHint")
            .and("until", "meetings.event.until", "meetings.event.untilHint")
            .and("aboutDa", "meetings.event.aboutDa")
            .and("aboutEn", "meetings.event.aboutEn");

    /// The id is made from the Danish name and the day.
    static Event read(Form form) {
        var name = new Bilingual(form.text("nameDa", 120), form.text("nameEn", 120));
        var starts = form.roughDate("starts");
        var stem = Slug.of(name.da());
        return new Event(
                Slug.of((stem.length() > 40 ? stem.substring(0, 40) : stem) + "-" + starts.iso()),
                form.choice("kind", EventKind.class),
                name,
                starts,
                form.optionalRoughDate("until"),
                Bilingual.ofNullable(form.optionalText("aboutDa", 2000), form.optionalText("aboutEn", 2000)));
    }

    @Override
    public String titleKey() {
        return "meetings.event.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/events", "meetings.events.title"));
    }

    List<Choice> kinds() {
        return Choice.of(EventKind.class);
    }
}
