package dk.digit.association.rotation;

import dk.digit.association.bylaws.Provision;
import dk.digit.association.rotation.RotationAnswer.Blocked;
import dk.digit.association.rotation.RotationAnswer.Planned;
import dk.digit.association.rotation.RotationAnswer.Undecided;
import dk.digit.platform.chart.StackedBars;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.ListPage;
import java.util.List;
import org.springframework.stereotype.Component;

/// The plan for the coming years: who sits where, who comes and goes and why, how fair it is; or why there
/// is none.
///
/// @param rules how the seats of each body rotate, in sentences
/// @param outcome a plan, or what stands in its way
public record RotationPage(
        Simulation simulation,
        List<Supposed> supposed,
        List<Choice> municipalities,
        List<String> rules,
        Outcome outcome)
        implements Page {

    /// A change of membership that is supposed, and the address of the page without it.
    public record Supposed(String words, String without) {}

    /// What came out.
    public sealed interface Outcome {}

    /// @param fairness sentences on what is proven
    /// @param shares with the names of the municipalities
    public record Plan(
            PlanMatrix matrix, ListPage changes, List<String> fairness, List<Line> shares, StackedBars picture)
            implements Outcome {}

    /// A municipality's share.
    public record Line(String name, Fairness.Share share) {}

    public record Obstacle(String bodies, int year, List<String> reasons, boolean certain) implements Outcome {}

    /// @param tried zero when the task was too large to begin
    public record Open(long tried) implements Outcome {}

    /// No body's seats rotate by the bylaws of the day.
    public record Nothing() implements Outcome {}

    @Override
    public String titleKey() {
        return "association.rotation.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/association", "association.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public List<Choice> whats() {
        return Choice.of(Supposition.What.class);
    }

    @Component
    static class Query {

        private final RotationTasks tasks;
        private final TurnList turns;

        Query(RotationTasks tasks, TurnList turns) {
            this.tasks = tasks;
            this.turns = turns;
        }

        Answer on(View view) {
            var simulation = Simulation.read(view);
            var prepared = tasks.on(view.asOf(), simulation.years(), simulation.suppositions());
            var names = Names.of(prepared.bodies(), prepared.municipalities());
            if (prepared.task().bodies().isEmpty()) {
                return page(view, simulation, prepared, names, new Nothing());
            }
            var words = new RotationWords(names, view.lang());
            return switch (new RotationPlanner().plan(prepared.task())) {
                case Planned planned -> planned(view, simulation, prepared, names, planned);
                case Blocked blocked ->
                    page(
                            view,
                            simulation,
                            prepared,
                            names,
                            new Obstacle(
                                    words.blockedBodies(blocked),
                                    blocked.year(),
                                    words.reasons(blocked),
                                    blocked.certain()));
                case Undecided undecided -> page(view, simulation, prepared, names, new Open(undecided.tried()));
            };
        }

        private Answer planned(
                View view, Simulation simulation, RotationTasks.Prepared prepared, Names names, Planned planned) {
            var fairness = planned.fairness();
            var lines = fairness.shares().stream()
                    .map(share -> new Line(names.of(share.municipality()), share))
                    .toList();
            return turns.answer(
                    view,
                    planned.plan(),
                    names,
                    list -> page(
                            view,
                            simulation,
                            prepared,
                            names,
                            new Plan(
                                    PlanMatrix.of(prepared.task(), planned.plan(), names),
                                    list,
                                    new RotationWords(names, view.lang()).fairness(fairness),
                                    lines,
                                    FairnessPicture.of(fairness, prepared.task(), names, view.lang()))));
        }

        private static RotationPage page(
                View view, Simulation simulation, RotationTasks.Prepared prepared, Names names, Outcome outcome) {
            return new RotationPage(
                    simulation,
                    simulation.suppositions().stream()
                            .map(one -> supposed(one, simulation, names, view))
                            .toList(),
                    prepared.municipalities().stream()
                            .map(one -> Choice.named(one.code().value(), one.name()))
                            .toList(),
                    rules(prepared, names, view.lang()),
                    outcome);
        }

        private static Supposed supposed(Supposition one, Simulation simulation, Names names, View view) {
            var others = simulation.tokens().stream()
                    .filter(token -> !token.equals(one.token()))
                    .toList();
            var without = Params.NONE
                    .with("years", String.valueOf(simulation.years()))
                    .with("change", others)
                    .on("/association/rotation");
            return new Supposed(
                    Texts.of(
                            view.lang(),
                            "association.rotation.supposed." + one.what().name(),
                            names.of(one.municipality()),
                            Formats.longDate(view.lang(), one.on())),
                    without);
        }

        private static List<String> rules(RotationTasks.Prepared prepared, Names names, Lang lang) {
            return prepared.bodies().stream()
                    .map(body -> prepared.bylaws()
                            .rotation(body.id())
                            .map(rule -> rule(rule, names.of(body.id()).in(lang), lang))
                            .orElseThrow())
                    .toList();
        }

        private static String rule(Provision.Rotation rule, String body, Lang lang) {
            var words = Texts.of(
                    lang,
                    rule.seats() == 1 ? "association.rotation.oneAtATime" : "association.rotation.manyAtATime",
                    body,
                    rule.seats(),
                    rule.months());
            return rule.clause().assumed() ? words + " " + Texts.of(lang, "association.rotation.assumed") : words;
        }
    }
}
