package dk.digit.portfolio.model;

import dk.digit.meetings.Decision;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Phase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One gate before an activity: what is missing, the questions with their answers, and the form that passes it.
///
/// @param questions the form with the answers
/// @param passing the form that passes the gate
public record GatePage(ActivityHead head, GateReview review, Form questions, Form passing, List<Choice> decisions)
        implements Page {

    static final Fields PASSING = Fields.of("on", "portfolio.gate.on", "portfolio.gate.onHint")
            .and("decision", "portfolio.gate.decision", "portfolio.gate.decisionHint")
            .and("reasonDa", "portfolio.phase.reasonDa", "portfolio.phase.reasonHint")
            .and("reasonEn", "portfolio.phase.reasonEn");

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.gate.title",
                head.activity().name().in(lang),
                review.rule().phase());
    }

    @Override
    public List<Crumb> crumbs() {
        return Stream.concat(
                        head.crumbs().stream(),
                        Stream.of(Crumb.of(head.path() + "/" + GatesTab.PATH, "portfolio.gates.tab")))
                .toList();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return GatesPage.path(head, review.rule().phase());
    }

    /// Where a thing that is missing can be mended, null for what is answered on this page.
    @Nullable
    public String tab(Refusal missing) {
        return head.tabs().stream()
                .filter(tab -> !tab.path().isEmpty() && tab.path().equals(missing.field()))
                .findFirst()
                .map(tab -> tab.address(head.id()))
                .orElse(null);
    }

    public List<GateQuestion> asked() {
        return review.rule().questions();
    }

    /// Whose checklists the questions come from.
    public List<String> sources() {
        return asked().stream()
                .map(GateQuestion::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Fields fields(ModelPhase rule) {
        var fields = Fields.none();
        for (GateQuestion question : rule.questions()) {
            fields = fields.and("answer" + question.place(), "portfolio.gate.answer")
                    .and("remark" + question.place(), "portfolio.gate.remark");
        }
        return fields;
    }

    static List<GateAnswer.Given> answers(Form form, ModelPhase rule) {
        return rule.questions().stream()
                .flatMap(question ->
                        Optional.ofNullable(form.optionalChoice("answer" + question.place(), GateAnswer.Answer.class))
                                .map(answer -> new GateAnswer.Given(
                                        question.place(), answer, form.optionalText("remark" + question.place(), 1000)))
                                .stream())
                .toList();
    }

    static Optional<Phase> phase(String address) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().toLowerCase(Locale.ROOT).equals(address))
                .findFirst();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Gates gates;

        Query(ActivityHead.Query heads, Gates gates) {
            this.heads = heads;
            this.gates = gates;
        }

        @Transactional(readOnly = true)
        public GatePage on(String id, String phase, View view, @Nullable Form answers, @Nullable Form passing) {
            var head = heads.on(id, view);
            var review = phase(phase)
                    .flatMap(to -> gates.review(head.id(), to, view.asOf()))
                    .orElseThrow(() -> new NotFoundException("gate " + phase));
            var decisions = gates.decisions(review.rule().decider(), view.asOf()).stream()
                    .map(decision -> choice(decision, view.lang()))
                    .toList();
            return new GatePage(
                    head,
                    review,
                    answers == null ? fields(review.rule()).filled(given(review)) : answers,
                    passing == null ? PASSING.filled(Map.of("on", Formats.date(view.asOf()))) : passing,
                    decisions);
        }

        private static Map<String, String> given(GateReview review) {
            var values = new LinkedHashMap<String, String>();
            review.answers().values().forEach(answer -> {
                values.put("answer" + answer.place(), answer.answer().name());
                if (answer.remark() != null) {
                    values.put("remark" + answer.place(), answer.remark());
                }
            });
            return values;
        }
    }

    static Choice choice(Decision decision, Lang lang) {
        return Choice.named(
                decision.id().value(),
                decision.decidedOn().brief(lang) + " " + decision.text().in(lang));
    }
}
