package dk.digit.portfolio.capacity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.ProjectRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The engagements behind the figures of load: one row for each in each quarter.
public record LoadList(ListPage list) implements Page {

    static final String PATH = "/portfolio/capacity/engagements";

    private static final Field<String> KEY = column("key", SQLDataType.CLOB);
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<String> ACTIVITY = column("activity", SQLDataType.CLOB);
    private static final Field<String> ROLE = column("role", SQLDataType.CLOB);
    private static final Field<String> HOLDER = column("holder", SQLDataType.CLOB);
    private static final Field<LocalDate> QUARTER = column("quarter", SQLDataType.LOCALDATE);
    private static final Field<String> STATE = column("state", SQLDataType.CLOB);
    private static final Field<String> KIND = column("kind", SQLDataType.CLOB);
    private static final Field<String> PERSON = column("person", SQLDataType.CLOB);
    private static final Field<Integer> MINUTES = column("minutes", SQLDataType.INTEGER);

    private static <T> Field<T> column(String column, org.jooq.DataType<T> type) {
        return field(name("work", column), type);
    }

    @Override
    public String titleKey() {
        return "portfolio.capacity.engagements";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/capacity", "portfolio.capacity.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// The rows behind a figure.
    ///
    /// @param key the row of the figure, null for the sum
    static String href(CapacityPage.Look look, @Nullable String key, List<Quarter> quarters) {
        var params = look.params()
                .without("by")
                .with("from", quarters.getFirst().iso())
                .with("quarters", String.valueOf(quarters.size()));
        if (key == null) {
            return params.on(PATH);
        }
        var rows = switch (look.by()) {
            case MUNICIPALITY -> params.with("municipality", key);
            case ROLE -> params.with("role", key);
            case ACTIVITY -> params.with("activity", key);
            case PERSON ->
                params.with("municipality", key.substring(key.indexOf('|') + 1)).with("who", key);
        };
        return rows.on(PATH);
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Loads loads;
        private final HolderNames names;
        private final Portfolio portfolio;

        Query(Lists lists, Loads loads, HolderNames names, Portfolio portfolio) {
            this.lists = lists;
            this.loads = loads;
            this.names = names;
            this.portfolio = portfolio;
        }

        Answer on(View view) {
            var look = CapacityPage.Query.look(view);
            boolean whole = view.param("quarters") != null;
            var quarters = look.from().andNext(whole ? look.quarters() : 1);
            var who = view.param("who");
            return lists.answer(
                    view,
                    spec(view),
                    loads.engagements(quarters, view.asOf()),
                    who == null
                            ? noCondition()
                            : field(
                                            "coalesce('@' || {0}, {1}, '?') || '|' || {2}",
                                            String.class, column("account", SQLDataType.CLOB), PERSON, HOLDER)
                                    .eq(who),
                    LoadList::new);
        }

        private ListSpec spec(View view) {
            var known = names.read();
            var lang = view.lang();
            var activities = portfolio.activities().stream()
                    .collect(Collectors.toMap(
                            one -> one.id().value(), one -> one.name().in(lang)));
            var holders = Stream.concat(names.members(view.asOf()).stream(), names.bodies(view.asOf(), lang).stream())
                    .toList();
            return ListSpec.of("load", "portfolio.capacity.engagements", KEY)
                    .with(Column.choice("activity", "portfolio.LoadBy.ACTIVITY", ACTIVITY, choices(activities))
                            .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY) + "/people")
                            .filtered())
                    .with(Column.choice("role", "portfolio.capacity.role", ROLE, ProjectRole.class)
                            .linked(row -> "/portfolio/requests/" + row.get(ID), ID)
                            .filtered())
                    .with(Column.choice("municipality", "portfolio.capacity.holder", HOLDER, holders)
                            .worded((row, to) -> known.name(row.get(HOLDER)).in(to))
                            .filtered())
                    .with(Column.text("person", "portfolio.capacity.person", PERSON)
                            .searched())
                    .with(Column.date("quarter", "portfolio.capacity.quarter", QUARTER)
                            .worded((row, to) -> Quarter.of(row.get(QUARTER)).text(to)))
                    .with(Column.number("hours", "portfolio.capacity.hours", hours()))
                    .with(Column.choice("state", "portfolio.capacity.state", STATE, EngagementState.class)
                            .badged(row ->
                                    EngagementState.valueOf(row.get(STATE)).badge())
                            .filtered())
                    .with(Column.choice("kind", "portfolio.capacity.kind", KIND, EngagementKind.class)
                            .filtered())
                    .sortedBy("activity")
                    .whenEmpty("portfolio.capacity.noEngagements");
        }

        private static List<Choice> choices(java.util.Map<String, String> activities) {
            var danish = java.text.Collator.getInstance(java.util.Locale.of("da"));
            return activities.entrySet().stream()
                    .map(one -> Choice.named(one.getKey(), one.getValue()))
                    .sorted(java.util.Comparator.comparing(Choice::words, danish))
                    .toList();
        }

        private static Field<BigDecimal> hours() {
            return DSL.field("trim_scale(round({0} / 60.0, 2))", SQLDataType.NUMERIC, MINUTES);
        }
    }
}
