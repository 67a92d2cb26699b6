package dk.digit.portfolio.model;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Pausing, resuming, stopping and reopening an activity.
@Controller
class TurnPages {

    private final ActivityHead.Query heads;
    private final Portfolio portfolio;
    private final Gates gates;

    TurnPages(ActivityHead.Query heads, Portfolio portfolio, Gates gates) {
        this.heads = heads;
        this.portfolio = portfolio;
        this.gates = gates;
    }

    @GetMapping("/portfolio/activities/{id}/{turn:pause|resume|stop|reopen}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer ask(@PathVariable String id, @PathVariable String turn, View view) {
        var asked = turn(turn);
        return form(
                heads.on(id, view),
                asked,
                TurnForm.fields(asked).filled(Map.of("from", Formats.date(view.asOf()))),
                view);
    }

    @PostMapping("/portfolio/activities/{id}/{turn:pause|resume|stop|reopen}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer take(@PathVariable String id, @PathVariable String turn, View view) {
        var head = heads.on(id, view);
        var asked = turn(turn);
        return view.form(TurnForm.fields(asked))
                .submit(
                        form -> TurnForm.read(form, asked),
                        typed -> {
                            carryOut(head, asked, typed);
                            return Redirect.to(head.path() + "/" + GatesTab.PATH)
                                    .saying("portfolio.turn.done." + asked.name());
                        },
                        again -> form(head, asked, again, view));
    }

    private void carryOut(ActivityHead head, Turn turn, TurnForm.Asked asked) {
        switch (turn) {
            case PAUSE -> portfolio.pause(head.id(), asked.from(), asked.reason(), asked.decision());
            case RESUME -> portfolio.resume(head.id(), asked.from(), asked.reason(), asked.decision());
            case STOP -> gates.stop(head.id(), asked.from(), asked.decision(), asked.reason());
            case REOPEN ->
                gates.reopen(
                        head.id(),
                        Objects.requireNonNull(asked.phase()),
                        asked.from(),
                        asked.decision(),
                        asked.reason());
        }
    }

    private TurnForm form(ActivityHead head, Turn turn, Form form, View view) {
        return new TurnForm(
                head,
                turn,
                form,
                gates.decisions(null, view.asOf()).stream()
                        .map(decision -> GatePage.choice(decision, view.lang()))
                        .toList());
    }

    private static Turn turn(String address) {
        return Turn.valueOf(address.toUpperCase(Locale.ROOT));
    }
}
