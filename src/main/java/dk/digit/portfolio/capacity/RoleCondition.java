package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RolePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A gate asks for roles: each must be filled on its day. Whoever has more to do than hours for it does not
/// stop the gate, but is told of before it and kept with it.
@Component
class RoleCondition implements GateCondition {

    /// How far ahead over-load is looked for: the quarter of the gate and those after it.
    private static final int QUARTERS = 4;

    private final Capacity capacity;
    private final Vacancies vacancies;
    private final Portfolio portfolio;
    private final Loads loads;
    private final HolderNames names;

    RoleCondition(Capacity capacity, Vacancies vacancies, Portfolio portfolio, Loads loads, HolderNames names) {
        this.capacity = capacity;
        this.vacancies = vacancies;
        this.portfolio = portfolio;
        this.loads = loads;
        this.names = names;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Refusal> missing(Gate gate) {
        if (gate.roles().isEmpty()) {
            return List.of();
        }
        var filled = capacity.filled(gate.id(), gate.on());
        var vacant = vacancies.of(gate.id(), gate.on()).stream()
                .collect(Collectors.toMap(RoleVacancy::role, Function.identity(), (first, second) -> first));
        return gate.roles().stream()
                .filter(role -> !filled.contains(role))
                .sorted()
                .map(role -> missing(role, vacant, gate.on()).at(PeopleTab.PATH))
                .toList();
    }

    private static Refusal missing(ProjectRole role, Map<ProjectRole, RoleVacancy> vacant, LocalDate day) {
        var vacancy = vacant.get(role);
        var since = vacancy == null ? null : vacancy.since();
        return since == null || since.isAfter(day)
                ? Refusal.of("portfolio.refused.roleVacant", role)
                : Refusal.of("portfolio.refused.roleVacantSince", role, Formats.date(since));
    }

    @Override
    public List<Refusal> warnings(Gate gate) {
        return over(gate).stream()
                .map(over -> Refusal.of(
                                "portfolio.capacity.warnOver",
                                over.name(),
                                over.load().role(),
                                hours(over.load().allocated() + over.load().requested()),
                                hours(over.capacity()),
                                quarter(over.load()))
                        .at(PeopleTab.PATH))
                .toList();
    }

    /// @param load with what is asked for, which is allocated if the gate is passed as planned
    private record Over(Bilingual name, QuarterLoad load, long capacity) {}

    /// Where the roles that this activity uses are over-loaded, by everything that is planned, not by it alone.
    private List<Over> over(Gate gate) {
        var used = capacity.engagements(gate.id(), gate.on()).stream()
                .filter(one -> one.state() == EngagementState.ALLOCATED || one.state() == EngagementState.REQUESTED)
                .map(one -> one.holderKey() + "/" + one.role())
                .collect(Collectors.toSet());
        if (used.isEmpty()) {
            return List.of();
        }
        var known = names.read();
        return loads.all(Quarter.of(gate.on()).andNext(QUARTERS), gate.on(), LoadFilter.ALL).stream()
                .filter(load -> used.contains(load.holder() + "/" + load.role()))
                .flatMap(load -> {
                    var hours = load.capacity();
                    return hours != null && load.allocated() + load.requested() > hours
                            ? List.of(new Over(known.name(load.holder()), load, hours)).stream()
                            : List.<Over>of().stream();
                })
                .toList();
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        return List.of(people(gate), load(gate));
    }

    private FrozenTable people(Gate gate) {
        var day = gate.on();
        var rows = new ArrayList<List<Bilingual>>();
        portfolio.roles(gate.id()).stream()
                .filter(role -> role.period().contains(day))
                .sorted(Comparator.comparing(RolePeriod::role))
                .forEach(role -> rows.add(List.of(
                        word(role.role()),
                        role.name(),
                        Bilingual.EMPTY,
                        same(Formats.period(role.period())),
                        Bilingual.EMPTY,
                        role.certain() ? word(EngagementState.ALLOCATED) : word(VacancyReason.UNCERTAIN))));
        capacity.engagements(gate.id(), day).stream()
                .filter(one -> one.isFilledOn(day) || one.isVacantOn(day))
                .forEach(one -> rows.add(List.of(
                        word(one.role()),
                        one.name(),
                        one.person() == null ? Bilingual.EMPTY : same(one.person()),
                        same(Formats.period(one.period())),
                        hours(one.minutesAWeek()),
                        word(one.state()))));
        return new FrozenTable(
                Texts.both("portfolio.capacity.frozenPeople"),
                List.of(
                        Texts.both("portfolio.capacity.role"),
                        Texts.both("portfolio.capacity.holder"),
                        Texts.both("portfolio.capacity.person"),
                        Texts.both("portfolio.capacity.period"),
                        Texts.both("portfolio.capacity.hoursAWeek"),
                        Texts.both("portfolio.capacity.state")),
                rows);
    }

    private FrozenTable load(Gate gate) {
        return new FrozenTable(
                Texts.both("portfolio.capacity.frozenOver"),
                List.of(
                        Texts.both("portfolio.capacity.holder"),
                        Texts.both("portfolio.capacity.role"),
                        Texts.both("portfolio.capacity.quarter"),
                        Texts.both("portfolio.capacity.allocated"),
                        Texts.both("portfolio.capacity.requested"),
                        Texts.both("portfolio.capacity.available")),
                over(gate).stream()
                        .map(over -> List.of(
                                over.name(),
                                word(over.load().role()),
                                quarter(over.load()),
                                hours(over.load().allocated()),
                                hours(over.load().requested()),
                                hours(over.capacity())))
                        .toList());
    }

    private static Bilingual word(Enum<?> constant) {
        return new Bilingual(Texts.of(Lang.DA, constant), Texts.of(Lang.EN, constant));
    }

    private static Bilingual quarter(QuarterLoad load) {
        return new Bilingual(load.quarter().text(Lang.DA), load.quarter().text(Lang.EN));
    }

    private static Bilingual hours(long minutes) {
        return new Bilingual(Hours.text(Lang.DA, minutes), Hours.text(Lang.EN, minutes));
    }

    private static Bilingual same(String words) {
        return new Bilingual(words, words);
    }
}
