package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The board of an activity's waves, and waves that are planned, changed, reported as a whole and dropped.
@Controller
class WavePages {

    private final WaveBoard.Query board;
    private final ActivityHead.Query heads;
    private final Waves waves;
    private final WaveForms forms;
    private final Overtaken overtaken;

    WavePages(WaveBoard.Query board, ActivityHead.Query heads, Waves waves, WaveForms forms, Overtaken overtaken) {
        this.board = board;
        this.heads = heads;
        this.waves = waves;
        this.forms = forms;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/waves")
    @Requires(READ)
    Answer board(@PathVariable String id, View view) {
        var page = board.on(id, view);
        return "xlsx".equals(view.param("format")) ? BoardSheet.of(page, view) : page;
    }

    @GetMapping("/portfolio/activities/{id}/waves/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        int next = waves.of(head.id()).stream().mapToInt(Wave::number).max().orElse(-1) + 1;
        return forms.form(head, WaveForms.FIELDS.filled(Map.of("number", String.valueOf(next))), null, view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer plan(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(WaveForms.FIELDS)
                .submit(
                        WaveForms::read,
                        draft -> {
                            waves.plan(head.id(), draft);
                            return Redirect.to(WaveBoard.path(head)).saying("portfolio.wave.planned");
                        },
                        again -> forms.form(head, again, null, view));
    }

    @GetMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        var wave = wave(head, number);
        return forms.form(head, WaveForms.FIELDS.filled(WaveForms.values(wave), wave.version()), wave, view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        var wave = wave(head, number);
        var form = view.form(WaveForms.FIELDS);
        return form.submit(
                WaveForms::read,
                draft -> {
                    if (!waves.change(wave.id(), draft, form.openedVersion())) {
                        var now = wave(head, number);
                        throw overtaken.by("portfolio", "wave", now.id(), WaveForms.values(now), now.version());
                    }
                    return Redirect.to(WaveBoard.path(head)).saying("portfolio.wave.changed");
                },
                again -> forms.form(head, again, wave, view));
    }

    @GetMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/reached")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askReached(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        var wave = wave(head, number);
        var reached = wave.reached();
        var on = reached == null || reached.on() == null
                ? (reached == null ? Formats.date(view.asOf()) : "")
                : reached.on().typed();
        return forms.reached(head, WaveForms.REACHED.filled(Map.of("reached", "yes", "on", on)), wave, view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/reached")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer reach(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        var wave = wave(head, number);
        return view.form(WaveForms.REACHED)
                .submit(
                        form -> java.util.Optional.ofNullable(WaveForms.readReached(form)),
                        reached -> {
                            waves.reach(wave.id(), reached.orElse(null));
                            return Redirect.to(WaveBoard.path(head)).saying("portfolio.wave.changed");
                        },
                        again -> forms.reached(head, again, wave, view));
    }

    @GetMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askDrop(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        var wave = wave(head, number);
        return new Confirm(
                view.t("portfolio.wave.dropQuestion", wave.title(view.lang())),
                List.of(view.t("portfolio.wave.dropMeans")),
                false,
                WaveBoard.path(head) + "/" + number + "/drop",
                Map.of(),
                "portfolio.wave.drop",
                WaveBoard.path(head) + "/" + number + "/edit");
    }

    @PostMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer drop(@PathVariable String id, @PathVariable int number, View view) {
        var head = heads.on(id, view);
        waves.drop(wave(head, number).id());
        return Redirect.to(WaveBoard.path(head)).saying("portfolio.wave.dropped");
    }

    private Wave wave(ActivityHead head, int number) {
        return waves.of(head.id()).stream()
                .filter(wave -> wave.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("wave " + number));
    }
}
