package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import dk.digit.portfolio.RolePeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is what on an activity and when, what is vacant and what that holds up, and for those who may know it
/// what it costs in a year.
///
/// @param led chairs and leads
/// @param engagements everybody else, and whom was asked for, as things stood on the day
/// @param ask the quick form, null for those who may not ask
/// @param prices null for those who may not know them
public record PeoplePage(
        ActivityHead head,
        List<RolePeriod> led,
        List<Engagement> engagements,
        List<RoleVacancy> vacancies,
        @Nullable Timeline timeline,
        @Nullable RequestForm ask,
        @Nullable Costs prices,
        LocalDate asOf)
        implements Page {

    /// What the year of the day costs.
    ///
    /// @param lines one for each engagement that is paid for
    public record Costs(int year, List<Line> lines) {

        /// @param unpriced minutes for which no rate is known
        public record Line(Engagement engagement, List<Money> quarters, Money sum, int minutes, int unpriced) {}

        public Money total() {
            return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
        }

        public Money total(int quarter) {
            return lines.stream().map(line -> line.quarters().get(quarter)).reduce(Money.ZERO, Money::plus);
        }
    }

    public boolean isEmpty() {
        return led.isEmpty() && engagements.isEmpty();
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.tab.people");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public RecordKey record() {
        return head.record();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Portfolio portfolio;
        private final Engagements engagements;
        private final Vacancies vacancies;
        private final Rates rates;
        private final Holidays holidays;
        private final HolderNames names;
        private final Rights rights;
        private final Clock clock;

        Query(
                ActivityHead.Query heads,
                Portfolio portfolio,
                Engagements engagements,
                Vacancies vacancies,
                Rates rates,
                Holidays holidays,
                HolderNames names,
                Rights rights,
                Clock clock) {
            this.heads = heads;
            this.portfolio = portfolio;
            this.engagements = engagements;
            this.vacancies = vacancies;
            this.rates = rates;
            this.holidays = holidays;
            this.names = names;
            this.rights = rights;
            this.clock = clock;
        }

        @Transactional(readOnly = true)
        public PeoplePage on(String address, View view) {
            var head = heads.on(address, view);
            var day = view.asOf();
            var led = portfolio.roles(head.id());
            var asked = engagements.of(head.id(), day);
            boolean asks = rights.may(view.actor(), PortfolioRules.EDIT, head.target());
            return new PeoplePage(
                    head,
                    led,
                    asked,
                    vacancies.of(head.id(), day),
                    RoleLanes.draw(led, asked, day, view.lang()),
                    asks ? form(head, view, RequestForm.blank(Zone.today(clock), null)) : null,
                    costs(head, asked, view),
                    day);
        }

        RequestForm form(ActivityHead head, View view, dk.digit.platform.web.form.Form form) {
            var today = Zone.today(clock);
            return new RequestForm(
                    form,
                    head,
                    Stream.concat(names.members(today).stream(), names.bodies(today, view.lang()).stream())
                            .toList());
        }

        List<Choice> members() {
            return names.members(Zone.today(clock));
        }

        private @Nullable Costs costs(ActivityHead head, List<Engagement> asked, View view) {
            var seen = asked.stream()
                    .filter(one -> one.kind().isPriced() && one.state().isHeld())
                    .filter(one -> sees(view.actor(), head, one))
                    .toList();
            if (seen.isEmpty()) {
                return null;
            }
            int year = view.asOf().getYear();
            var quarters = new Quarter(year, 1).andNext(4);
            var workdays = new Workdays(holidays.workingDays(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
            var prices = rates.prices();
            return new Costs(
                    year,
                    seen.stream()
                            .map(one -> line(one, quarters, workdays, prices))
                            .toList());
        }

        private static Costs.Line line(
                Engagement engagement, List<Quarter> quarters, Workdays workdays, Prices prices) {
            var each = quarters.stream()
                    .map(quarter -> prices.of(engagement, quarter, workdays))
                    .toList();
            var all = each.stream().reduce(Prices.Price.NONE, Prices.Price::plus);
            return new Costs.Line(
                    engagement,
                    each.stream().map(Prices.Price::amount).toList(),
                    all.amount(),
                    all.minutes(),
                    all.unpriced());
        }

        private boolean sees(Actor actor, ActivityHead head, Engagement one) {
            return rights.may(actor, CapacityRules.PRICES, head.target())
                    || rights.may(actor, CapacityRules.PRICES, Answering.target(one.holder(), one.name()));
        }
    }
}
