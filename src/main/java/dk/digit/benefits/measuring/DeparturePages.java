package dk.digit.benefits.measuring;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.BenefitEntry;
import dk.digit.benefits.profiles.BenefitEntry.Kind;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Departures from the shared standard: listed, written down, ended.
@Controller
class DeparturePages {

    private static final Fields DEPARTURE = Fields.of("activity", "benefits.measure.list.activity")
            .and("municipality", "benefits.measure.list.municipality")
            .and("since", "benefits.departure.since")
            .and("processDa", "benefits.departure.process", "benefits.departure.processHint")
            .and("processEn", "benefits.departure.processEn")
            .and("reasonDa", "benefits.departure.reason")
            .and("reasonEn", "benefits.departure.reasonEn");

    private static final Fields END = Fields.of("last", "benefits.departure.last");

    private final DepartureList.Query list;
    private final Departures departures;
    private final Portfolio portfolio;
    private final Association association;
    private final Rights rights;
    private final Overtaken overtaken;

    DeparturePages(
            DepartureList.Query list,
            Departures departures,
            Portfolio portfolio,
            Association association,
            Rights rights,
            Overtaken overtaken) {
        this.list = list;
        this.departures = departures;
        this.portfolio = portfolio;
        this.association = association;
        this.rights = rights;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/departures")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/benefits/departures/new")
    @Requires(value = EDIT, anywhere = true)
    Answer ask(View view) {
        return form(DEPARTURE.filled(Map.of("since", Formats.date(view.today()))), view);
    }

    @PostMapping("/benefits/departures/new")
    @Requires(value = EDIT, anywhere = true)
    Answer add(View view) {
        return view.form(DEPARTURE)
                .submit(
                        form -> read(form, view),
                        draft -> {
                            departures.add(draft);
                            return Redirect.to(DepartureList.PATH).saying("benefits.departure.saved");
                        },
                        again -> form(again, view));
    }

    private Departure.Draft read(Form form, View view) {
        var activity = form.text("activity", 60);
        var municipality = form.text("municipality", 4);
        if (!activity.isEmpty()
                && activities(view).stream().noneMatch(one -> one.value().equals(activity))) {
            form.refuse("activity", "platform.form.notAChoice", activity);
        }
        if (!municipality.isEmpty()
                && municipalities().stream().noneMatch(one -> one.value().equals(municipality))) {
            form.refuse("municipality", "platform.form.notAChoice", municipality);
        }
        var since = form.date("since");
        var process = Bilingual.of(form.text("processDa", 200), form.optionalText("processEn", 200));
        var reason = Bilingual.of(form.text("reasonDa", 2000), form.optionalText("reasonEn", 2000));
        return new Departure.Draft(
                new ActivityId(activity),
                new MunicipalityCode(municipality),
                Period.from(since),
                process,
                reason,
                false);
    }

    private BenefitEntry form(Form form, View view) {
        return new BenefitEntry(
                view.t("benefits.departure.new"),
                null,
                form,
                List.of(
                        new BenefitEntry.Entry("activity", Kind.SELECT, true, activities(view)),
                        new BenefitEntry.Entry("municipality", Kind.SELECT, true, municipalities()),
                        new BenefitEntry.Entry("since", Kind.DAY, true, List.of()),
                        new BenefitEntry.Entry("processDa", Kind.TEXT, true, List.of()),
                        new BenefitEntry.Entry("reasonDa", Kind.WORDS, true, List.of()),
                        new BenefitEntry.Entry("processEn", Kind.TEXT, false, List.of()),
                        new BenefitEntry.Entry("reasonEn", Kind.WORDS, false, List.of())),
                crumbs(),
                DepartureList.PATH + "/new",
                DepartureList.PATH,
                null);
    }

    /// Those that the reader may keep.
    private List<Choice> activities(View view) {
        return portfolio.activities().stream()
                .filter(activity -> rights.may(view.actor(), EDIT, ActivityLocator.target(activity)))
                .map((Activity activity) ->
                        Choice.named(activity.id().value(), activity.name().in(view.lang())))
                .toList();
    }

    private List<Choice> municipalities() {
        return association.municipalities().stream()
                .map(one -> Choice.named(one.code().value(), one.name()))
                .toList();
    }

    @GetMapping("/benefits/departures/{departure:\\d+}/end")
    @Requires(value = EDIT, anywhere = true)
    Answer askEnd(@PathVariable long departure, View view) {
        var known = known(departure, view);
        return end(known, END.filled(Map.of("last", Formats.date(last(known, view))), known.version()), view);
    }

    @PostMapping("/benefits/departures/{departure:\\d+}/end")
    @Requires(value = EDIT, anywhere = true)
    Answer end(@PathVariable long departure, View view) {
        var known = known(departure, view);
        var form = view.form(END);
        return form.submit(
                typed -> typed.date("last"),
                last -> {
                    if (!departures.end(departure, last, form.openedVersion())) {
                        throw overtaken.by(
                                "benefits",
                                "departure",
                                departure,
                                Map.of("last", Formats.date(known.period().last())),
                                known.version());
                    }
                    return Redirect.to(DepartureList.PATH).saying("benefits.departure.ended");
                },
                again -> end(known, again, view));
    }

    private static LocalDate last(Departure departure, View view) {
        var last = departure.period().last();
        return last == null ? view.today() : last;
    }

    private Departure known(long id, View view) {
        var known = departures.find(id).orElseThrow(() -> new NotFoundException("departure " + id));
        var activity = portfolio.activity(known.activity()).orElseThrow(() -> new NotFoundException("departure " + id));
        var target = ActivityLocator.target(activity);
        if (!rights.may(view.actor(), EDIT, target)) {
            throw new MissingRight(EDIT, target);
        }
        return known;
    }

    private static BenefitEntry end(Departure departure, Form form, View view) {
        return new BenefitEntry(
                view.t("benefits.departure.endOf", departure.process()),
                view.t("benefits.departure.endLead", departure.reason()),
                form,
                List.of(new BenefitEntry.Entry("last", Kind.DAY, true, List.of())),
                crumbs(),
                DepartureList.PATH + "/" + departure.id() + "/end",
                DepartureList.PATH,
                null);
    }

    private static List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/benefits", "benefits.overview.title"),
                Crumb.of(DepartureList.PATH, "benefits.departure.title"));
    }
}
