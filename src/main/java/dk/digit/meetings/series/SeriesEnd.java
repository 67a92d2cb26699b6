package dk.digit.meetings.series;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Ends a series: what is still planned is called off, with the reason.
///
/// @param planned what would be called off
public record SeriesEnd(Form form, Series series, List<MeetingId> planned) implements Page {

    static final Fields FIELDS =
            Fields.of("reason", "meetings.meeting.cancelReason", "meetings.meeting.cancelReasonHint");

    @Override
    public String titleKey() {
        return "meetings.series.end";
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesList.CRUMBS;
    }

    public String action() {
        return series.path() + "/end";
    }
}
