package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Target;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A vote: what is asked, who may vote, the buttons to do so, and what it came to.
///
/// @param lines the register, once it is frozen
/// @param mine the municipalities that the reader votes for while it is open
/// @param done who has voted, or drawn its papers
/// @param inBox how many ballots are in the box of a secret vote
/// @param result when it is closed
public record VotePage(
        Vote vote,
        List<Line> lines,
        List<Line> mine,
        Set<MunicipalityCode> done,
        int inBox,
        int inHand,
        @Nullable VoteResult result)
        implements Page {

    public VotePage {
        lines = List.copyOf(lines);
        mine = List.copyOf(mine);
    }

    /// A municipality of the register.
    ///
    /// @param holder name of who votes for it by proxy
    public record Line(
            Entitled entitled, String name, @Nullable String holder) {}

    public Target target() {
        return VoteLocator.target(vote);
    }

    public String path() {
        return "/meetings/votes/" + vote.id();
    }

    public boolean is(VoteState state) {
        return vote.state() == state;
    }

    public boolean by(VoteMethod method) {
        return vote.method() == method;
    }

    public boolean hasVoted(Line line) {
        return done.contains(line.entitled().municipality());
    }

    /// Whether something has to be counted by eye before it can be closed.
    public boolean countedByEye() {
        return by(VoteMethod.SHOW_OF_HANDS) || inHand > 0;
    }

    public boolean chairDecides() {
        var closing = vote.closing();
        return is(VoteState.CLOSED) && closing != null && closing.outcome().equals("Undecided");
    }

    /// What a ballot may say, the blank one last.
    public List<Answer> answers(Lang lang) {
        var answers = new ArrayList<Answer>();
        for (int option = 1; option <= vote.options(); option++) {
            answers.add(new Answer(option, word(option, lang)));
        }
        return answers;
    }

    public record Answer(int option, String word) {}

    public String word(int option, Lang lang) {
        return vote.isElection()
                ? vote.candidates().get(option - 1)
                : Texts.of(lang, option == 1 ? "meetings.votes.for" : "meetings.votes.against");
    }

    public String words(Choice choice, Lang lang) {
        return choice.isBlank()
                ? Texts.of(lang, "meetings.votes.blank")
                : String.join(
                        ", ",
                        choice.options().stream()
                                .map(option -> word(option, lang))
                                .toList());
    }

    public Bars chart(Lang lang) {
        var tally = result == null ? Tally.NONE : result.tally();
        var bars = new ArrayList<Bars.Bar>();
        answers(lang).forEach(answer -> bars.add(Bars.Bar.of(answer.word(), tally.of(answer.option()))));
        bars.add(Bars.Bar.of(Texts.of(lang, "meetings.votes.blank"), tally.blank()));
        return new Bars(
                Texts.of(lang, "meetings.votes.chart"),
                Texts.of(lang, "meetings.votes.chartWords", tally.ballots()),
                Texts.of(lang, "meetings.votes.answer"),
                Measure.count(Texts.of(lang, "meetings.votes.votes")),
                Direction.LYING,
                bars);
    }

    public static String hex(byte[] bytes) {
        return VotesApi.hex(bytes);
    }

    @Override
    public String title(Lang lang) {
        return vote.question().in(lang);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "vote", vote.id().value());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/meetings/meetings", "meetings.meetings.title"),
                Crumb.of("/meetings/meetings/" + vote.meeting(), "meetings.votes.meeting"));
    }
}
