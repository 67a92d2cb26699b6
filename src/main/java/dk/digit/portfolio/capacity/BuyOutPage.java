package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What bought-out and seconded staff cost in a year, by activity and municipality, as far as the reader may
/// know it.
public record BuyOutPage(int year, List<Line> lines) implements Page {

    /// @param unpriced minutes for which no rate is known
    public record Line(
            Bilingual activity, String path, Bilingual holder, int minutes, int unpriced, List<Money> quarters) {

        public Money sum() {
            return quarters.stream().reduce(Money.ZERO, Money::plus);
        }
    }

    @Override
    public String titleKey() {
        return "portfolio.capacity.buyOuts";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/capacity", "portfolio.capacity.title"));
    }

    public Money total() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    public Money total(int quarter) {
        return lines.stream().map(line -> line.quarters().get(quarter)).reduce(Money.ZERO, Money::plus);
    }

    public int minutes() {
        return lines.stream().mapToInt(Line::minutes).sum();
    }

    @Component
    static class Query {

        private final Capacity capacity;
        private final Portfolio portfolio;
        private final HolderNames names;
        private final Rights rights;

        Query(Capacity capacity, Portfolio portfolio, HolderNames names, Rights rights) {
            this.capacity = capacity;
            this.portfolio = portfolio;
            this.names = names;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public BuyOutPage on(View view) {
            var asked = view.param("year");
            int year = asked != null && asked.matches("20\\d\\d")
                    ? Integer.parseInt(asked)
                    : view.asOf().getYear();
            var activities = portfolio.activities().stream().collect(Collectors.toMap(Activity::id, one -> one));
            var known = names.read();
            Map<String, List<BuyOut>> together = new LinkedHashMap<>();
            for (BuyOut one : capacity.buyOuts(year)) {
                var activity = activities.get(one.activity());
                if (activity != null && sees(view.actor(), one, activity)) {
                    together.computeIfAbsent(one.activity() + "/" + one.holder(), key -> new ArrayList<>())
                            .add(one);
                }
            }
            return new BuyOutPage(
                    year,
                    together.values().stream()
                            .map(of -> line(
                                    of,
                                    java.util.Objects.requireNonNull(
                                            activities.get(of.getFirst().activity())),
                                    known))
                            .toList());
        }

        private boolean sees(Actor actor, BuyOut one, Activity activity) {
            return rights.may(actor, CapacityRules.PRICES, ActivityLocator.target(activity))
                    || rights.may(actor, CapacityRules.PRICES, Answering.target(one.holder(), Bilingual.EMPTY));
        }

        private static Line line(List<BuyOut> of, Activity activity, HolderNames.Known known) {
            var quarters = new ArrayList<Money>(List.of(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
            for (BuyOut one : of) {
                int place = one.quarter().number() - 1;
                quarters.set(place, quarters.get(place).plus(one.amount()));
            }
            return new Line(
                    activity.name(),
                    "/portfolio/activities/" + activity.id() + "/people",
                    known.name(of.getFirst().holder()),
                    of.stream().mapToInt(BuyOut::minutes).sum(),
                    of.stream().mapToInt(BuyOut::unpriced).sum(),
                    List.copyOf(quarters));
        }
    }
}
