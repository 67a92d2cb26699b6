package dk.digit.portfolio.waves;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.waves.WaveEntryForm.Kind;
import dk.digit.portfolio.waves.WaveEntryForm.Preview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form that places municipalities in a wave.
@Component
class PlaceForms {

    static final Fields FIELDS = Fields.of("wave", "portfolio.place.wave")
            .and("municipalities", "portfolio.place.municipalities")
            .and("from", "portfolio.place.from", "portfolio.place.fromHint")
            .and("reason", "portfolio.place.reason");

    /// Stands for no wave at all.
    private static final String NONE = "none";

    /// @param wave null to take them out
    record Move(
            @Nullable Long wave,
            List<MunicipalityCode> municipalities,
            LocalDate from,
            @Nullable String reason) {}

    private final StoredWaves waves;
    private final Places places;
    private final Association association;

    PlaceForms(StoredWaves waves, Places places, Association association) {
        this.waves = waves;
        this.places = places;
        this.association = association;
    }

    Move read(ActivityHead head, Form form) {
        var chosen = form.text("wave", 4);
        var wave = waves.of(head.id()).stream()
                .filter(one -> String.valueOf(one.number()).equals(chosen))
                .map(Wave::id)
                .findFirst();
        if (wave.isEmpty() && !chosen.equals(NONE)) {
            form.refuse("wave", "platform.form.notAChoice", chosen);
        }
        var municipalities = PlacePages.codes(form);
        if (municipalities.isEmpty()) {
            form.refuse("municipalities", "portfolio.refused.noMunicipality");
        }
        return new Move(wave.orElse(null), municipalities, form.date("from"), form.optionalText("reason", 500));
    }

    Preview preview(ActivityHead head, Move move, View view) {
        var byId = waves.of(head.id()).stream().collect(Collectors.toMap(Wave::id, one -> one));
        var now = places.of(head.id(), move.from()).stream()
                .collect(Collectors.toMap(Place::municipality, place -> byId.get(place.wave())));
        var names = names();
        var lines = new ArrayList<String>();
        for (MunicipalityCode code : move.municipalities()) {
            lines.add(view.t(
                    "portfolio.place.change",
                    names.getOrDefault(code, code.value()),
                    title(now.get(code), view.lang()),
                    title(move.wave() == null ? null : byId.get(move.wave()), view.lang())));
        }
        return new Preview(lines, true, lines + " " + move.from());
    }

    private static String title(@Nullable Wave wave, Lang lang) {
        return wave == null ? dk.digit.platform.text.Texts.of(lang, "portfolio.place.noWave") : wave.title(lang);
    }

    private Map<MunicipalityCode, String> names() {
        return association.municipalities().stream().collect(Collectors.toMap(one -> one.code(), one -> one.name()));
    }

    WaveEntryForm form(ActivityHead head, Form form, @Nullable Preview preview, View view) {
        var day = view.asOf();
        var all = waves.of(head.id());
        var byId = all.stream().collect(Collectors.toMap(Wave::id, one -> one));
        var now = places.of(head.id(), day).stream()
                .collect(Collectors.toMap(Place::municipality, place -> byId.get(place.wave())));
        var choices = new ArrayList<Choice>();
        all.stream()
                .filter(wave -> !wave.isClarification() && wave.reached() == null)
                .forEach(wave -> choices.add(Choice.named(String.valueOf(wave.number()), wave.title(view.lang()))));
        choices.add(new Choice(NONE, "portfolio.place.noWave", true));
        var members = association.members(day).stream()
                .map(member -> Choice.named(
                        member.code().value(),
                        now.containsKey(member.code())
                                ? member.name() + " – " + title(now.get(member.code()), view.lang())
                                : member.name()))
                .toList();
        return WaveEntryForm.of(
                        head,
                        view.t("portfolio.place.title", head.activity().name().in(view.lang())),
                        form,
                        WaveBoard.path(head) + "/places")
                .led(view.t("portfolio.place.lead"))
                .showing(preview)
                .with("wave", Kind.RADIOS, true, choices)
                .with("municipalities", Kind.CHECKBOXES, true, members)
                .with("from", Kind.DAY, true)
                .with("reason", Kind.TEXT, false);
    }
}
