package dk.digit.portfolio.ideas;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.access.Audience;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of ideas, and every change of one. Changes count from today, are refused with a
/// [RefusedException], and announce [IdeaMoved] in the same transaction.
@Component
public class Ideas {

    private static final Set<InterestAnswer> TAKING_PART = EnumSet.of(InterestAnswer.JOIN, InterestAnswer.LEAD);

    private final StoredIdeas stored;
    private final Interests interests;
    private final Scores scores;
    private final Portfolio portfolio;
    private final Meetings meetings;
    private final Association association;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ideas(
            StoredIdeas stored,
            Interests interests,
            Scores scores,
            Portfolio portfolio,
            Meetings meetings,
            Association association,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.interests = interests;
        this.scores = scores;
        this.portfolio = portfolio;
        this.meetings = meetings;
        this.association = association;
        this.events = events;
        this.clock = clock;
    }

    // ---- questions

    public Optional<Idea> idea(long id, LocalDate asOf) {
        return stored.find(id, asOf);
    }

    /// The ideas that were there on a day, the newest first.
    public List<Idea> all(LocalDate asOf) {
        return stored.all(asOf);
    }

    /// The ideas that may be chosen on a day, with what somebody needs who looks for the best set of them. A
    /// fixed number of queries.
    @Transactional(readOnly = true)
    public List<Candidate> candidates(LocalDate asOf) {
        var points = scores.points(asOf);
        var partners = interests.answered(asOf, TAKING_PART);
        return stored.all(asOf).stream()
                .filter(idea -> idea.state().isOpen())
                .map(idea -> candidate(idea, points, partners))
                .toList();
    }

    private static Candidate candidate(
            Idea idea, Map<Long, Integer> points, Map<Long, Set<MunicipalityCode>> partners) {
        var text = idea.text();
        return new Candidate(
                idea.id(),
                text.title(),
                idea.state(),
                points.get(idea.id()),
                text.yearly(),
                text.costOnce(),
                text.costYearly(),
                text.lawOn(),
                text.hours(),
                text.activities(),
                partners.getOrDefault(idea.id(), Set.of()));
    }

    /// The weights that the board had set by a day.
    public Optional<ScoreModel> model(LocalDate asOf) {
        return scores.model(asOf);
    }

    /// The assessed ideas of a day by their points; nothing before the board has set weights.
    public Optional<Ranking> ranking(LocalDate asOf) {
        return scores.model(asOf).map(model -> Ranking.of(model.weights(), scores.contenders(asOf)));
    }

    /// The idea that an activity came of.
    public Optional<Idea> behind(ActivityId activity, LocalDate asOf) {
        return stored.behind(activity, asOf);
    }

    // ---- changes

    /// Writes an idea down, for its author's eyes only.
    ///
    /// @param municipality where it comes from, null for the secretariat
    @Transactional
    public long draft(IdeaText text, @Nullable MunicipalityCode municipality) {
        return begin(text, municipality, null, today());
    }

    /// As [#draft], at once for everybody.
    ///
    /// @param reference what it is called where it comes from
    @Transactional
    public long bring(IdeaText text, @Nullable MunicipalityCode municipality, String reference, LocalDate sentOn) {
        long id = begin(text, municipality, reference, sentOn);
        sendIn(locked(id), sentOn);
        return id;
    }

    private long begin(
            IdeaText text, @Nullable MunicipalityCode municipality, @Nullable String reference, LocalDate day) {
        var own = new String[] {Audience.person(CurrentActor.get().username())};
        long id = stored.add(text, municipality, reference, new StoredIdeas.Filing(day, own));
        stored.move(id, IdeaState.DRAFT, day, null, null, null);
        return id;
    }

