package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.ProjectRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about people and their time, and every change of it. Changes are refused with a
/// [RefusedException]; who may make them is asked before.
@Component
public class Capacity {

    private final Engagements engagements;
    private final Vacancies vacancies;
    private final Loads loads;
    private final Offers offers;
    private final Rates rates;
    private final Portfolio portfolio;
    private final Holidays holidays;
    private final Clock clock;

    Capacity(
            Engagements engagements,
            Vacancies vacancies,
            Loads loads,
            Offers offers,
            Rates rates,
            Portfolio portfolio,
            Holidays holidays,
            Clock clock) {
        this.engagements = engagements;
        this.vacancies = vacancies;
        this.loads = loads;
        this.offers = offers;
        this.rates = rates;
        this.portfolio = portfolio;
        this.holidays = holidays;
        this.clock = clock;
    }

    // ---- questions

    public Optional<Engagement> engagement(long id) {
        return engagements.find(id);
    }

    /// Everybody who was asked for an activity by a day, as things stood then.
    public List<Engagement> engagements(ActivityId activity, LocalDate asOf) {
        return engagements.of(activity, asOf);
    }

    /// The roles of an activity that somebody is in on a day: by an engagement, or as a certain chair or lead.
    public Set<ProjectRole> filled(ActivityId activity, LocalDate day) {
        var filled = new TreeSet<ProjectRole>();
        engagements.of(activity, day).stream()
                .filter(one -> one.isFilledOn(day))
                .forEach(one -> filled.add(one.role()));
        portfolio.roles(activity).stream()
                .filter(role -> role.period().contains(day)
                        && role.certain()
                        && !role.holder().isUnknown())
                .forEach(role -> filled.add(projectRole(role.role())));
        return filled;
    }

    static ProjectRole projectRole(ActivityRole role) {
        return switch (role) {
            case CHAIR -> ProjectRole.CHAIR;
            case LEAD -> ProjectRole.LEAD;
        };
    }

    /// The roles that nobody is in on a day, the longest first.
    public List<RoleVacancy> vacancies(LocalDate day) {
        return vacancies.on(day);
    }

    /// Capacity and load of each role of each municipality and body, in quarters that follow each other, as
    /// a planner reads them. One query, however many engagements there are.
    public List<QuarterLoad> load(Quarter from, int quarters, LocalDate asOf) {
        return loads.all(from.andNext(quarters), asOf, LoadFilter.ALL);
    }

