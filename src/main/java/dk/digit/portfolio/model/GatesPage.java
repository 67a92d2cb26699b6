package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Pause;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhasePeriod;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of one activity through its model: the phases that it was in, where it is, what comes, and each gate
/// between them; when it rested; which version it follows.
///
/// @param following null when it follows no model on the day
/// @param steps the phases of the model, or those that it was in when it follows none
/// @param newer the newest version of its model that it does not follow yet
/// @param pause the pause that it is in on the day
public record GatesPage(
        ActivityHead head,
        @Nullable Following following,
        @Nullable ModelVersion model,
        List<Step> steps,
        @Nullable ModelVersion newer,
        List<Pause> pauses,
        @Nullable Pause pause,
        List<GatePassage> turns,
        LocalDate asOf)
        implements Page {

    public enum Place {
        BEHIND,
        HERE,
        AHEAD
    }

    /// @param rule null for a phase that the model does not have
    /// @param period when it was in the phase, null when it was not yet
    /// @param passage of the gate into it
    public record Step(
            Phase phase,
            Place place,
            @Nullable ModelPhase rule,
            @Nullable PhasePeriod period,
            @Nullable GatePassage passage) {

        public boolean isGated() {
            return rule != null && rule.isGated();
        }
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.gates.tab");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path() + "/" + GatesTab.PATH;
    }

    public boolean isClosed() {
        return steps.stream().anyMatch(step -> step.place() == Place.HERE && step.phase() == Phase.CLOSED);
    }

    static String path(ActivityHead head, Phase phase) {
        return head.path() + "/" + GatesTab.PATH + "/" + phase.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Portfolio portfolio;
        private final Models models;
        private final GatePassages passages;

        Query(ActivityHead.Query heads, Portfolio portfolio, Models models, GatePassages passages) {
            this.heads = heads;
            this.portfolio = portfolio;
            this.models = models;
            this.passages = passages;
        }

        @Transactional(readOnly = true)
        public GatesPage on(String id, View view) {
            var head = heads.on(id, view);
            var day = view.asOf();
            var following = models.followed(head.id(), day).orElse(null);
            var all = models.all();
            var model = all.stream()
                    .filter(one -> following != null
                            && one.model().equals(following.model())
                            && one.version() == following.version())
                    .findFirst()
                    .orElse(null);
            var passed = passages.of(head.id()).stream()
                    .filter(one -> !one.on().isAfter(day))
                    .toList();
            var pauses = portfolio.pauses(head.id()).stream()
                    .filter(pause -> !starts(pause).isAfter(day))
                    .toList();
            return new GatesPage(
                    head,
                    following,
                    model,
                    steps(model, portfolio.phases(head.id()), passed, day),
                    newer(model, all, day),
                    pauses,
                    pauses.stream()
                            .filter(pause -> pause.period().contains(day))
                            .findFirst()
                            .orElse(null),
                    passed.stream()
                            .filter(one -> one.kind() != GatePassage.Kind.PASSED)
                            .toList(),
                    day);
        }

        private static LocalDate starts(Pause pause) {
            return java.util.Objects.requireNonNull(pause.period().start());
        }

        private static @Nullable ModelVersion newer(
                @Nullable ModelVersion model, List<ModelVersion> all, LocalDate day) {
            return all.stream()
                    .filter(one -> model != null && one.model().equals(model.model()))
                    .filter(one -> one.validFrom() != null && !one.validFrom().isAfter(day))
                    .findFirst()
                    .filter(one -> one.version()
                            != java.util.Objects.requireNonNull(model).version())
                    .orElse(null);
        }

        private static List<Step> steps(
                @Nullable ModelVersion model, List<PhasePeriod> history, List<GatePassage> passed, LocalDate day) {
            var entered = history.stream()
                    .filter(one -> one.period().start() == null
                            || !one.period().start().isAfter(day))
                    .toList();
            var steps = new ArrayList<Step>();
            for (PhasePeriod period : entered) {
                var here = period.period().contains(day);
                steps.add(new Step(
                        period.phase(),
                        here ? Place.HERE : Place.BEHIND,
                        rule(model, period.phase()),
                        period,
                        passage(period, passed)));
            }
            if (model != null) {
                int reached = entered.isEmpty()
                        ? 0
                        : model.phase(entered.getLast().phase())
                                .map(ModelPhase::place)
                                .orElse(0);
                model.phases().stream()
                        .filter(one -> one.place() > reached)
                        .sorted(Comparator.comparingInt(ModelPhase::place))
                        .forEach(one -> steps.add(new Step(one.phase(), Place.AHEAD, one, null, null)));
            }
            return steps;
        }

        private static @Nullable ModelPhase rule(@Nullable ModelVersion model, Phase phase) {
            return model == null ? null : model.phase(phase).orElse(null);
        }

        private static @Nullable GatePassage passage(PhasePeriod period, List<GatePassage> passed) {
            return passed.stream()
                    .filter(one -> one.to() == period.phase()
                            && one.on().equals(period.period().start()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
