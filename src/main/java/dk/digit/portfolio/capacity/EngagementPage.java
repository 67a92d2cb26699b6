package dk.digit.portfolio.capacity;

import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One role of one person: what was asked, what came of it step by step, its hours and price by quarter, and
/// what may be done about it now.
///
/// @param names of the accounts that wrote the steps down
/// @param quarters its hours by quarter
/// @param priced whether the reader may know what it costs
public record EngagementPage(
        Engagement engagement,
        Activity activity,
        List<EngagementEvent> story,
        Map<String, String> names,
        List<Part> quarters,
        boolean priced,
        boolean mayAnswer,
        boolean mayEdit,
        Form answer,
        Form end,
        List<Choice> accounts,
        LocalDate today)
        implements Page {

    /// How many quarters of an engagement without an end are shown.
    private static final int SHOWN = 8;

    /// What falls into a quarter.
    public record Part(Quarter quarter, int minutes, Prices.Price price) {
        public dk.digit.platform.money.Money amount() {
            return price.amount();
        }

        public int unpriced() {
            return price.unpriced();
        }
    }

    /// The fields with which an engagement is withdrawn or ended.
    record EndFields(int version, LocalDate last, @Nullable String reason) {

        static final Fields FIELDS = Fields.of("last", "portfolio.capacity.last", "portfolio.capacity.lastHint")
                .and("remark", "portfolio.capacity.why")
                .and("opened", "portfolio.capacity.state");

        static EndFields read(Form form) {
            return new EndFields(opened(form), form.date("last"), form.text("remark", 500));
        }

        static int opened(Form form) {
            var version = form.optionalNumber("opened", 0, Integer.MAX_VALUE);
            return version == null ? 0 : version;
        }
    }

    public boolean waits() {
        return engagement.state() == EngagementState.REQUESTED;
    }

    public boolean running() {
        return engagement.state() == EngagementState.ALLOCATED;
    }

    /// Forms that came too late: they do not stand on the page any more, yet must say so.
    public List<Form> overtaken() {
        return Stream.of(waits() ? null : answer, running() ? null : end)
                .filter(Objects::nonNull)
                .filter(Form::refused)
                .toList();
    }

    public boolean canWithdraw() {
        return waits() || engagement.isAhead(today);
    }

    public String by(EngagementEvent event) {
        return names.getOrDefault(event.recordedBy(), event.recordedBy());
    }

    public String activityPath() {
        return "/portfolio/activities/" + activity.id() + "/people";
    }

    public List<Choice> answers() {
        return AnswerFields.CHOICES;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.capacity.engagementTitle",
                Texts.of(lang, engagement.role()),
                activity.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.named(
                        "/portfolio/activities/" + activity.id(), activity.id().value()),
                Crumb.of(activityPath(), "portfolio.tab.people"));
    }

    @Component
    static class Query {

        private final Engagements engagements;
        private final Portfolio portfolio;
        private final Rates rates;
        private final Holidays holidays;
        private final Answering answering;
        private final Rights rights;
        private final People people;

        Query(
                Engagements engagements,
                Portfolio portfolio,
                Rates rates,
                Holidays holidays,
                Answering answering,
                Rights rights,
                People people) {
            this.engagements = engagements;
            this.portfolio = portfolio;
            this.rates = rates;
            this.holidays = holidays;
            this.answering = answering;
            this.rights = rights;
            this.people = people;
        }

        @Transactional(readOnly = true)
        public EngagementPage on(Engagement engagement, View view) {
            return again(
                    engagement,
                    AnswerFields.blank(List.of(engagement)),
                    EndFields.FIELDS.filled(Map.of("opened", String.valueOf(engagement.version()))),
                    view);
        }

        @Transactional(readOnly = true)
        public EngagementPage again(Engagement engagement, Form answer, Form end, View view) {
            var activity = portfolio
                    .activity(engagement.activity())
                    .orElseThrow(() -> new NotFoundException("engagement " + engagement.id()));
            var story = engagements.story(engagement.id());
            return new EngagementPage(
                    engagement,
                    activity,
                    story,
                    people.names(story.stream().map(EngagementEvent::recordedBy).toList()),
                    parts(engagement, view.today()),
                    engagement.kind().isPriced()
                            && engagement.state().isHeld()
                            && seesPrice(view.actor(), engagement, activity),
                    answering.may(view.actor(), engagement),
                    rights.may(view.actor(), PortfolioRules.EDIT, ActivityLocator.target(activity)),
                    answer,
                    end,
                    people.choices(),
                    view.today());
        }

        private boolean seesPrice(Actor actor, Engagement engagement, Activity activity) {
            return rights.may(actor, CapacityRules.PRICES, ActivityLocator.target(activity))
                    || rights.may(
                            actor, CapacityRules.PRICES, Answering.target(engagement.holder(), engagement.name()));
        }

        private List<Part> parts(Engagement engagement, LocalDate today) {
            var start = java.util.Objects.requireNonNull(engagement.period().start());
            var first = Quarter.of(start);
            var last = engagement.period().last();
            var until = last == null
                    ? Quarter.of(today.isAfter(start) ? today : start).plus(SHOWN - 1)
                    : Quarter.of(last);
            var workdays = new Workdays(holidays.workingDays(), first.first(), until.end());
            var prices = rates.prices();
            var parts = new ArrayList<Part>();
            for (var quarter = first; quarter.compareTo(until) <= 0; quarter = quarter.plus(1)) {
                parts.add(new Part(
                        quarter,
                        engagement.minutesIn(quarter.period(), workdays),
                        prices.of(engagement, quarter, workdays)));
            }
            return parts;
        }
    }
}
