package dk.digit.benefits.measuring;

import static dk.digit.benefits.BenefitsRules.ACCEPT;
import static dk.digit.benefits.BenefitsRules.MEASURE;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.benefits.profiles.MeasureText;
import dk.digit.benefits.profiles.OpenedPart;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is to be measured, what was measured, and what has become of it.
@Controller
class MeasurePages {

    private final MeasurementList.Query list;
    private final PartMeasurements.Query all;
    private final OpenedPart.Query opened;
    private final Parts parts;
    private final Measurements measurements;
    private final StoredMeasurements stored;
    private final StoredPlans plans;
    private final Overtaken overtaken;

    MeasurePages(
            MeasurementList.Query list,
            PartMeasurements.Query all,
            OpenedPart.Query opened,
            Parts parts,
            Measurements measurements,
            StoredMeasurements stored,
            StoredPlans plans,
            Overtaken overtaken) {
        this.list = list;
        this.all = all;
        this.opened = opened;
        this.parts = parts;
        this.measurements = measurements;
        this.stored = stored;
        this.plans = plans;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/measurements")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/measurements")
    @Requires(READ)
    Answer all(@PathVariable long id, @PathVariable String slug, View view) {
        return all.on(id, slug, view);
    }

    // ---- entered and put right

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/measure")
    @Requires(value = MEASURE, anywhere = true)
    Answer askMeasurement(@PathVariable long id, @PathVariable String slug, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        var asked = measured(part, view).asked();
        var on = asked == null || asked.on().isAfter(view.today()) ? view.today() : asked.on();
        return MeasureForms.entering(
                part, measured(part, view), MeasureForms.ENTRY.filled(Map.of("on", Formats.date(on))), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/measure")
    @Requires(value = MEASURE, anywhere = true)
    Answer enter(@PathVariable long id, @PathVariable String slug, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        return view.form(MeasureForms.ENTRY)
                .submit(
                        MeasureForms::readEntry,
                        entry -> {
                            measurements.enter(part.part().id(), entry, CameBy.PAGE);
                            return saved(part, "benefits.measure.saved");
                        },
                        again -> MeasureForms.entering(part, measured(part, view), again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/measurements/{measurement:\\d+}/correct")
    @Requires(value = MEASURE, anywhere = true)
    Answer askCorrection(@PathVariable long id, @PathVariable String slug, @PathVariable long measurement, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        var wrong = wrong(part, measurement);
        return MeasureForms.correcting(
                part,
                wrong,
                MeasureForms.ENTRY.filled(Map.of(
                        "on",
                        Formats.date(wrong.on()),
                        "value",
                        MeasureText.typed(wrong.value()),
                        "remark",
                        Objects.requireNonNullElse(wrong.remark(), ""))),
                view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/measurements/{measurement:\\d+}/correct")
    @Requires(value = MEASURE, anywhere = true)
    Answer correct(@PathVariable long id, @PathVariable String slug, @PathVariable long measurement, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        var wrong = wrong(part, measurement);
        return view.form(MeasureForms.ENTRY)
                .submit(
                        MeasureForms::readEntry,
                        entry -> {
                            measurements.correct(measurement, entry, CameBy.PAGE);
                            return saved(part, "benefits.measure.correctedSaved");
                        },
                        again -> MeasureForms.correcting(part, wrong, again, view));
    }

    private Measurement wrong(OpenedPart part, long measurement) {
        return stored.find(measurement)
                .filter(one -> one.part() == part.part().id())
                .orElseThrow(() -> new NotFoundException("measurement " + measurement));
    }

    private MeasuredPart measured(OpenedPart part, View view) {
        return parts.find(part.part().id(), view.today())
                .orElseThrow(() -> new NotFoundException(part.benefit().code()));
    }

    // ---- what has become of it

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/state")
    @Requires(value = ACCEPT, anywhere = true)
    Answer askState(@PathVariable long id, @PathVariable String slug, View view) {
        return MeasureForms.saying(
                opened.changing(id, slug, view, ACCEPT),
                MeasureForms.STATE.filled(Map.of("since", Formats.date(view.today()))),
                view);
    }

    private record Said(
            HarvestState state, LocalDate since, @Nullable Bilingual reason) {}

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/state")
    @Requires(value = ACCEPT, anywhere = true)
    Answer say(@PathVariable long id, @PathVariable String slug, View view) {
        var part = opened.changing(id, slug, view, ACCEPT);
        return view.form(MeasureForms.STATE)
                .submit(
                        form -> new Said(
                                form.choice("state", HarvestState.class),
                                form.date("since"),
                                MeasureForms.both(form, "reason")),
                        said -> {
                            measurements.say(part.part().id(), said.state(), said.since(), said.reason());
                            return saved(part, "benefits.measure.stateSaved");
                        },
                        again -> MeasureForms.saying(part, again, view));
    }

    // ---- who measures when

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/plan")
    @Requires(value = MEASURE, anywhere = true)
    Answer askPlan(@PathVariable long id, @PathVariable String slug, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        var newest = newest(part);
        return MeasureForms.planning(
                part,
                newest == null
                        ? MeasureForms.PLAN.filled(
                                Map.of("first", Formats.date(view.today()), "everyMonths", "3", "withinDays", "30"))
                        : MeasureForms.PLAN.filled(MeasureForms.values(newest.plan(), view.today()), newest.version()),
                view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/plan")
    @Requires(value = MEASURE, anywhere = true)
    Answer plan(@PathVariable long id, @PathVariable String slug, View view) {
        var part = opened.changing(id, slug, view, MEASURE);
        var form = view.form(MeasureForms.PLAN);
        return form.submit(
                MeasureForms::readPlan,
                plan -> {
                    if (!measurements.plan(part.part().id(), plan, form.openedVersion())) {
                        throw overtaken(part, form, view);
                    }
                    return saved(part, "benefits.measure.planSaved");
                },
                again -> MeasureForms.planning(part, again, view));
    }

    private RuntimeException overtaken(OpenedPart part, Form form, View view) {
        var now = newest(part);
        if (now == null) {
            return new NotFoundException("plan opened at version " + form.openedVersion());
        }
        return overtaken.by(
                "benefits",
                "measuring_plan",
                part.part().id() + "/" + now.plan().first(),
                MeasureForms.values(now.plan(), view.today()),
                now.version());
    }

    private StoredPlans.@Nullable Kept newest(OpenedPart part) {
        var known = plans.of(part.part().id());
        return known.isEmpty() ? null : known.getLast();
    }

    private static Redirect saved(OpenedPart part, String words) {
        return Redirect.to(part.path() + "/measurements").saying(words);
    }
}
