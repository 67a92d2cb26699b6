package dk.digit.report;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.Member;
import dk.digit.platform.sql.Eyes;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.report.ReportText.Key;
import dk.digit.report.YearInBrief.KeyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a year's report together from what the rooms answer: a fixed number of questions, however many
/// members, activities and postings there are.
@Component
class Composition {

    private final Association association;
    private final OrganisationOfYear organisation;
    private final EventsOfYear events;
    private final PortfolioOfYear portfolio;
    private final BenefitsOfYear benefits;
    private final AccountsOfYear accounts;
    private final Eyes eyes;

    Composition(
            Association association,
            OrganisationOfYear organisation,
            EventsOfYear events,
            PortfolioOfYear portfolio,
            BenefitsOfYear benefits,
            AccountsOfYear accounts,
            Eyes eyes) {
        this.eyes = eyes;
        this.association = association;
        this.organisation = organisation;
        this.events = events;
        this.portfolio = portfolio;
        this.benefits = benefits;
        this.accounts = accounts;
    }

    /// Years with books, newest first.
    Set<Integer> years() {
        return accounts.years();
    }

    AnnualReport of(Edition edition, Lang lang, Map<Key, ReportText> texts) {
        // The report is for everybody: the same for whoever has it written.
        eyes.ofAnybody();
        int year = edition.year();
        var last = LocalDate.of(year, 12, 31);
        var identity = association.identity().orElse(null);
        var shortName = identity == null ? "" : identity.shortName();
        var members = association.members(last);
        Function<TextSection, Words> words = section -> words(texts, edition, lang, section);
        var bodies = association.bodies(last).stream().collect(Collectors.toMap(Body::id, Function.identity()));

        var books = accounts.of(year, lang, words.apply(TextSection.ACCOUNTS));
        var money = books.accounts();
        var activities = portfolio.of(year, lang, books.costs());
        var gained = benefits.of(year, lang);
        var organised = organisation.of(year, lang, words.apply(TextSection.ORGANISATION), members.size());
        return new AnnualReport(
                year,
                edition.number(),
                edition.state(),
                approval(edition),
                lang,
                identity == null ? "" : identity.name(),
                shortName,
                members.stream().map(Member::name).toList(),
                last,
                new YearInBrief(
                        figures(year, lang, members.size(), activities.all().size(), money),
                        words.apply(TextSection.SUMMARY)),
                new Presentation(
                        shortName,
                        words.apply(TextSection.MISSION),
                        words.apply(TextSection.OBJECTIVES),
                        words.apply(TextSection.CORE_TASKS),
                        members.stream().map(member -> member(member, lang)).toList()),
                organised,
                events.of(year, lang, words.apply(TextSection.THE_YEAR), bodies),
                PortfolioOverview.of(year, words.apply(TextSection.PORTFOLIO), activities),
                activities,
                gained,
                money,
                WayBack.of(money, gained, doubts(organised, activities, lang), lang));
    }

    private static Words words(Map<Key, ReportText> texts, Edition edition, Lang lang, TextSection section) {
        var text = texts.get(new Key(edition.year(), edition.number(), lang, section));
        return text == null ? Words.NONE : text.words();
    }

    private static AnnualReport.@Nullable Approval approval(Edition edition) {
        if (!edition.isApproved()) {
            return null;
        }
        return new AnnualReport.Approval(
                Objects.requireNonNull(edition.approvedOn()),
                Objects.requireNonNull(edition.decisionReference()),
                edition.decision() == null ? null : "/meetings/decisions/" + edition.decision());
    }

    private static Presentation.Member member(Member member, Lang lang) {
        return new Presentation.Member(
                member.name(),
                member.officialName(),
                member.code().value(),
                member.cvr().value(),
                Moment.of(
                        lang,
                        RoughDate.of(Objects.requireNonNull(member.membership().start()))),
                "/association/members/" + member.slug());
    }

    private static List<KeyFigure> figures(int year, Lang lang, int members, int activities, TheAccounts money) {
        var figures = new ArrayList<KeyFigure>();
        var day = "?asOf=" + LocalDate.of(year, 12, 31);
        if (members > 0) {
            figures.add(new KeyFigure(
                    Texts.of(lang, "report.inBrief.members"),
                    Formats.number(lang, members),
                    "/association/members" + day));
        }
        if (activities > 0) {
            figures.add(new KeyFigure(
                    Texts.of(lang, "report.inBrief.activities"),
                    Formats.number(lang, activities),
                    "/portfolio/activities" + day));
        }
        if (money.hasPostings()) {
            var bridge = money.bridge();
            var path = "/finance/years/" + year;
            boolean surplus = bridge.yearAlone().signum() >= 0;
            figures.add(new KeyFigure(
                    Texts.of(lang, "report.inBrief.costs", String.valueOf(year)),
                    Formats.millions(lang, bridge.costs().negate()),
                    path));
            figures.add(new KeyFigure(
                    Texts.of(lang, surplus ? "report.inBrief.surplus" : "report.inBrief.deficit", String.valueOf(year)),
                    Formats.millions(
                            lang,
                            surplus ? bridge.yearAlone() : bridge.yearAlone().negate()),
                    path));
            figures.add(new KeyFigure(
                    Texts.of(lang, "report.inBrief.carriedOn", String.valueOf(year + 1)),
                    Formats.millions(lang, bridge.carriedOn()),
                    path));
        }
        return figures;
    }

    /// What the report does not know for certain, gathered from where it stands: one row for each thing.
    private static List<WayBack.Doubt> doubts(TheOrganisation organisation, TheActivities activities, Lang lang) {
        var doubts = new LinkedHashMap<String, Set<String>>();
        for (var unit : organisation.units()) {
            for (var seat : unit.seats()) {
                if (!seat.since().certain()) {
                    var about =
                            unit.name() + ": " + seat.function() + (seat.holder() == null ? "" : ", " + seat.holder());
                    doubt(doubts, about, seat.since().text());
                }
            }
        }
        for (var change : organisation.changes()) {
            if (!change.on().certain()) {
                doubt(
                        doubts,
                        change.body() + ": " + change.function(),
                        change.on().text());
            }
        }
        for (var activity : activities.all()) {
            activity.doubts(lang).forEach(text -> doubt(doubts, activity.name(), text));
        }
        return doubts.entrySet().stream()
                .map(doubt -> new WayBack.Doubt(doubt.getKey(), String.join("; ", doubt.getValue())))
                .toList();
    }

    private static void doubt(Map<String, Set<String>> doubts, String about, String text) {
        doubts.computeIfAbsent(about, key -> new LinkedHashSet<>()).add(text);
    }
}