    /// Writes a draft over; what was sent in gets a next version.
    ///
    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long id, IdeaText text, long version) {
        var idea = locked(id);
        if (idea.state() != IdeaState.DRAFT && !idea.state().isOpen()) {
            throw refused("portfolio.ideas.refused.over", idea.state());
        }
        if (!stored.count(id, version)) {
            return false;
        }
        if (idea.state() == IdeaState.DRAFT) {
            stored.rewrite(id, idea.number(), text);
        } else {
            stored.insert(id, idea.number() + 1, today(), text);
            stored.send(id, idea.number() + 1, today());
        }
        return true;
    }

    /// From here on everybody reads it.
    @Transactional
    public void send(long id) {
        var idea = locked(id);
        way(idea, IdeaState.SENT_IN);
        sendIn(idea, today());
    }

    private void sendIn(Idea idea, LocalDate day) {
        stored.send(idea.id(), idea.number(), day);
        stored.open(idea.id());
        move(idea, IdeaState.SENT_IN, day, null, null, null);
    }

    /// Asks the members whether they want it.
    @Transactional
    public void ask(long id, LocalDate answerBy) {
        open(locked(id));
        if (answerBy.isBefore(today())) {
            throw new RefusedException(
                    Refusal.of("portfolio.ideas.refused.answerPast").at("answerBy"));
        }
        interests.ask(id, today(), answerBy);
    }

    @Transactional
    public void answer(long id, MunicipalityCode municipality, InterestAnswer answer, @Nullable String comment) {
        open(locked(id));
        if (association.members(today()).stream()
                .noneMatch(member -> member.code().equals(municipality))) {
            throw refused("portfolio.ideas.refused.notMember");
        }
        interests.add(id, municipality, answer, comment, today());
    }

    @Transactional
    public void comment(long id, String body) {
        var idea = locked(id);
        if (idea.state() == IdeaState.DRAFT) {
            throw refused("portfolio.ideas.refused.notOpen", idea.state());
        }
        interests.comment(id, body, today());
    }

    /// What somebody says about an idea by a criterion.
    public record Mark(Criterion criterion, int score, String reason) {}

    /// Scores an idea. Once the assessors agree on every criterion, it is assessed.
    ///
    /// @param consensus whether they agree on it; else it is the actor's own view
    /// @return whether it is assessed by that
    @Transactional
    public boolean score(long id, boolean consensus, List<Mark> marks) {
        var idea = locked(id);
        open(idea);
        marks.forEach(mark -> scores.add(id, mark.criterion(), consensus, mark.score(), mark.reason(), today()));
        boolean done = idea.state() == IdeaState.SENT_IN && unscored(id).isEmpty();
        if (done) {
            move(idea, IdeaState.ASSESSED, today(), null, null, null);
        }
        return done;
    }

    private Set<Criterion> unscored(long id) {
        var agreed = scores.of(id, today()).stream()
                .filter(Score::consensus)
                .map(Score::criterion)
                .collect(Collectors.toSet());
        return Arrays.stream(Criterion.values())
                .filter(criterion -> !agreed.contains(criterion))
                .collect(Collectors.toSet());
    }

    @Transactional
    public void decline(long id, String reason, @Nullable DecisionId decision) {
        var idea = locked(id);
        way(idea, IdeaState.DECLINED);
        if (decision != null) {
            throwIfAny(against(decision));
        }
        move(idea, IdeaState.DECLINED, today(), reason, decision, null);
    }

    @Transactional
    public void withdraw(long id, @Nullable String reason) {
        var idea = locked(id);
        way(idea, IdeaState.WITHDRAWN);
        move(idea, IdeaState.WITHDRAWN, today(), reason, null, null);
    }

    /// Takes up again what was declined or withdrawn.
    @Transactional
    public void reopen(long id, String reason) {
        var idea = locked(id);
        if (idea.state() != IdeaState.DECLINED && idea.state() != IdeaState.WITHDRAWN) {
            throw refused("portfolio.ideas.refused.noWayOn", idea.state(), IdeaState.SENT_IN);
        }
        if (stored.versions(id, today()).isEmpty()) {
            stored.send(id, idea.number(), today());
            stored.open(id);
        }
        move(idea, IdeaState.SENT_IN, today(), reason, null, null);
    }

    /// Makes an activity of it. Everything that stands in the way is said at once.
    ///
    /// @param decision the one that chose it
    @Transactional
    public void become(long id, ActivityDraft draft, Phase phase, @Nullable DecisionId decision) {
        var idea = locked(id);
        var refusals = new ArrayList<Refusal>();
        if (idea.state() != IdeaState.ASSESSED) {
            refusals.add(Refusal.of("portfolio.ideas.refused.notAssessed", idea.state()));
        }
        if (phase != Phase.IDEA && phase != Phase.ANALYSIS) {
            refusals.add(Refusal.of("portfolio.ideas.refused.phase").at("phase"));
        }
        refusals.addAll(
                decision == null
                        ? List.of(
                                Refusal.of("portfolio.ideas.refused.noDecision").at("decision"))
                        : against(decision));
        throwIfAny(refusals);
        portfolio.take(draft, new PhaseChange(draft.id(), phase, RoughDate.of(today()), null, decision));
        move(idea, IdeaState.CHOSEN, today(), null, decision, draft.id());
    }

    /// Sets the weights that ideas are judged by.
    ///
    /// @param after the newest version that the writer knew, 0 for none
    @Transactional
    public void weigh(
            int after,
            LocalDate since,
            @Nullable DecisionId decision,
            @Nullable String source,
            Map<Criterion, Integer> percent) {
        var refusals = new ArrayList<Refusal>();
        int sum = percent.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != Weights.WHOLE) {
            refusals.add(Refusal.of("portfolio.ideas.refused.notAHundred", sum));
        }
        if (decision == null) {
            refusals.add(Refusal.of("portfolio.ideas.refused.noDecision").at("decision"));
        } else {
            refusals.addAll(against(decision));
        }
        throwIfAny(refusals);
        if (decision != null) {
            scores.add(after, since, decision, source, new Weights(percent));
        }
    }

    /// What speaks against resting on a decision today.
    private List<Refusal> against(DecisionId id) {
        var decision = meetings.decision(id, today()).orElse(null);
        if (decision == null) {
            return List.of(Refusal.of("portfolio.ideas.refused.unknownDecision").at("decision"));
        }
        return switch (decision.standing().state()) {
            case LAPSED, WITHDRAWN, SUPERSEDED ->
                List.of(Refusal.of(
                                "portfolio.ideas.refused.decisionIsOver",
                                decision.standing().state())
                        .at("decision"));
            case OPEN, IN_PROGRESS, CARRIED_OUT -> List.of();
        };
    }

    private void move(
            Idea idea,
            IdeaState to,
            LocalDate since,
            @Nullable String reason,
            @Nullable DecisionId decision,
            @Nullable ActivityId activity) {
        stored.move(idea.id(), to, since, reason, decision, activity);
        events.publishEvent(new IdeaMoved(
                idea.id(),
                idea.text().title(),
                idea.author(),
                to,
                CurrentActor.get().username()));
    }

    private static void way(Idea idea, IdeaState to) {
        if (!idea.state().next().contains(to)) {
            throw refused("portfolio.ideas.refused.noWayOn", idea.state(), to);
        }
    }

    private static void open(Idea idea) {
        if (!idea.state().isOpen()) {
            throw refused("portfolio.ideas.refused.notOpen", idea.state());
        }
    }

    private static void throwIfAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private static RefusedException refused(String key, Object... args) {
        return new RefusedException(Refusal.of(key, args));
    }

    private Idea locked(long id) {
        return stored.lock(id, today()).orElseThrow(() -> refused("portfolio.ideas.refused.noIdea"));
    }

    private LocalDate today() {
        return Zone.today(clock);
    }
}
