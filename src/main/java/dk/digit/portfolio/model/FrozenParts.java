package dk.digit.portfolio.model;

import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.PhasePeriod;
import dk.digit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a gate freezes of itself and of the activity: the rule, the decision, the phases until then and the
/// answers. The rest comes from the conditions.
@Component
class FrozenParts {

    /// Where in the first table the decision stands: who passes a gate sees it, but not everybody may.
    private static final int DECISION = 4;

    private final Portfolio portfolio;
    private final Meetings meetings;
    private final ProjectModels models;

    FrozenParts(Portfolio portfolio, Meetings meetings, ProjectModels models) {
        this.portfolio = portfolio;
        this.meetings = meetings;
        this.models = models;
    }

    List<FrozenTable> of(GatePassages.Passing passing, Gate gate, @Nullable GateReview review) {
        var tables = new ArrayList<FrozenTable>();
        tables.add(facts(passing, gate));
        tables.add(phases(gate));
        if (review != null && !review.rule().questions().isEmpty()) {
            tables.add(answers(review));
        }
        return tables;
    }

    /// What was frozen, for somebody who may not see the decision.
    static List<FrozenTable> withoutDecision(List<FrozenTable> frozen) {
        var tables = new ArrayList<>(frozen);
        if (!tables.isEmpty() && tables.getFirst().rows().size() > DECISION) {
            var facts = tables.getFirst();
            var rows = new ArrayList<>(facts.rows());
            rows.remove(DECISION);
            tables.set(0, new FrozenTable(facts.title(), facts.columns(), rows));
        }
        return tables;
    }

    private FrozenTable facts(GatePassages.Passing passing, Gate gate) {
        var rows = new ArrayList<List<Bilingual>>();
        rows.add(row("portfolio.activity", gate.activity().name()));
        rows.add(row("portfolio.gate.from", words(passing.from())));
        rows.add(row("portfolio.gate.to", words(passing.to())));
        rows.add(row(
                "portfolio.gate.on",
                new Bilingual(Formats.longDate(Lang.DA, passing.on()), Formats.longDate(Lang.EN, passing.on()))));
        meetings.decision(passing.decision(), passing.on())
                .ifPresent(decision -> rows.add(row(
                        "portfolio.gate.decision",
                        new Bilingual(
                                decision.decidedOn().text(Lang.DA) + ": "
                                        + decision.text().in(Lang.DA),
                                decision.decidedOn().text(Lang.EN) + ": "
                                        + decision.text().in(Lang.EN)))));
        var following = passing.following();
        if (following != null) {
            models.find(following.model(), following.version())
                    .ifPresent(version -> rows.add(row(
                            "portfolio.model",
                            Texts.both(
                                    "portfolio.model.followed",
                                    version.name(),
                                    String.valueOf(version.version()),
                                    following.size()))));
        }
        if (passing.reason() != null) {
            rows.add(row("portfolio.gate.reason", passing.reason()));
        }
        return new FrozenTable(
                Texts.both("portfolio.gate.facts"),
                List.of(Texts.both("portfolio.gate.what"), Texts.both("portfolio.gate.value")),
                rows);
    }

    private FrozenTable phases(Gate gate) {
        return new FrozenTable(
                Texts.both("portfolio.phases"),
                List.of(Texts.both("portfolio.phase"), Texts.both("portfolio.phase.sinceLabel")),
                portfolio.phases(gate.id()).stream()
                        .map(phase -> List.of(words(phase.phase()), since(phase)))
                        .toList());
    }

    private static Bilingual since(PhasePeriod phase) {
        var start = phase.start();
        return start == null
                ? Texts.both("portfolio.phase.unknown")
                : new Bilingual(start.text(Lang.DA), start.text(Lang.EN));
    }

    private static FrozenTable answers(GateReview review) {
        var rows = new ArrayList<List<Bilingual>>();
        for (GateQuestion question : review.rule().questions()) {
            var answer = review.answers().get(question.place());
            if (answer != null) {
                var remark = answer.remark() == null ? "" : answer.remark();
                rows.add(List.of(question.words(), words(answer.answer()), new Bilingual(remark, remark)));
            }
        }
        return new FrozenTable(
                Texts.both("portfolio.gate.questions"),
                List.of(
                        Texts.both("portfolio.gate.question"),
                        Texts.both("portfolio.gate.answer"),
                        Texts.both("portfolio.gate.remark")),
                rows);
    }

    private static List<Bilingual> row(String label, Bilingual value) {
        return List.of(Texts.both(label), value);
    }

    private static Bilingual words(Enum<?> constant) {
        return new Bilingual(Texts.of(Lang.DA, constant), Texts.of(Lang.EN, constant));
    }
}
