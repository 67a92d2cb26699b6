package dk.digit.portfolio.model;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The gates of one activity: all of them, one of them, answering its questions and passing it.
@Controller
class GatePages {

    private final ActivityHead.Query heads;
    private final GatesPage.Query all;
    private final GatePage.Query one;
    private final PassagePage.Query passage;
    private final Gates gates;

    GatePages(
            ActivityHead.Query heads, GatesPage.Query all, GatePage.Query one, PassagePage.Query passage, Gates gates) {
        this.heads = heads;
        this.all = all;
        this.one = one;
        this.passage = passage;
        this.gates = gates;
    }

    @GetMapping("/portfolio/activities/{id}/gates")
    @Requires(READ)
    Answer all(@PathVariable String id, View view) {
        return all.on(id, view);
    }

    @GetMapping("/portfolio/activities/{id}/gates/passed/{passage:\\d{1,18}}")
    @Requires(READ)
    Answer passed(@PathVariable String id, @PathVariable long passage, View view) {
        return this.passage.on(id, passage, view);
    }

    @GetMapping("/portfolio/activities/{id}/gates/{phase:[a-z]+}")
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable String phase, View view) {
        return one.on(id, phase, view, null, null);
    }

    @PostMapping("/portfolio/activities/{id}/gates/{phase:[a-z]+}/answers")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer answer(@PathVariable String id, @PathVariable String phase, View view) {
        var head = heads.on(id, view);
        var to = phase(phase);
        var rule = gates.review(head.id(), to, view.asOf())
                .orElseThrow(() -> new NotFoundException("gate " + phase))
                .rule();
        return view.form(GatePage.fields(rule))
                .submit(
                        form -> GatePage.answers(form, rule),
                        given -> {
                            gates.answer(head.id(), to, view.asOf(), given);
                            return Redirect.to(GatesPage.path(head, to)).saying("portfolio.gate.answered");
                        },
                        again -> one.on(id, phase, view, again, null));
    }

    private record Passing(
            LocalDate on,
            @Nullable DecisionId decision,
            @Nullable Bilingual reason) {}

    @PostMapping("/portfolio/activities/{id}/gates/{phase:[a-z]+}/pass")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer pass(@PathVariable String id, @PathVariable String phase, View view) {
        var head = heads.on(id, view);
        var to = phase(phase);
        return view.form(GatePage.PASSING)
                .submit(
                        form -> new Passing(form.date("on"), TurnForm.decision(form), reason(form)),
                        passing -> {
                            long passage =
                                    gates.pass(head.id(), to, passing.on(), passing.decision(), passing.reason());
                            return Redirect.to(head.path() + "/gates/passed/" + passage)
                                    .saying("portfolio.gate.passed");
                        },
                        again -> one.on(id, phase, view, null, again));
    }

    static @Nullable Bilingual reason(Form form) {
        return Bilingual.ofNullable(form.optionalText("reasonDa", 1000), form.optionalText("reasonEn", 1000));
    }

    private static Phase phase(String address) {
        return GatePage.phase(address).orElseThrow(() -> new NotFoundException("gate " + address));
    }
}
