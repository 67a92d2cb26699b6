package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.MEASURE;
import static dk.digit.benefits.BenefitsRules.READ;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A municipality's part of a benefit: read, its baseline and start, and whether its prerequisites are met.
@Controller
class PartPages {

    private static final Fields BASELINE = Fields.of("value", "benefits.profile.baseline", "benefits.part.valueHint")
            .and("on", "benefits.part.baselineOn")
            .and("methodDa", "benefits.part.baselineMethod")
            .and("methodEn", "benefits.profile.methodEn");
    private static final Fields START = PartStartFields.added(Fields.none());
    private static final Fields MET = Fields.of("on", "benefits.prerequisite.metOn", "benefits.prerequisite.metOnHint");

    private final Benefits benefits;
    private final PartPage.Query one;
    private final OpenedPart.Query parts;
    private final Overtaken overtaken;

    PartPages(Benefits benefits, PartPage.Query one, OpenedPart.Query parts, Overtaken overtaken) {
        this.benefits = benefits;
        this.one = one;
        this.parts = parts;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}")
    @Requires(READ)
    Answer one(@PathVariable long id, @PathVariable String slug, View view) {
        return one.on(id, slug, view);
    }

    // ---- baseline

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/baseline")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askBaseline(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        return baseline(
                opened, BASELINE.filled(values(opened.part()), opened.part().version()), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/baseline")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer measureBaseline(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        var form = view.form(BASELINE);
        return form.submit(
                typed -> new Measured(readBaseline(typed)),
                measured -> {
                    if (!benefits.measureBaseline(opened.part().id(), measured.baseline(), form.openedVersion())) {
                        throw overtaken(opened, values(now(opened)));
                    }
                    return Redirect.to(opened.path()).saying("benefits.part.saved");
                },
                again -> baseline(opened, again, view));
    }

    private record Measured(BenefitPart.@Nullable Baseline baseline) {}

    private static BenefitPart.@Nullable Baseline readBaseline(Form form) {
        var value = MeasureText.read(form, "value");
        var method = BenefitForm.both(form, "method");
        if (value == null && form.value("on").isBlank() && method == null) {
            return null;
        }
        var on = form.date("on");
        if (value == null) {
            form.refuse("value", "platform.form.missing");
            return null;
        }
        return new BenefitPart.Baseline(value, on, method);
    }

    private static Map<String, String> values(BenefitPart part) {
        var baseline = part.baseline();
        var method = baseline == null ? null : baseline.method();
        var values = new LinkedHashMap<String, String>();
        values.put("value", baseline == null ? "" : MeasureText.typed(baseline.value()));
        values.put("on", baseline == null ? "" : Formats.date(baseline.on()));
        values.put("methodDa", method == null ? "" : method.da());
        values.put("methodEn", method == null ? "" : method.en());
        return values;
    }

    private static BenefitEntry baseline(OpenedPart opened, Form form, View view) {
        return entry(opened, "benefits.part.baselineOf", "/baseline", form, view)
                .led(view.t("benefits.part.baselineLead"))
                .may("value", Kind.TEXT)
                .may("on", Kind.DAY)
                .may("methodDa", Kind.WORDS)
                .may("methodEn", Kind.WORDS);
    }

    // ---- start

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/start")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askStart(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        return start(
                opened,
                START.filled(
                        PartStartFields.values(opened.part().start()),
                        opened.part().version()),
                view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/start")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer start(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        var form = view.form(START);
        return form.submit(
                PartStartFields::read,
                start -> {
                    if (!benefits.start(opened.part().id(), start, form.openedVersion())) {
                        throw overtaken(
                                opened, PartStartFields.values(now(opened).start()));
                    }
                    return Redirect.to(opened.path()).saying("benefits.part.saved");
                },
                again -> start(opened, again, view));
    }

    private static BenefitEntry start(OpenedPart opened, Form form, View view) {
        return PartStartFields.asked(
                entry(opened, "benefits.part.startOf", "/start", form, view).led(view.t("benefits.part.startLead")));
    }

    // ---- prerequisites

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/prerequisites/{prerequisite:\\d+}")
    @Requires(value = MEASURE, anywhere = true)
    Answer askMet(@PathVariable long id, @PathVariable String slug, @PathVariable long prerequisite, View view) {
        var opened = parts.changing(id, slug, view, MEASURE);
        var known = known(opened, prerequisite, view);
        var on = known.met().get(opened.municipality().code());
        return met(opened, known, MET.filled(Map.of("on", Formats.date(on == null ? view.today() : on))), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/prerequisites/{prerequisite:\\d+}")
    @Requires(value = MEASURE, anywhere = true)
    Answer meet(@PathVariable long id, @PathVariable String slug, @PathVariable long prerequisite, View view) {
        var opened = parts.changing(id, slug, view, MEASURE);
        var known = known(opened, prerequisite, view);
        return view.form(MET)
                .submit(
                        typed -> new Met(typed.optionalDate("on")),
                        met -> {
                            benefits.meet(prerequisite, opened.municipality().code(), met.on());
                            return Redirect.to(opened.path()).saying("benefits.part.saved");
                        },
                        again -> met(opened, known, again, view));
    }

    private record Met(@Nullable LocalDate on) {}

    private Prerequisite known(OpenedPart opened, long prerequisite, View view) {
        return benefits.prerequisites(opened.benefit().id(), view.today()).stream()
                .filter(one -> one.id() == prerequisite)
                .filter(one -> one.concerns(opened.municipality().code()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("prerequisite " + prerequisite));
    }

    private static BenefitEntry met(OpenedPart opened, Prerequisite known, Form form, View view) {
        return entry(opened, "benefits.prerequisite.reportOf", "/prerequisites/" + known.id(), form, view)
                .led(known.text().in(view.lang()))
                .may("on", Kind.DAY);
    }

    // ---- taking it out

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askTakeOut(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        return new Confirm(
                view.t(
                        "benefits.part.takeOutQuestion",
                        opened.municipality().name(),
                        opened.benefit().name()),
                List.of(view.t("benefits.part.takeOutMeans")),
                false,
                opened.path() + "/drop",
                Map.of(),
                "benefits.part.takeOut",
                opened.path());
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer takeOut(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        return view.form(Fields.none())
                .submit(
                        typed -> opened.part().id(),
                        part -> {
                            benefits.takeOut(part);
                            return Redirect.to(opened.benefit().path()).saying("benefits.part.takenOut");
                        },
                        again -> entry(opened, "benefits.part.takeOutOf", "/drop", again, view));
    }

    private BenefitPart now(OpenedPart opened) {
        return benefits.part(opened.part().id(), LocalDate.of(9999, 12, 31)).orElse(opened.part());
    }

    private RuntimeException overtaken(OpenedPart opened, Map<String, String> values) {
        return overtaken.by(
                "benefits",
                "benefit_part",
                opened.part().id(),
                values,
                now(opened).version());
    }

    static BenefitEntry entry(OpenedPart opened, String heading, String below, Form form, View view) {
        return BenefitEntry.of(
                view.t(heading, opened.benefit().name(), opened.municipality().name()),
                form,
                opened.crumbs(),
                opened.path() + below,
                opened.path());
    }
}
