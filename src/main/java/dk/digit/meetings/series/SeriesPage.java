package dk.digit.meetings.series;

import dk.digit.meetings.Meeting;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import java.util.List;

/// A series and its meetings.
public record SeriesPage(Series series, Bilingual body, List<Meeting> meetings) implements Page {

    @Override
    public String title(Lang lang) {
        return series.name();
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "meeting_series", series.id());
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesList.CRUMBS;
    }

    public boolean hasPlanned() {
        return meetings.stream().anyMatch(meeting -> meeting.state() == dk.digit.meetings.MeetingState.PLANNED);
    }
}
