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

/// Discount rates: read by everyone, kept by the secretariat and the controller.
@Controller
class RatePages {

    private final StoredRates stored;
    private final Overtaken overtaken;

    RatePages(StoredRates stored, Overtaken overtaken) {
        this.stored = stored;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/rates")
    @Requires(READ)
    Answer rates(View view) {
        return new RatesPage(stored.all(), view.asOf());
    }

    @GetMapping("/benefits/rates/new")
    @Requires(SHARE)
    Answer ask(View view) {
        return new RateForm(RateForm.FIELDS.filled(Map.of("from", Formats.date(view.today()))), null);
    }

    @PostMapping("/benefits/rates/new")
    @Requires(SHARE)
    Answer add(View view) {
        return view.form(RateForm.FIELDS)
                .submit(
                        form -> RateForm.read(form, null),
                        draft -> {
                            stored.set(draft);
                            return saved();
                        },
                        again -> new RateForm(again, null));
    }

    @GetMapping("/benefits/rates/{horizon:\\d{1,3}}/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer edit(@PathVariable int horizon, @PathVariable LocalDate from) {
        var known = known(horizon, from);
        return new RateForm(RateForm.FIELDS.filled(RateForm.values(known), known.version()), known);
    }

    @PostMapping("/benefits/rates/{horizon:\\d{1,3}}/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer correct(@PathVariable int horizon, @PathVariable LocalDate from, View view) {
        var known = known(horizon, from);
        var form = view.form(RateForm.FIELDS);
        return form.submit(
                typed -> RateForm.read(typed, known),
                draft -> {
                    if (!stored.correct(draft, form.openedVersion())) {
                        var now = known(horizon, from);
                        throw overtaken.by(
                                "benefits",
                                "discount_rate",
                                horizon + "/" + now.valid().toDaterange(),
                                RateForm.values(now),
                                now.version());
                    }
                    return saved();
                },
                again -> new RateForm(again, known));
    }

    private static Redirect saved() {
        return Redirect.to(RatesPage.PATH).saying("benefits.shared.saved");
    }

    private DatedRate known(int horizon, LocalDate from) {
        return stored.all().stream()
                .filter(rate -> rate.fromHorizon() == horizon
                        && from.equals(rate.valid().start()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(horizon + " " + from));
    }
}
