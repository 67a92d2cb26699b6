package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Municipalities that are placed in waves, moved between them and taken out.
@Controller
class PlacePages {

    private final ActivityHead.Query heads;
    private final Waves waves;
    private final PlaceForms forms;

    PlacePages(ActivityHead.Query heads, Waves waves, PlaceForms forms) {
        this.heads = heads;
        this.waves = waves;
        this.forms = forms;
    }

    @GetMapping("/portfolio/activities/{id}/waves/places")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer ask(@PathVariable String id, View view) {
        var values = new HashMap<String, List<String>>();
        values.put("from", List.of(Formats.date(view.asOf())));
        values.put("wave", List.of(Objects.requireNonNullElse(view.param("wave"), "")));
        values.put("municipalities", view.params().all("municipalities"));
        return forms.form(heads.on(id, view), PlaceForms.FIELDS.filledMany(values, 0), null, view);
    }

    /// Shows first what it moves; moves it once that has been seen.
    @PostMapping("/portfolio/activities/{id}/waves/places")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer place(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var form = view.form(PlaceForms.FIELDS);
        return form.submit(
                typed -> forms.read(head, typed),
                move -> {
                    var preview = forms.preview(head, move, view);
                    if (!preview.seen().equals(view.param("seen"))) {
                        return forms.form(head, form, preview, view);
                    }
                    waves.place(head.id(), move.wave(), move.municipalities(), move.from(), move.reason());
                    return Redirect.to(WaveBoard.path(head)).saying("portfolio.place.saved");
                },
                again -> forms.form(head, again, null, view));
    }

    static List<MunicipalityCode> codes(Form form) {
        return form.values("municipalities").stream()
                .filter(code -> code.matches("\\d{4}"))
                .map(MunicipalityCode::new)
                .toList();
    }
}
