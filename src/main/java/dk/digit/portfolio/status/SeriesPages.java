package dk.digit.portfolio.status;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.HolderNames;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// In which series an activity reports.
@Controller
class SeriesPages {

    private final ActivityHead.Query heads;
    private final AllSeries series;
    private final StatusWriting writing;
    private final HolderNames names;
    private final Overtaken overtaken;

    SeriesPages(
            ActivityHead.Query heads, AllSeries series, StatusWriting writing, HolderNames names, Overtaken overtaken) {
        this.heads = heads;
        this.series = series;
        this.writing = writing;
        this.names = names;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/status/series/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return page(heads.on(id, view), null, SeriesForm.NEW.filled(SeriesForm.suggested(view.today())), view);
    }

    @PostMapping("/portfolio/activities/{id}/status/series/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer begin(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(SeriesForm.NEW)
                .submit(
                        form -> SeriesForm.read(form, null),
                        draft -> {
                            long begun = writing.begin(head.id(), draft);
                            return Redirect.to(head.path() + "/status/series/" + begun + "/write")
                                    .saying("portfolio.status.series.begun");
                        },
                        again -> page(head, null, again, view));
    }

    @GetMapping("/portfolio/activities/{id}/status/series/{series:\\d{1,18}}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable("series") long number, View view) {
        var head = heads.on(id, view);
        var known = known(head, number, view);
        return page(head, known, SeriesForm.CHANGE.filled(SeriesForm.values(known), known.version()), view);
    }

    @PostMapping("/portfolio/activities/{id}/status/series/{series:\\d{1,18}}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable("series") long number, View view) {
        var head = heads.on(id, view);
        var known = known(head, number, view);
        var form = view.form(SeriesForm.CHANGE);
        return form.submit(
                typed -> SeriesForm.read(typed, known),
                draft -> {
                    if (!writing.change(number, draft, form.openedVersion())) {
                        var now = known(head, number, view);
                        throw overtaken.by("portfolio", "status_series", number, SeriesForm.values(now), now.version());
                    }
                    return Redirect.to(head.path() + "/" + StatusTab.PATH).saying("portfolio.status.series.changed");
                },
                again -> page(head, known, again, view));
    }

    private Series known(ActivityHead head, long number, View view) {
        return series.find(number, view.today())
                .filter(one -> one.activity().equals(head.id()))
                .orElseThrow(() -> new NotFoundException("series " + number));
    }

    private SeriesForm page(ActivityHead head, @Nullable Series known, Form form, View view) {
        var members = names.members(view.today());
        return new SeriesForm(
                head,
                known,
                form,
                members,
                Stream.concat(
                                members.stream(),
                                names.bodies(view.today(), view.lang()).stream().map(SeriesForm::body))
                        .toList());
    }
}
