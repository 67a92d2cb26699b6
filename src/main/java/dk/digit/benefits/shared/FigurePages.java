package dk.digit.benefits.shared;

import static dk.digit.benefits.BenefitsRules.READ;
import static dk.digit.benefits.BenefitsRules.SHARE;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Figures about municipalities: read by everyone, kept by the secretariat and the controller.
@Controller
class FigurePages {

    private final FigureList.Query list;
    private final FigurePage.Query page;
    private final StoredFigures stored;
    private final Association association;
    private final Overtaken overtaken;

    FigurePages(
            FigureList.Query list,
            FigurePage.Query page,
            StoredFigures stored,
            Association association,
            Overtaken overtaken) {
        this.list = list;
        this.page = page;
        this.stored = stored;
        this.association = association;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/figures")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/benefits/figures/{code}")
    @Requires(READ)
    Answer one(@PathVariable String code, View view) {
        return page.of(figure(code), view);
    }

    @GetMapping("/benefits/figures/{code}/{slug}")
    @Requires(READ)
    Answer history(@PathVariable String code, @PathVariable String slug, View view) {
        return FigureHistory.of(figure(code), municipality(slug), view.lang());
    }

    @GetMapping("/benefits/figures/new")
    @Requires(SHARE)
    Answer ask() {
        return new FigureForm(FigureForm.FIELDS.empty());
    }

    @PostMapping("/benefits/figures/new")
    @Requires(SHARE)
    Answer create(View view) {
        record New(String code, Bilingual name, String unit) {}
        return view.form(FigureForm.FIELDS)
                .submit(
                        form -> new New(
                                form.text("code", 40).toLowerCase(Locale.ROOT),
                                new Bilingual(form.text("nameDa", 100), form.text("nameEn", 100)),
                                SharedForm.unit(form)),
                        typed -> {
                            stored.create(typed.code(), typed.name(), typed.unit());
                            return saved(FigureList.PATH + "/" + typed.code());
                        },
                        FigureForm::new);
    }

    @GetMapping("/benefits/figures/{code}/{slug}/new")
    @Requires(SHARE)
    Answer askValue(@PathVariable String code, @PathVariable String slug, View view) {
        return new FigureValueForm(
                FigureValueForm.FIELDS.filled(Map.of("from", Formats.date(view.today()))),
                figure(code),
                municipality(slug),
                null);
    }

    @PostMapping("/benefits/figures/{code}/{slug}/new")
    @Requires(SHARE)
    Answer addValue(@PathVariable String code, @PathVariable String slug, View view) {
        record New(LocalDate from, BigDecimal value, Bilingual source) {}
        var figure = figure(code);
        var municipality = municipality(slug);
        return view.form(FigureValueForm.FIELDS)
                .submit(
                        form -> new New(form.date("from"), FigureValueForm.value(form), ValueFields.source(form)),
                        typed -> {
                            stored.set(code, municipality.code(), typed.from(), typed.value(), typed.source());
                            return saved(FigurePage.path(figure) + "/" + slug);
                        },
                        again -> new FigureValueForm(again, figure, municipality, null));
    }

    @GetMapping("/benefits/figures/{code}/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer editValue(@PathVariable String code, @PathVariable String slug, @PathVariable LocalDate from) {
        var figure = figure(code);
        var municipality = municipality(slug);
        return new FigureValueForm(
                FigureValueForm.FIELDS.filled(
                        FigureValueForm.values(value(figure, municipality, from)),
                        stored.version(code, municipality.code(), from)),
                figure,
                municipality,
                from);
    }

    @PostMapping("/benefits/figures/{code}/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}")
    @Requires(SHARE)
    Answer correctValue(@PathVariable String code, @PathVariable String slug, @PathVariable LocalDate from, View view) {
        record Correction(BigDecimal value, Bilingual source) {}
        var figure = figure(code);
        var municipality = municipality(slug);
        value(figure, municipality, from);
        var form = view.form(FigureValueForm.FIELDS);
        return form.submit(
                typed -> new Correction(FigureValueForm.value(typed), ValueFields.source(typed)),
                right -> {
                    if (!stored.correct(
                            code, municipality.code(), from, right.value(), right.source(), form.openedVersion())) {
                        var now = value(figure(code), municipality, from);
                        throw overtaken.by(
                                "benefits",
                                "figure_value",
                                code + "/" + municipality.code() + "/"
                                        + now.valid().toDaterange(),
                                FigureValueForm.values(now),
                                stored.version(code, municipality.code(), from));
                    }
                    return saved(FigurePage.path(figure) + "/" + slug);
                },
                again -> new FigureValueForm(again, figure, municipality, from));
    }

    private static Redirect saved(String path) {
        return Redirect.to(path).saying("benefits.shared.saved");
    }

    private Figure figure(String code) {
        return stored.find(code).orElseThrow(() -> new NotFoundException(code));
    }

    private Municipality municipality(String slug) {
        return association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
    }

    private static FigureValue value(Figure figure, Municipality municipality, LocalDate from) {
        return figure.values().stream()
                .filter(value -> value.municipality().equals(municipality.code())
                        && from.equals(value.valid().start()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(figure.code() + " " + from));
    }
}