    /// What bought-out and seconded staff cost in the quarters of a year, one line an engagement and quarter.
    /// It says what people cost: only for those who may read that.
    @Transactional(readOnly = true)
    public List<BuyOut> buyOuts(int year) {
        var period = Period.year(year);
        var workdays = new Workdays(holidays.workingDays(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        var prices = rates.prices();
        var lines = new ArrayList<BuyOut>();
        for (Engagement one : engagements.priced(period)) {
            for (Quarter quarter : new Quarter(year, 1).andNext(4)) {
                var price = prices.of(one, quarter, workdays);
                if (price.minutes() > 0) {
                    lines.add(new BuyOut(
                            one.id(),
                            one.activity(),
                            one.role(),
                            one.holder(),
                            one.kind(),
                            quarter,
                            price.minutes(),
                            price.amount(),
                            price.unpriced()));
                }
            }
        }
        return lines;
    }

    // ---- changes

    /// Asks a municipality or a body for somebody.
    ///
    /// @return the number of the engagement
    @Transactional
    public long ask(RoleRequest request) {
        return ask(request, Zone.today(clock));
    }

    /// As [#ask(RoleRequest)], as it was asked on a day.
    @Transactional
    public long ask(RoleRequest request, LocalDate since) {
        if (portfolio.activity(request.activity()).isEmpty()) {
            throw new RefusedException(Refusal.of(
                    "portfolio.refused.noActivity", request.activity().value()));
        }
        return engagements.add(request, since);
    }

    /// Somebody comes.
    ///
    /// @param version of the engagement as it was read
    /// @param person the function of whoever comes
    /// @param account their user name, where they have one
    @Transactional
    public void allocate(
            long engagement,
            int version,
            LocalDate since,
            String person,
            @Nullable String account,
            @Nullable String remark) {
        var asked = read(engagement, version, EngagementState.ALLOCATED);
        moveOn(asked, EngagementState.ALLOCATED, since, new Engagements.Answer(asked.asked(), person, account, remark));
    }

    /// Nobody comes.
    @Transactional
    public void refuse(long engagement, int version, LocalDate since, @Nullable String reason) {
        var asked = read(engagement, version, EngagementState.REFUSED);
        moveOn(asked, EngagementState.REFUSED, since, new Engagements.Answer(asked.asked(), null, null, given(reason)));
    }

    /// Nobody is needed: what was asked is taken back, or somebody who has not begun stays away.
    @Transactional
    public void withdraw(long engagement, int version, LocalDate since, @Nullable String reason) {
        var asked = read(engagement, version, EngagementState.WITHDRAWN);
        moveOn(
                asked,
                EngagementState.WITHDRAWN,
                since,
                new Engagements.Answer(asked.asked(), asked.person(), asked.account(), reason));
    }

    /// Somebody leaves before the time.
    ///
    /// @param last the last day
    @Transactional
    public void end(long engagement, int version, LocalDate since, LocalDate last, @Nullable String reason) {
        var running = read(engagement, version, EngagementState.ENDED);
        var start = running.asked().start();
        var end = running.asked().end();
        if (start != null && last.isBefore(start)) {
            throw new RefusedException(Refusal.of("portfolio.refused.endsBeforeItBegins", Formats.date(start))
                    .at("last"));
        }
        if (end != null && !last.plusDays(1).isBefore(end)) {
            throw new RefusedException(Refusal.of(
                            "portfolio.refused.endsNoEarlier",
                            Formats.date(running.asked().last()))
                    .at("last"));
        }
        moveOn(
                running,
                EngagementState.ENDED,
                since,
                new Engagements.Answer(Period.fromTo(start, last), running.person(), running.account(), given(reason)));
    }

    /// A municipality or a body says what hours it has. What it said before stays readable.
    ///
    /// @return how many of them say something new
    @Transactional
    public int offer(List<CapacityOffer> stated, LocalDate day) {
        var news = news(stated, day);
        offers.state(news, day);
        return news.size();
    }

    /// Those that say something else than what counts on the day.
    List<CapacityOffer> news(List<CapacityOffer> stated, LocalDate day) {
        if (stated.isEmpty()) {
            return List.of();
        }
        var quarters = stated.stream().map(CapacityOffer::quarter).sorted().toList();
        var known = offers.on(
                day,
                stated.stream().map(offer -> offer.key().holder()).distinct().toList(),
                quarters.getFirst(),
                quarters.getLast());
        return stated.stream()
                .filter(offer -> !Integer.valueOf(offer.hours()).equals(known.get(offer.key())))
                .toList();
    }

    private static String given(@Nullable String reason) {
        if (reason == null) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.reasonMissing").at("remark"));
        }
        return reason;
    }

    private Engagement read(long id, int version, EngagementState next) {
        var engagement = engagements
                .find(id)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.refused.noEngagement")));
        boolean possible = switch (next) {
            case ALLOCATED, REFUSED -> engagement.state() == EngagementState.REQUESTED;
            case WITHDRAWN ->
                engagement.state() == EngagementState.REQUESTED || engagement.state() == EngagementState.ALLOCATED;
            case ENDED -> engagement.state() == EngagementState.ALLOCATED;
            case REQUESTED -> false;
        };
        if (engagement.version() != version || !possible) {
            throw overtaken(engagement);
        }
        return engagement;
    }

    private void moveOn(Engagement engagement, EngagementState state, LocalDate since, Engagements.Answer answer) {
        if (since.isBefore(engagement.since())) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.answeredBeforeAsked", Formats.date(engagement.since()))
                            .at("since"));
        }
        if (!engagements.moveOn(engagement, state, since, answer)) {
            throw overtaken(engagements.find(engagement.id()).orElse(engagement));
        }
    }

    /// Somebody else was faster: says what it is by now.
    private static RefusedException overtaken(Engagement now) {
        return new RefusedException(
                Refusal.of("portfolio.refused.answeredMeanwhile", now.state(), Formats.date(now.since())));
    }
}
