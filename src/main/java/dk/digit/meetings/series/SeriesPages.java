package dk.digit.meetings.series;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.meetings.Meetings;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Series of meetings: planning one, its meetings, its end.
@Controller
class SeriesPages {

    private final SeriesPlanning planning;
    private final StoredSeries stored;
    private final SeriesList.Query list;
    private final Meetings meetings;
    private final Association association;

    SeriesPages(
            SeriesPlanning planning,
            StoredSeries stored,
            SeriesList.Query list,
            Meetings meetings,
            Association association) {
        this.planning = planning;
        this.stored = stored;
        this.list = list;
        this.meetings = meetings;
        this.association = association;
    }

    @GetMapping(SeriesList.PATH)
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping(SeriesForm.PATH)
    @Requires(RECORD)
    Answer blank(View view) {
        return form(SeriesForm.FIELDS.filled(Map.of("every", "1", "unit", "MONTH")), List.of(), view);
    }

    /// Shows the days first; plans them once they have been seen.
    @PostMapping(SeriesForm.PATH)
    @Requires(RECORD)
    Answer plan(View view) {
        var form = view.form(SeriesForm.FIELDS);
        return form.submit(
                SeriesForm::read,
                series -> {
                    var days = planning.preview(series);
                    // What was changed after the days were shown is shown anew.
                    if (!PlannedDay.text(days).equals(view.param("seen"))) {
                        return form(form, days, view);
                    }
                    int planned = planning.plan(series);
                    return Redirect.to(SeriesList.PATH + "/" + series.id())
                            .saying("meetings.series.madeMeetings", planned);
                },
                again -> form(again, List.of(), view));
    }

    @GetMapping("/meetings/series/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        var series = series(id);
        var body = association.bodies(view.asOf()).stream()
                .filter(one -> one.id().equals(series.body()))
                .map(Body::name)
                .findFirst()
                .orElseGet(() -> Bilingual.of(series.body().value(), null));
        return new SeriesPage(series, body, meetings.ofSeries(series.id()));
    }

    @GetMapping("/meetings/series/{id}/end")
    @Requires(RECORD)
    Answer askEnd(@PathVariable String id, View view) {
        return end(SeriesEnd.FIELDS.empty(), series(id));
    }

    @PostMapping("/meetings/series/{id}/end")
    @Requires(RECORD)
    Answer end(@PathVariable String id, View view) {
        var series = series(id);
        return view.form(SeriesEnd.FIELDS)
                .submit(
                        form -> form.text("reason", 500),
                        reason -> Redirect.to(series.path())
                                .saying("meetings.series.ended", planning.end(series.id(), reason)),
                        again -> end(again, series));
    }

    private Page form(Form form, List<PlannedDay> days, View view) {
        var bodies = association.bodies(view.asOf()).stream()
                .map(body -> Choice.named(body.id().value(), body.name().in(view.lang())))
                .toList();
        return new SeriesForm(form, bodies, days);
    }

    private Page end(Form form, Series series) {
        return new SeriesEnd(form, series, stored.planned(series.id()));
    }

    private Series series(String id) {
        return stored.find(id).orElseThrow(() -> new NotFoundException(id));
    }
}
