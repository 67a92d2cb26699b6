package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.ACCEPT;
import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is agreed about a municipality's part: who has which role, its targets, and the owner's yes to them.
@Controller
class AgreementPages {

    private static final Fields ROLE = HolderFields.added(Fields.none())
            .and("since", "benefits.part.since")
            .and("bothMeant", "benefits.part.bothMeant");
    private static final Fields TARGET = Fields.of("value", "benefits.part.target", "benefits.part.valueHint")
            .and("months", "benefits.part.months", "benefits.part.monthsHint")
            .and("dueOn", "benefits.part.dueOn", "benefits.part.dueOnHint")
            .and("giveUp", "benefits.part.giveUp")
            .and("reason", "benefits.part.reason", "benefits.part.reasonHint")
            .and("agreedOn", "benefits.part.agreedOn");
    private static final Fields ACCEPTANCE = Fields.of("as", "benefits.part.as", "benefits.part.asHint")
            .and("on", "benefits.part.acceptedOn")
            .and("remark", "benefits.part.remark");

    private final Benefits benefits;
    private final OpenedPart.Query parts;

    AgreementPages(Benefits benefits, OpenedPart.Query parts) {
        this.benefits = benefits;
        this.parts = parts;
    }

    // ---- roles

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/roles/{role}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askRole(@PathVariable long id, @PathVariable String slug, @PathVariable String role, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        var values = new LinkedHashMap<String, String>();
        HolderFields.fill(values, opened.part().holder(role(role)));
        values.put("since", Formats.date(view.today()));
        return role(opened, role(role), ROLE.filled(values), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/roles/{role}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer give(@PathVariable long id, @PathVariable String slug, @PathVariable String role, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        var known = role(role);
        return view.form(ROLE)
                .submit(
                        typed -> new Given(HolderFields.read(typed), typed.date("since"), typed.ticked("bothMeant")),
                        given -> {
                            benefits.give(opened.part().id(), known, given.holder(), given.since(), given.meant());
                            return Redirect.to(opened.path()).saying("benefits.part.saved");
                        },
                        again -> role(opened, known, again, view));
    }

    private record Given(@Nullable Holder holder, LocalDate since, boolean meant) {}

    private static BenefitRole role(String word) {
        for (BenefitRole role : BenefitRole.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw new NotFoundException(word);
    }

    private static BenefitEntry role(OpenedPart opened, BenefitRole role, Form form, View view) {
        var entry = HolderFields.asked(BenefitEntry.of(
                                view.t(
                                        "benefits.part.roleOf",
                                        role,
                                        opened.benefit().name(),
                                        opened.municipality().name()),
                                form,
                                opened.crumbs(),
                                opened.path() + "/roles/" + role.name().toLowerCase(Locale.ROOT),
                                opened.path())
                        .led(view.t(
                                role == BenefitRole.OWNER
                                        ? "benefits.part.ownerLead"
                                        : "benefits.part.responsibleLead")))
                .must("since", Kind.DAY);
        return form.error("bothMeant", view.lang()) != null || form.ticked("bothMeant")
                ? entry.may("bothMeant", Kind.TICK)
                : entry;
    }

    // ---- targets

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/targets/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer blankTarget(@PathVariable long id, @PathVariable String slug, View view) {
        return target(
                parts.changing(id, slug, view, EDIT),
                null,
                TARGET.filled(Map.of("agreedOn", Formats.date(view.today()))),
                view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/targets/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer addTarget(@PathVariable long id, @PathVariable String slug, View view) {
        return agree(parts.changing(id, slug, view, EDIT), null, view);
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/targets/{step:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askTarget(@PathVariable long id, @PathVariable String slug, @PathVariable int step, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        var known = target(opened, step);
        var months = known.monthsAfter();
        return target(
                opened,
                known,
                TARGET.filled(Map.of(
                        "value",
                        MeasureText.typed(known.value()),
                        "months",
                        months == null ? "" : String.valueOf(months),
                        "dueOn",
                        months == null ? Formats.date(known.dueOn()) : "",
                        "agreedOn",
                        Formats.date(view.today()))),
                view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/targets/{step:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer changeTarget(@PathVariable long id, @PathVariable String slug, @PathVariable int step, View view) {
        var opened = parts.changing(id, slug, view, EDIT);
        return agree(opened, target(opened, step), view);
    }

    private Answer agree(OpenedPart opened, @Nullable BenefitTarget known, View view) {
        return view.form(TARGET)
                .submit(
                        typed -> readTarget(typed, known),
                        draft -> {
                            benefits.agree(opened.part().id(), draft);
                            return Redirect.to(opened.path()).saying("benefits.part.saved");
                        },
                        again -> target(opened, known, again, view));
    }

    private static TargetDraft readTarget(Form form, @Nullable BenefitTarget known) {
        boolean givenUp = known != null && form.ticked("giveUp");
        var value = givenUp ? null : MeasureText.read(form, "value");
        if (value == null && !givenUp && form.error("value", Lang.DA) == null) {
            form.refuse("value", "platform.form.missing");
        }
        var reason = form.optionalText("reason", 2000);
        if (known != null && reason == null) {
            form.refuse("reason", "benefits.refused.targetWithoutReason");
        }
        var months = form.optionalNumber("months", 0, 480);
        var due = form.optionalDate("dueOn");
        if ((months == null) == (due == null)) {
            form.refuse("dueOn", months == null ? "benefits.refused.targetNoDay" : "benefits.refused.targetTwoDays");
        }
        return new TargetDraft(
                known == null ? null : known.step(),
                form.date("agreedOn"),
                months == null ? Objects.requireNonNullElse(due, LocalDate.EPOCH) : null,
                months,
                value,
                reason);
    }

    private static BenefitTarget target(OpenedPart opened, int step) {
        return opened.part().targets().stream()
                .filter(target -> target.step() == step)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("target " + step));
    }

    private static BenefitEntry target(OpenedPart opened, @Nullable BenefitTarget known, Form form, View view) {
        var entry = PartPages.entry(
                        opened,
                        known == null ? "benefits.part.targetNewOf" : "benefits.part.targetEditOf",
                        "/targets/" + (known == null ? "new" : String.valueOf(known.step())),
                        form,
                        view)
                .led(view.t("benefits.part.targetLead", opened.benefit().unit()))
                .may("value", Kind.TEXT)
                .may("months", Kind.NUMBER)
                .may("dueOn", Kind.DAY);
        if (known == null) {
            return entry.must("agreedOn", Kind.DAY).may("reason", Kind.WORDS);
        }
        return entry.must("agreedOn", Kind.DAY).must("reason", Kind.WORDS).may("giveUp", Kind.TICK);
    }

    // ---- acceptance

    @GetMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/accept")
    @Requires(value = ACCEPT, anywhere = true)
    Answer askAcceptance(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, ACCEPT);
        var owner = opened.part().owner();
        return acceptance(
                opened,
                ACCEPTANCE.filled(
                        Map.of("as", owner == null ? "" : title(owner, view.lang()), "on", Formats.date(view.today()))),
                view);
    }

    private static String title(Holder owner, Lang lang) {
        return owner.title() == null ? Texts.of(lang, owner.function()) : owner.title();
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/parts/{slug}/accept")
    @Requires(value = ACCEPT, anywhere = true)
    Answer accept(@PathVariable long id, @PathVariable String slug, View view) {
        var opened = parts.changing(id, slug, view, ACCEPT);
        return view.form(ACCEPTANCE)
                .submit(
                        typed -> new BenefitPart.Acceptance(
                                typed.date("on"), typed.text("as", 200), typed.optionalText("remark", 2000)),
                        acceptance -> {
                            benefits.accept(opened.part().id(), acceptance);
                            return Redirect.to(opened.path()).saying("benefits.part.acceptedSaved");
                        },
                        again -> acceptance(opened, again, view));
    }

    private static BenefitEntry acceptance(OpenedPart opened, Form form, View view) {
        return PartPages.entry(opened, "benefits.part.acceptOf", "/accept", form, view)
                .led(view.t("benefits.part.acceptLead"))
                .must("as", Kind.TEXT)
                .must("on", Kind.DAY)
                .may("remark", Kind.WORDS);
    }
}
