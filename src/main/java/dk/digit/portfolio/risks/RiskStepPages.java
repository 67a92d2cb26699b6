package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.risks.RiskRules.ANSWER;
import static dk.digit.portfolio.risks.RiskRules.FOLLOW;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Steps in the life of a risk: assessed, moved to another state, lifted, answered.
@Controller
class RiskStepPages {

    private final Risks risks;
    private final RiskEscalations escalations;

    RiskStepPages(Risks risks, RiskEscalations escalations) {
        this.risks = risks;
        this.escalations = escalations;
    }

    @GetMapping("/portfolio/risks/{id:\\d+}/assess")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer askAssessment(@PathVariable long id, View view) {
        var risk = known(id, view);
        var values = new LinkedHashMap<String, String>();
        values.put("on", Formats.date(view.today()));
        if (risk.assessment() != null) {
            AssessmentFields.fill(values, risk.assessment());
        }
        return new RiskAssess(RiskAssess.FIELDS.filled(values), risk, risks.scale(view.today()));
    }

    @PostMapping("/portfolio/risks/{id:\\d+}/assess")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer assess(@PathVariable long id, View view) {
        var risk = known(id, view);
        return view.form(RiskAssess.FIELDS)
                .submit(
                        typed -> {
                            var day = typed.date("on");
                            return AssessmentFields.read(typed, day, risks.scale(day), risk.kind() == RiskKind.ISSUE);
                        },
                        assessment -> {
                            risks.assess(id, assessment);
                            return Redirect.to(risk.path()).saying("portfolio.risk.assessed");
                        },
                        again -> new RiskAssess(again, risk, risks.scale(view.today())));
    }

    @GetMapping("/portfolio/risks/{id:\\d+}/state")
    @Requires(value = EDIT, about = RiskLocator.KIND)
    Answer askState(@PathVariable long id, View view) {
        return new RiskMoveForm(RiskMoveForm.FIELDS.filled(Map.of("since", day(view))), known(id, view));
    }

    @PostMapping("/portfolio/risks/{id:\\d+}/state")
    @Requires(value = EDIT, about = RiskLocator.KIND)
    Answer move(@PathVariable long id, View view) {
        var risk = known(id, view);
        return view.form(RiskMoveForm.FIELDS)
                .submit(
                        RiskMoveForm::read,
                        move -> {
                            var issue = risks.move(id, move);
                            return issue == null
                                    ? Redirect.to(risk.path()).saying("portfolio.risk.moved")
                                    : Redirect.to(PortfolioRisks.PATH + "/" + issue)
                                            .saying("portfolio.risk.becameIssue");
                        },
                        again -> new RiskMoveForm(again, risk));
    }

    @GetMapping("/portfolio/risks/{id:\\d+}/escalate")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer askEscalation(@PathVariable long id, View view) {
        return new RiskEscalate(RiskEscalate.FIELDS.filled(Map.of("on", day(view))), known(id, view));
    }

    @PostMapping("/portfolio/risks/{id:\\d+}/escalate")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer escalate(@PathVariable long id, View view) {
        var risk = known(id, view);
        return view.form(RiskEscalate.FIELDS)
                .submit(
                        typed -> new Lift(
                                typed.choice("to", RiskLevel.class),
                                typed.date("on"),
                                Bilingual.of(typed.text("reasonDa", 2000), typed.optionalText("reasonEn", 2000))),
                        lift -> {
                            risks.escalate(id, lift.to(), lift.on(), lift.reason());
                            return Redirect.to(risk.path()).saying("portfolio.risk.lifted");
                        },
                        again -> new RiskEscalate(again, risk));
    }

    private record Lift(RiskLevel to, LocalDate on, Bilingual reason) {}

    @GetMapping("/portfolio/risks/escalations/{escalation:\\d+}")
    @Requires(value = ANSWER, about = RiskEscalationLocator.KIND, at = "escalation")
    Answer askAnswer(@PathVariable long escalation, View view) {
        return answer(RiskAnswerForm.FIELDS.filled(Map.of("on", day(view))), escalation, view);
    }

    @PostMapping("/portfolio/risks/escalations/{escalation:\\d+}")
    @Requires(value = ANSWER, about = RiskEscalationLocator.KIND, at = "escalation")
    Answer answer(@PathVariable long escalation, View view) {
        var risk = lifted(escalation, view);
        return view.form(RiskAnswerForm.FIELDS)
                .submit(
                        typed -> new Said(
                                typed.choice("answer", RiskAnswer.class),
                                typed.date("on"),
                                Bilingual.ofNullable(
                                        typed.optionalText("reasonDa", 2000), typed.optionalText("reasonEn", 2000))),
                        said -> {
                            risks.answer(escalation, said.answer(), said.on(), said.reason());
                            return Redirect.to(risk.path()).saying("portfolio.risk.answered");
                        },
                        again -> answer(again, escalation, view));
    }

    private record Said(
            RiskAnswer answer, LocalDate on, @Nullable Bilingual reason) {}

    private RiskAnswerForm answer(Form form, long escalation, View view) {
        return new RiskAnswerForm(
                form,
                lifted(escalation, view),
                escalations.find(escalation).orElseThrow(() -> new NotFoundException("escalation " + escalation)));
    }

    private Risk lifted(long escalation, View view) {
        return known(
                escalations.riskOf(escalation).orElseThrow(() -> new NotFoundException("escalation " + escalation)),
                view);
    }

    private static String day(View view) {
        return Formats.date(view.today());
    }

    private Risk known(long id, View view) {
        return risks.find(id, view.today().plusYears(100)).orElseThrow(() -> new NotFoundException("risk " + id));
    }
}
