package dk.digit.meetings.votes;

import dk.digit.meetings.votes.Outcome.By;
import dk.digit.meetings.votes.VotingRules.Clause;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Explains a result: who was there, how many were needed, how they voted, what follows, and by which rule.
///
/// @param names of those who can be elected, by number from 1; none where the answer is for or against
/// @param byEye how many of the ballots were papers that tellers counted
record Sentence(VotingRules rules, Register register, List<String> names, Tally tally, Outcome outcome, long byEye) {

    Bilingual text() {
        return new Bilingual(in(Lang.DA), in(Lang.EN));
    }

    private String in(Lang lang) {
        var whole = Texts.of(lang, "meetings.votes.sentence", presence(lang), counted(lang), verdict(lang));
        return byEye == 0 ? whole : whole + " " + Texts.of(lang, "meetings.votes.byEye", number(lang, byEye));
    }

    private String presence(Lang lang) {
        return Texts.of(
                lang,
                register.byProxy() == 0 ? "meetings.votes.presence" : "meetings.votes.presenceByProxy",
                register.represented(),
                register.members(),
                rules.quorum().needed(),
                register.byProxy());
    }

    private String counted(Lang lang) {
        if (names.isEmpty()) {
            return Texts.of(
                    lang,
                    "meetings.votes.counted",
                    number(lang, tally.of(1)),
                    number(lang, tally.of(2)),
                    number(lang, tally.blank()));
        }
        return IntStream.rangeClosed(1, names.size())
                        .mapToObj(option -> name(option) + " " + number(lang, tally.of(option)))
                        .collect(Collectors.joining(", "))
                + Texts.of(lang, "meetings.votes.countedBlank", number(lang, tally.blank()));
    }

    private String verdict(Lang lang) {
        return switch (outcome) {
            case Outcome.NotQuorate none ->
                Texts.of(
                        lang,
                        "meetings.votes.notQuorate",
                        clause(lang, rules.quorum().clause()));
            case Outcome.Adopted(By by) -> Texts.of(lang, "meetings.votes.adopted." + by, why(lang, by), asked(lang));
            case Outcome.Rejected(By by) -> Texts.of(lang, "meetings.votes.rejected." + by, why(lang, by), asked(lang));
            case Outcome.Elected(List<Integer> elected, By by) ->
                elected.isEmpty()
                        ? Texts.of(lang, "meetings.votes.nobodyElected")
                        : Texts.of(lang, "meetings.votes.elected." + by, names(elected), why(lang, by));
            case Outcome.Undecided(List<Integer> elected, List<Integer> tied, int seats) ->
                names.isEmpty()
                        ? Texts.of(lang, "meetings.votes.undecided", why(lang, By.CHAIR))
                        : Texts.of(
                                lang,
                                "meetings.votes.undecidedElection",
                                names(elected),
                                names(tied),
                                why(lang, By.CHAIR));
            case Outcome.NewBallot(List<Integer> elected, List<Integer> tied, int seats) ->
                Texts.of(lang, "meetings.votes.newBallot", names(elected), names(tied), why(lang, By.TIE));
        };
    }

    private String why(Lang lang, By by) {
        return clause(
                lang, by == By.VOTES ? rules.majority().clause() : rules.ties().clause());
    }

    private String asked(Lang lang) {
        var majority = rules.majority().ofTwo();
        return Texts.of(
                lang,
                majority.more() ? "meetings.votes.moreThan" : "meetings.votes.atLeast",
                part(lang, majority),
                majority.of());
    }

    private static String part(Lang lang, VotingRules.Majority majority) {
        if (majority.part() == majority.whole()) {
            return Texts.of(lang, "meetings.votes.every");
        }
        return majority.part() * 2 == majority.whole()
                ? Texts.of(lang, "meetings.votes.half")
                : majority.part() + "/" + majority.whole();
    }

    private static String clause(Lang lang, Clause clause) {
        var paragraph = clause.paragraph().isBlank() ? Texts.of(lang, "meetings.votes.bylaws") : clause.paragraph();
        return clause.assumed() ? Texts.of(lang, "meetings.votes.assumed", paragraph) : paragraph;
    }

    private String names(List<Integer> options) {
        return options.isEmpty() ? "–" : options.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(int option) {
        return names.get(option - 1);
    }

    private static String number(Lang lang, long number) {
        return Formats.number(lang, number);
    }
}
