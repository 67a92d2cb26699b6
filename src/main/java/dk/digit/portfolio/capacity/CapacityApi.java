package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// People and their time for programs. Work is told in whole minutes, a multiple of three; prices are not told.
@RestController
class CapacityApi {

    private final Capacity capacity;
    private final Portfolio portfolio;
    private final Vacancies vacancies;
    private final ActivityHead.Query heads;

    CapacityApi(Capacity capacity, Portfolio portfolio, Vacancies vacancies, ActivityHead.Query heads) {
        this.capacity = capacity;
        this.portfolio = portfolio;
        this.vacancies = vacancies;
        this.heads = heads;
    }

    record LedLine(
            String role,
            @Nullable String municipality,
            @Nullable String body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certain) {}

    record EngagementLine(
            long id,
            String role,
            @Nullable String municipality,
            @Nullable String body,
            String state,
            LocalDate since,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate askedTo,
            int minutesPerWeek,
            String kind,
            @Nullable String function) {}

    record VacancyLine(String role, @Nullable LocalDate since, String reason, String consequence) {}

    record PeopleOfActivity(
            String activity, List<LedLine> led, List<EngagementLine> engagements, List<VacancyLine> vacancies) {}

    record LoadLine(
            String holder,
            String role,
            String quarter,
            @Nullable Long capacityMinutes,
            long allocatedMinutes,
            long requestedMinutes) {}

    @GetMapping("/api/v1/portfolio/activities/{id}/people")
    @Requires(READ)
    PeopleOfActivity people(@PathVariable String id, View view) {
        var activity = heads.on(id, view).id();
        var day = view.asOf();
        return new PeopleOfActivity(
                activity.value(),
                portfolio.roles(activity).stream()
                        .map(role -> new LedLine(
                                api(role.role()),
                                municipality(role.holder()),
                                body(role.holder()),
                                role.period().start(),
                                role.period().last(),
                                role.certain()))
                        .toList(),
                capacity.engagements(activity, day).stream()
                        .map(CapacityApi::line)
                        .toList(),
                vacancies.of(activity, day).stream()
                        .map(one -> new VacancyLine(
                                api(one.role()),
                                one.since(),
                                api(one.reason()),
                                one.consequences().in(view.lang())))
                        .toList());
    }

    /// `?from=2024-Q1&quarters=8`: the quarters to tell of; the quarter of the day and three more without.
    @GetMapping("/api/v1/portfolio/capacity")
    @Requires(READ)
    ResponseEntity<List<LoadLine>> load(View view) {
        var look = CapacityPage.Query.look(view);
        var lines = capacity.load(look.from(), look.quarters(), view.asOf()).stream()
                .map(one -> new LoadLine(
                        one.holder(),
                        api(one.role()),
                        one.quarter().iso(),
                        one.capacity(),
                        one.allocated(),
                        one.requested()))
                .toList();
        return ApiList.answer(view, lines, line -> line.holder() + "/" + line.role() + "/" + line.quarter());
    }

    private static EngagementLine line(Engagement one) {
        return new EngagementLine(
                one.id(),
                api(one.role()),
                municipality(one.holder()),
                body(one.holder()),
                api(one.state()),
                one.since(),
                one.period().start(),
                one.period().last(),
                one.asked().last(),
                one.minutesAWeek(),
                api(one.kind()),
                one.person());
    }

    private static @Nullable String municipality(RoleHolder holder) {
        var municipality = holder.municipality();
        return municipality == null ? null : municipality.value();
    }

    private static @Nullable String body(RoleHolder holder) {
        var body = holder.body();
        return body == null ? null : body.value();
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
