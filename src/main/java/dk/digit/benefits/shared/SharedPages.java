package dk.digit.benefits.shared;

import static dk.digit.benefits.BenefitsRules.READ;
import static dk.digit.benefits.BenefitsRules.SHARE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Shared assumptions: read by everyone, kept by the secretariat and the controller.
@Controller
class SharedPages {

    private final SharedList.Query list;
    private final StoredAssumptions stored;
    private final Overtaken overtaken;

    SharedPages(SharedList.Query list, StoredAssumptions stored, Overtaken overtaken) {
        this.list = list;
        this.stored = stored;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/shared")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/benefits/shared/{code}")
    @Requires(READ)
    Answer one(@PathVariable String code, View view) {
        return SharedPage.of(known(code), view.asOf(), view.lang());
    }

    @GetMapping("/benefits/shared/new")
    @Requires(SHARE)
    Answer ask(View view) {
        return new SharedForm(SharedForm.FIELDS.filled(Map.of("from", Formats.date(view.today()))), null);
    }

    @PostMapping("/benefits/shared/new")
    @Requires(SHARE)
    Answer create(View view) {
        record New(SharedDraft draft, LocalDate from, ValueDraft value) {}
        return view.form(SharedForm.FIELDS)
                .submit(
                        form -> new New(SharedForm.read(form, null), form.date("from"), ValueFields.read(form)),
                        typed -> {
                            stored.create(typed.draft(), typed.from(), typed.value());
                            return saved(typed.draft().code());
                        },
                        again -> new SharedForm(again, null));
    }

    @GetMapping("/benefits/shared/{code}/edit")
    @Requires(SHARE)
    Answer edit(@PathVariable String code) {
        var known = known(code);
        return new SharedForm(SharedForm.FIELDS.filled(SharedForm.values(known), known.version()), known.assumption());
    }

    @PostMapping("/benefits/shared/{code}/edit")
    @Requires(SHARE)
    Answer change(@PathVariable String code, View view) {
        var known = known(code);
        var form = view.form(SharedForm.FIELDS);
        return form.submit(
                typed -> SharedForm.read(typed, code),
                draft -> {
                    if (!stored.change(draft, form.openedVersion())) {
                        var now = known(code);
                        throw overtaken.by(
                                "benefits", "shared_assumption", code, SharedForm.values(now), now.version());
                    }
                    return saved(code);
                },
                again -> new SharedForm(again, known.assumption()));
    }

    @GetMapping("/benefits/shared/{code}/values/new")
    @Requires(SHARE)
    Answer askValue(@PathVariable String code, View view) {
        return new SharedValueForm(
                SharedValueForm.FIELDS.filled(Map.of("from", Formats.date(view.today()))),
                known(code).assumption(),
                null);
    }

    @PostMapping("/benefits/shared/{code}/values/new")
    @Requires(SHARE)
    Answer addValue(@PathVariable String code, View view) {
        record New(LocalDate from, ValueDraft value) {}
        var known = known(code).assumption();
        return view.form(SharedValueForm.FIELDS)
                .submit(
                        form -> new New(form.date("from"), ValueFields.read(form)),
                        typed -> {
                            stored.set(code, typed.from(), typed.value());
                            return saved(code);
                        },
                        again -> new SharedValueForm(again, known, null));
    }

    @GetMapping("/benefits/shared/{code}/values/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer editValue(@PathVariable String code, @PathVariable LocalDate from) {
        var known = known(code).assumption();
        return new SharedValueForm(
                SharedValueForm.FIELDS.filled(ValueFields.values(value(known, from)), stored.version(code, from)),
                known,
                from);
    }

    @PostMapping("/benefits/shared/{code}/values/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer correctValue(@PathVariable String code, @PathVariable LocalDate from, View view) {
        var known = known(code).assumption();
        value(known, from);
        var form = view.form(SharedValueForm.FIELDS);
        return form.submit(
                ValueFields::read,
                draft -> {
                    if (!stored.correct(code, from, draft, form.openedVersion())) {
                        var now = value(known(code).assumption(), from);
                        throw overtaken.by(
                                "benefits",
                                "shared_value",
                                StoredAssumptions.key(code, now.valid()),
                                ValueFields.values(now),
                                stored.version(code, from));
                    }
                    return saved(code);
                },
                again -> new SharedValueForm(again, known, from));
    }

    private static Redirect saved(String code) {
        return Redirect.to(SharedList.PATH + "/" + code).saying("benefits.shared.saved");
    }

    private StoredAssumption known(String code) {
        return stored.find(code).orElseThrow(() -> new NotFoundException(code));
    }

    private static SharedValue value(SharedAssumption assumption, LocalDate from) {
        return assumption.values().stream()
                .filter(value -> from.equals(value.valid().start()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(assumption.code() + " " + from));
    }
}
