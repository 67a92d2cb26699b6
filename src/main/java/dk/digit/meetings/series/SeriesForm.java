package dk.digit.meetings.series;

import dk.digit.association.BodyId;
import dk.digit.meetings.MeetingFields;
import dk.digit.meetings.SeriesUnit;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Plans a series; shows its days before they are planned.
///
/// @param days what is about to be planned; empty until it is asked for
public record SeriesForm(Form form, List<Choice> bodies, List<PlannedDay> days) implements Page {

    static final String PATH = "/meetings/series/new";

    static final Fields FIELDS = Fields.of("body", "meetings.meeting.body")
            .and("name", "meetings.series.name", "meetings.series.nameHint")
            .and("every", "meetings.series.every", "meetings.series.everyHint")
            .and("unit", "meetings.series.unit")
            .and("first", "meetings.series.first", "meetings.series.firstHint")
            .and("last", "meetings.series.last", "meetings.series.lastHint")
            .and("starts", "meetings.meeting.starts", "meetings.meeting.startsHint")
            .and("ends", "meetings.meeting.ends")
            .and("place", "meetings.meeting.place")
            .and("online", "meetings.meeting.online", "meetings.meeting.onlineHint");

    static NewSeries read(Form form) {
        return new NewSeries(
                new BodyId(form.text("body", NewSeries.LONGEST_ID)),
                form.text("name", 200),
                rhythm(form),
                MeetingFields.hours(form),
                form.optionalText("place", 200),
                MeetingFields.online(form));
    }

    private static Rhythm rhythm(Form form) {
        var first = form.date("first");
        var last = form.date("last");
        int every = form.number("every", 1, Rhythm.MOST_EVERY);
        var unit = form.choice("unit", SeriesUnit.class);
        if (last.isBefore(first) || last.isAfter(first.plusYears(Rhythm.MOST_YEARS))) {
            form.refuse("last", "meetings.constraint.meeting_series_days");
            return new Rhythm(first, first, every, unit);
        }
        return new Rhythm(first, last, every, unit);
    }

    @Override
    public String titleKey() {
        return "meetings.series.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesList.CRUMBS;
    }

    public boolean canPlan() {
        return !days.isEmpty() && days.stream().noneMatch(PlannedDay::taken);
    }

    public String seen() {
        return PlannedDay.text(days);
    }

    public List<Choice> units() {
        return Choice.of(SeriesUnit.class);
    }
}
