package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PAUSE;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.STATUS_LIGHT;
import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static dk.digit.portfolio.db.Tables.STATUS_SERIES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.LastStatuses;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseLook;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Every activity with the lights of its newest report about the whole, and how late the next one is.
public record StatusList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "portfolio.status.all";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer on(View view) {
            var day = view.asOf();
            var last = LastStatuses.ofRow(day);
            var lights = lights(field(last, STATUS_REPORT.ID));
            var due = due(field(last, STATUS_REPORT.REPORTED_ON), day);
            return lists.answer(
                    view,
                    spec(view, last, lights, due),
                    ACTIVITY.join(ACTIVITY_PHASE)
                            .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                            .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))
                            .leftJoin(last)
                            .on(trueCondition())
                            .leftJoin(lights)
                            .on(trueCondition())
                            .leftJoin(due)
                            .on(trueCondition()),
                    noCondition(),
                    StatusList::new);
        }

        private static Table<?> lights(Field<Long> report) {
            return lateral(select(Arrays.stream(StatusField.values())
                                    .map(field -> (SelectField<?>) max(STATUS_LIGHT.LIGHT)
                                            .filterWhere(STATUS_LIGHT.FIELD.eq(field.name()))
                                            .as(field.name()))
                                    .toList())
                            .from(STATUS_LIGHT)
                            .where(STATUS_LIGHT.REPORT.eq(report)))
                    .as("lights");
        }

        /// When the next report about the whole is due: what is paused or closed reports nothing.
        private static Table<?> due(Field<LocalDate> last, LocalDate day) {
            var goesOn = ACTIVITY_PHASE
                    .PHASE
                    .ne(Phase.CLOSED.name())
                    .and(not(exists(selectOne()
                            .from(ACTIVITY_PAUSE)
                            .where(ACTIVITY_PAUSE.ACTIVITY.eq(ACTIVITY.ID))
                            .and(Periods.on(ACTIVITY_PAUSE.PERIOD, day)))));
            var due = AllSeries.due(last);
            return lateral(select(
                                    due.as("due"),
                                    when(due.lt(day), DSL.field("{0} - {1}", Integer.class, val(day), due))
                                            .as("days_late"),
                                    due.lt(day).as("late"))
                            .from(STATUS_SERIES)
                            .where(STATUS_SERIES.ACTIVITY.eq(ACTIVITY.ID))
                            .and(STATUS_SERIES.MUNICIPALITY.isNull())
                            .and(Periods.on(STATUS_SERIES.PERIOD, day))
                            .and(goesOn)
                            .limit(1))
                    .as("due");
        }

        private static ListSpec spec(View view, Table<?> last, Table<?> lights, Table<?> due) {
            var id = field(last, STATUS_REPORT.ID);
            var spec = ListSpec.of("status", "portfolio.status.all", ACTIVITY.ID)
                    .with(Column.text(
                                    "name",
                                    "portfolio.activity.name",
                                    view.lang() == Lang.DA ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN)
                            .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY.ID) + "/" + StatusTab.PATH)
                            .searched())
                    .with(Column.choice("phase", "portfolio.phase", ACTIVITY_PHASE.PHASE, Phase.class)
                            .badged(row -> PhaseLook.badge(Phase.valueOf(row.get(ACTIVITY_PHASE.PHASE))))
                            .filtered())
                    .with(light("overall", "portfolio.status.overall", field(last, STATUS_REPORT.OVERALL)));
            var at = field(last, STATUS_REPORT.PUBLISHED_AT);
            spec = spec.with(Column.date(
                                    "reported", "portfolio.status.reportedOn", field(last, STATUS_REPORT.REPORTED_ON))
                            .linked(
                                    row -> row.get(id) == null
                                            ? null
                                            : "/portfolio/activities/" + row.get(ACTIVITY.ID) + "/status/reports/"
                                                    + row.get(id),
                                    id)
                            .filtered())
                    .with(Column.date("published", "portfolio.status.publishedOn", at.cast(LocalDate.class))
                            .worded(
                                    (row, lang) -> row.get(at) == null
                                            ? ""
                                            : dk.digit.platform.text.Formats.date(Zone.day(row.get(at))),
                                    at))
                    .with(Column.date("due", "portfolio.status.due", due.field("due", LocalDate.class))
                            .filtered())
                    .with(Column.number("days", "portfolio.status.daysLate", due.field("days_late", Integer.class)));
            for (StatusField field : StatusField.values()) {
                spec = spec.with(light(
                        field.name().toLowerCase(java.util.Locale.ROOT),
                        dk.digit.platform.text.Texts.key(field),
                        lights.field(field.name(), String.class)));
            }
            return spec.with(Column.yesNo("late", "portfolio.status.isLate", due.field("late", Boolean.class))
                            .filtered()
                            .hidden())
                    .sortedBy("name")
                    .whenEmpty("portfolio.activities.none");
        }

        private static Column light(String key, String label, Field<String> light) {
            return Column.choice(key, label, light, StatusLight.class)
                    .badged(row -> {
                        var value = row.get(light);
                        return value == null ? null : StatusLight.valueOf(value).badge();
                    })
                    .filtered();
        }

        private static <T> Field<T> field(Table<?> table, Field<T> field) {
            return Objects.requireNonNull(table.field(field));
        }
    }
}
