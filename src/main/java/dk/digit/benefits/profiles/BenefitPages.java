package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Benefits that are read, proposed, changed and dropped, and municipalities that are taken in.
@Controller
class BenefitPages {

    private static final Fields DROP =
            Fields.of("reason", "benefits.profile.dropReason").and("on", "benefits.profile.dropOn");
    private static final Fields TAKE_IN = PartStartFields.added(
            Fields.of("municipalities", "benefits.profile.municipalities", "benefits.profile.takeInHint"));

    private final Benefits benefits;
    private final BenefitList list;
    private final ActivityBenefits.Query ofActivity;
    private final BenefitPage.Query one;
    private final ActivityHead.Query heads;
    private final Association association;
    private final Overtaken overtaken;

    BenefitPages(
            Benefits benefits,
            BenefitList list,
            ActivityBenefits.Query ofActivity,
            BenefitPage.Query one,
            ActivityHead.Query heads,
            Association association,
            Overtaken overtaken) {
        this.benefits = benefits;
        this.list = list;
        this.ofActivity = ofActivity;
        this.one = one;
        this.heads = heads;
        this.association = association;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/profiles")
    @Requires(READ)
    Answer all(View view) {
        return list.answer(view, AllBenefits::new);
    }

    @GetMapping("/benefits/activities/{activity}")
    @Requires(READ)
    Answer ofActivity(@PathVariable String activity, View view) {
        return ofActivity.on(activity, view);
    }

    @GetMapping("/benefits/profiles/{id:\\d+}")
    @Requires(READ)
    Answer one(@PathVariable long id, View view) {
        return one.on(id, view);
    }

    // ---- proposing and changing

    @GetMapping("/benefits/activities/{activity}/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blank(@PathVariable String activity, View view) {
        var form = BenefitForm.FIELDS.filled(
                Map.of("better", Better.LESS.name(), "proposedOn", Formats.date(view.today())));
        return new BenefitForm(form, heads.on(activity, view), null);
    }

    @PostMapping("/benefits/activities/{activity}/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer propose(@PathVariable String activity, View view) {
        var head = heads.on(activity, view);
        return view.form(BenefitForm.FIELDS)
                .submit(
                        typed -> BenefitForm.read(typed, null, view.today()),
                        draft -> Redirect.to(BenefitPaths.ALL + "/" + benefits.propose(head.id(), draft))
                                .saying("benefits.profile.saved"),
                        again -> new BenefitForm(again, head, null));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/edit")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer edit(@PathVariable long id, View view) {
        var known = known(id);
        return new BenefitForm(
                BenefitForm.FIELDS.filled(BenefitForm.values(known), known.version()), head(known, view), known);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/edit")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer change(@PathVariable long id, View view) {
        var known = known(id);
        var head = head(known, view);
        var form = view.form(BenefitForm.FIELDS);
        return form.submit(
                typed -> BenefitForm.read(typed, known, view.today()),
                draft -> {
                    if (!benefits.change(id, draft, form.openedVersion())) {
                        var now = known(id);
                        throw overtaken.by("benefits", "benefit", id, BenefitForm.values(now), now.version());
                    }
                    return Redirect.to(known.path()).saying("benefits.profile.saved");
                },
                again -> new BenefitForm(again, head, known));
    }

    // ---- dropping

    @GetMapping("/benefits/profiles/{id:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askDrop(@PathVariable long id, View view) {
        var known = known(id);
        return dropping(known, DROP.filled(Map.of("on", Formats.date(view.today())), known.version()), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer drop(@PathVariable long id, View view) {
        var known = known(id);
        var form = view.form(DROP);
        return form.submit(
                typed -> new Benefit.Dropped(typed.date("on"), typed.text("reason", 2000)),
                dropped -> {
                    if (!benefits.drop(id, dropped.on(), dropped.reason(), form.openedVersion())) {
                        throw overtaken.by(
                                "benefits", "benefit", id, Map.of(), known(id).version());
                    }
                    return Redirect.to(known.path()).saying("benefits.profile.isDropped");
                },
                again -> dropping(known, again, view));
    }

    private BenefitEntry dropping(Benefit known, Form form, View view) {
        return BenefitEntry.of(
                        view.t("benefits.profile.dropOf", known.name()),
                        form,
                        BenefitCrumbs.to(head(known, view), known),
                        known.path() + "/drop",
                        known.path())
                .led(view.t("benefits.profile.dropMeans"))
                .must("reason", Kind.WORDS)
                .must("on", Kind.DAY);
    }

    // ---- taking municipalities in

    @GetMapping("/benefits/profiles/{id:\\d+}/municipalities")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askTakeIn(@PathVariable long id, View view) {
        return takingIn(known(id), TAKE_IN.filled(Map.of("starts", "WAVE", "offset", "0")), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/municipalities")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer takeIn(@PathVariable long id, View view) {
        var known = known(id);
        return view.form(TAKE_IN)
                .submit(
                        typed -> new TakingIn(municipalities(typed, view.today()), PartStartFields.read(typed)),
                        taking -> {
                            benefits.takeIn(id, taking.municipalities(), taking.start());
                            return Redirect.to(known.path()).saying("benefits.profile.takenIn");
                        },
                        again -> takingIn(known, again, view));
    }

    private record TakingIn(List<MunicipalityCode> municipalities, PartStart start) {}

    private List<MunicipalityCode> municipalities(Form typed, LocalDate day) {
        var chosen = association.members(day).stream()
                .map(member -> member.code())
                .filter(code -> typed.has("municipalities", code.value()))
                .toList();
        if (chosen.isEmpty()) {
            typed.refuse("municipalities", "benefits.refused.noMunicipality");
        }
        return chosen;
    }

    private BenefitEntry takingIn(Benefit known, Form form, View view) {
        var inIt = benefits.partsOf(known.id(), view.today()).stream()
                .map(BenefitPart::municipality)
                .toList();
        var free = association.members(view.today()).stream()
                .filter(member -> !inIt.contains(member.code()))
                .map(member -> Choice.named(member.code().value(), member.name()))
                .toList();
        return PartStartFields.asked(BenefitEntry.of(
                        view.t("benefits.profile.takeInOf", known.name()),
                        form,
                        BenefitCrumbs.to(head(known, view), known),
                        known.path() + "/municipalities",
                        known.path())
                .led(free.isEmpty() ? view.t("benefits.profile.allIn") : null)
                .must("municipalities", Kind.CHECKBOXES, free));
    }

    private Benefit known(long id) {
        return benefits.find(id).orElseThrow(() -> new NotFoundException("benefit " + id));
    }

    private ActivityHead head(Benefit benefit, View view) {
        return heads.on(benefit.activity().value(), view);
    }
}
