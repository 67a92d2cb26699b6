package dk.digit.portfolio.ideas;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.people.People;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An idea: what it says, where it stands and what comes next, who wants it, how it scores, what was said of it.
///
/// @param members of the day by the Danish alphabet, each with its answer
/// @param points from 100 to 500, null until it is scored by every criterion and the board has set weights
/// @param place in the ranking, null when it is in none
/// @param answersFor the municipality that the reader may answer for as its own
public record IdeaPage(
        Idea idea,
        Form comment,
        List<MemberAnswer> members,
        List<Interest> interestHistory,
        @Nullable Question question,
        List<Score> scores,
        @Nullable ScoreModel model,
        @Nullable Integer points,
        @Nullable Integer place,
        List<Standing> story,
        List<IdeaVersion> versions,
        List<IdeaComment> comments,
        Names names,
        @Nullable Decision decision,
        @Nullable Activity activity,
        List<Activity> dependencies,
        boolean mayWrite,
        @Nullable Member answersFor,
        LocalDate asOf)
        implements Page {

    static final Fields COMMENT = Fields.of("comment", "portfolio.ideas.comment");

    /// @param answer null while there is none
    public record MemberAnswer(Member member, @Nullable Interest answer) {}

    /// Municipalities by code and accounts by username, as they are called.
    public record Names(Map<MunicipalityCode, String> municipalities, Map<String, String> accounts) {
        public String municipality(MunicipalityCode code) {
            return municipalities.getOrDefault(code, code.value());
        }

        public String municipality(String code) {
            return municipality(new MunicipalityCode(code));
        }

        public String account(String username) {
            return accounts.getOrDefault(username, username);
        }
    }

    @Override
    public String title(Lang lang) {
        return idea.text().title();
    }

    @Override
    public RecordKey record() {
        return new RecordKey("portfolio", "idea", String.valueOf(idea.id()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"), Crumb.of(Idea.LIST, "portfolio.ideas.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return idea.path();
    }

    public long count(InterestAnswer answer) {
        return members.stream()
                .filter(one -> one.answer() != null && one.answer().answer() == answer)
                .count();
    }

    public long unanswered() {
        return members.stream().filter(one -> one.answer() == null).count();
    }

    /// How many members gave each answer.
    public Bars interest(Lang lang) {
        var bars = new ArrayList<Bars.Bar>();
        for (InterestAnswer answer : InterestAnswer.values()) {
            bars.add(Bars.Bar.of(Texts.of(lang, answer), count(answer)));
        }
        bars.add(Bars.Bar.of(Texts.of(lang, "portfolio.ideas.noAnswer"), unanswered()));
        return new Bars(
                Texts.of(lang, "portfolio.ideas.interest"),
                Texts.of(
                        lang,
                        "portfolio.ideas.interestTells",
                        count(InterestAnswer.JOIN),
                        count(InterestAnswer.LEAD),
                        unanswered()),
                Texts.of(lang, "portfolio.ideas.answer"),
                Measure.count(Texts.of(lang, "portfolio.ideas.members")),
                Direction.LYING,
                bars);
    }

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    /// What the assessors agree on, null while they do not.
    public @Nullable Score agreed(Criterion criterion) {
        return scores.stream()
                .filter(score -> score.criterion() == criterion && score.consensus())
                .findFirst()
                .orElse(null);
    }

    /// What each assessor thinks, the newest of each.
    public Collection<Score> opinions(Criterion criterion) {
        var newest = new LinkedHashMap<String, Score>();
        scores.stream()
                .filter(score -> score.criterion() == criterion && !score.consensus())
                .forEach(score -> newest.putIfAbsent(score.assessor(), score));
        return newest.values();
    }

    public long agreedOn() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> agreed(criterion) != null)
                .count();
    }

    public boolean open() {
        return idea.state().isOpen();
    }

    @Component
    static class Query {

        private final StoredIdeas ideas;
        private final Interests interests;
        private final Scores scores;
        private final Association association;
        private final People people;
        private final Meetings meetings;
        private final Portfolio portfolio;
        private final IdeaAccess access;
        private final Rights rights;

        Query(
                StoredIdeas ideas,
                Interests interests,
                Scores scores,
                Association association,
                People people,
                Meetings meetings,
                Portfolio portfolio,
                IdeaAccess access,
                Rights rights) {
            this.ideas = ideas;
            this.interests = interests;
            this.scores = scores;
            this.association = association;
            this.people = people;
            this.meetings = meetings;
            this.portfolio = portfolio;
            this.access = access;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public IdeaPage on(String address, Form comment, View view) {
            var day = view.asOf();
            var idea = ideas.find(Idea.id(address), day).orElseThrow(() -> new NotFoundException("idea " + address));
            long id = idea.id();
            var given = interests.of(id, day);
            var story = ideas.story(id, day);
            var scored = scores.of(id, day);
            var comments = interests.comments(id, day);
            var versions = ideas.versions(id, day);
            var model = scores.model(day).orElse(null);
            var ranking = model == null ? null : Ranking.of(model.weights(), scores.contenders(day));
            var place = ranking == null
                    ? null
                    : ranking.places().stream()
                            .filter(one -> one.idea().id() == id)
                            .findFirst()
                            .orElse(null);
            var members = association.members(day);
            var activities = portfolio.activities();
            var became = idea.standing().activity();
            var decided = idea.standing().decision();
            return new IdeaPage(
                    idea,
                    comment,
                    answers(members, given),
                    given,
                    interests.questions(day).get(id),
                    scored,
                    model,
                    place == null ? scores.points(day).get(id) : Integer.valueOf(place.points()),
                    place == null ? null : place.place(),
                    story.reversed(),
                    versions,
                    comments,
                    names(idea, given, story, scored, comments, versions),
                    decided == null ? null : meetings.decision(decided, day).orElse(null),
                    activities.stream()
                            .filter(one -> one.id().equals(became))
                            .findFirst()
                            .orElse(null),
                    activities.stream()
                            .filter(one ->
                                    idea.text().dependencies().contains(one.id().value()))
                            .toList(),
                    access.mayWrite(idea, view.actor()),
                    answersFor(members, view),
                    day);
        }

        private static List<MemberAnswer> answers(List<Member> members, List<Interest> given) {
            var newest = new HashMap<MunicipalityCode, Interest>();
            given.forEach(one -> newest.putIfAbsent(one.municipality(), one));
            return members.stream()
                    .map(member -> new MemberAnswer(member, newest.get(member.code())))
                    .toList();
        }

        private Names names(
                Idea idea,
                List<Interest> given,
                List<Standing> story,
                List<Score> scored,
                List<IdeaComment> comments,
                List<IdeaVersion> versions) {
            var accounts = Stream.of(
                            Stream.of(idea.author()),
                            given.stream().map(Interest::recordedBy),
                            story.stream().map(Standing::recordedBy),
                            scored.stream().map(Score::assessor),
                            comments.stream().map(IdeaComment::writtenBy),
                            versions.stream().map(IdeaVersion::writtenBy))
                    .flatMap(all -> all)
                    .distinct()
                    .toList();
            var municipalities = new HashMap<MunicipalityCode, String>();
            association.municipalities().forEach(one -> municipalities.put(one.code(), one.name()));
            return new Names(municipalities, people.names(accounts));
        }

        private @Nullable Member answersFor(List<Member> members, View view) {
            var own = view.actor().municipality();
            return members.stream()
                    .filter(member -> member.code().value().equals(own))
                    .filter(member -> rights.may(view.actor(), IdeaRules.ANSWER, target(member)))
                    .findFirst()
                    .orElse(null);
        }
    }

    static Target target(Member member) {
        return Target.ofMunicipality(
                IdeaRules.MUNICIPALITY,
                member.slug(),
                new Bilingual(member.name(), member.name()),
                member.code().value());
    }
}
