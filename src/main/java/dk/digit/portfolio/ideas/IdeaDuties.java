package dk.digit.portfolio.ideas;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.DutySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An idea that was sent in is assessed within the patience of its day, and a municipality that was asked
/// answers.
@Component
class IdeaDuties implements DutySource {

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final StoredIdeas ideas;
    private final Interests interests;
    private final Scores scores;
    private final Association association;

    IdeaDuties(StoredIdeas ideas, Interests interests, Scores scores, Association association) {
        this.ideas = ideas;
        this.interests = interests;
        this.scores = scores;
        this.association = association;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var open = ideas.all(day).stream().filter(idea -> idea.state().isOpen()).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        int patience = scores.patience(day);
        var questions = interests.questions(day);
        var answered = interests.answered(day, EnumSet.allOf(InterestAnswer.class));
        var members = association.members(day);
        var duties = new ArrayList<Duty>();
        for (Idea idea : open) {
            if (idea.state() == IdeaState.SENT_IN) {
                duties.add(assess(idea, patience));
            }
            var question = questions.get(idea.id());
            if (question != null) {
                var done = answered.getOrDefault(idea.id(), Set.of());
                members.stream()
                        .filter(member -> !done.contains(member.code()))
                        .forEach(member -> duties.add(answer(idea, question, member)));
            }
        }
        return duties;
    }

    private static Duty assess(Idea idea, int patience) {
        return new Duty(
                "idea/" + idea.id() + "/" + idea.standing().since(),
                Texts.both("portfolio.duty.assessIdea", idea.text().title()),
                Idea.KIND,
                String.valueOf(idea.id()),
                idea.path() + "/score",
                HEAD,
                idea.standing().since().plusDays(patience));
    }

    private static Duty answer(Idea idea, Question question, Member member) {
        return new Duty(
                "idea-interest/" + idea.id() + "/" + member.code(),
                Texts.both(
                        "portfolio.duty.answerIdea", member.name(), idea.text().title()),
                IdeaRules.MUNICIPALITY,
                member.slug(),
                idea.path() + "/interest/" + member.slug(),
                new Assignee.OfFunction(
                        WorkFunction.CHIEF_DIGITALISATION_OFFICER.name(),
                        member.code().value()),
                question.answerBy());
    }
}
