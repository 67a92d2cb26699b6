package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.ACTIVITY_ROLE;
import static dk.digit.portfolio.db.Tables.MILESTONE;
import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// The activities that are in a phase on a day.
record ActivityList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "portfolio.activities.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final HolderNames names;

        Query(Lists lists, HolderNames names) {
            this.lists = lists;
            this.names = names;
        }

        Answer on(View view) {
            var day = view.asOf();
            var chair = new Role(ActivityRole.CHAIR);
            var lead = new Role(ActivityRole.LEAD);
            var next = next(day);
            var status = LastStatuses.ofRow(day);
            return lists.answer(
                    view,
                    spec(view, chair, lead, next, status),
                    ACTIVITY.join(ACTIVITY_PHASE)
                            .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                            .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))
                            .leftJoin(chair.table)
                            .on(chair.joins(day))
                            .leftJoin(lead.table)
                            .on(lead.joins(day))
                            .leftJoin(next)
                            .on(trueCondition())
                            .leftJoin(status)
                            .on(trueCondition()),
                    noCondition(),
                    ActivityList::new);
        }

        /// A role's table under its own name, and the holder as one value to sort and filter by.
        private static final class Role {
            private final ActivityRole role;
            private final dk.digit.portfolio.db.tables.ActivityRole table;
            private final Field<String> holder;

            private Role(ActivityRole role) {
                this.role = role;
                this.table = ACTIVITY_ROLE.as(role.name().toLowerCase(java.util.Locale.ROOT));
                this.holder = coalesce(table.MUNICIPALITY, table.BODY);
            }

            private org.jooq.Condition joins(LocalDate day) {
                return table.ACTIVITY
                        .eq(ACTIVITY.ID)
                        .and(table.ROLE.eq(role.name()))
                        .and(Periods.on(table.PERIOD, day));
            }
        }

        private static Table<?> next(LocalDate day) {
            return lateral(select(
                                    MILESTONE.DUE_ON,
                                    MILESTONE.PRECISION,
                                    MILESTONE.DOUBTFUL,
                                    MILESTONE.TEXT_DA,
                                    MILESTONE.TEXT_EN)
                            .from(MILESTONE)
                            .where(MILESTONE.ACTIVITY.eq(ACTIVITY.ID))
                            .and(Milestones.ahead(day))
                            .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                            .limit(1))
                    .as("next");
        }

        private ListSpec spec(View view, Role chair, Role lead, Table<?> next, Table<?> status) {
            boolean danish = view.lang() == Lang.DA;
            var known = names.read();
            var choices = names.holders(view.asOf(), view.lang());
            var due = next.field(MILESTONE.DUE_ON);
            return ListSpec.of("activities", "portfolio.activities.title", ACTIVITY.ID)
                    .with(Column.text("name", "portfolio.activity.name", danish ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN)
                            .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY.ID))
                            .searched())
                    .with(Column.choice("kind", "portfolio.activity.kind", ACTIVITY.KIND, ActivityKind.class)
                            .filtered())
                    .with(Column.choice("phase", "portfolio.phase", ACTIVITY_PHASE.PHASE, Phase.class)
                            .badged(row -> PhaseLook.badge(Phase.valueOf(row.get(ACTIVITY_PHASE.PHASE))))
                            .filtered())
                    .with(Column.date("since", "portfolio.phase.sinceLabel", Periods.start(ACTIVITY_PHASE.PERIOD))
                            .worded(
                                    Query::since,
                                    ACTIVITY_PHASE.PERIOD,
                                    ACTIVITY_PHASE.START_PRECISION,
                                    ACTIVITY_PHASE.START_DOUBTFUL))
                    .with(role("chair", chair, known, choices))
                    .with(role("lead", lead, known, choices))
                    .with(status(status))
                    .with(Column.text("supplier", "portfolio.activity.supplier", ACTIVITY.SUPPLIER)
                            .searched())
                    .with(Column.text("product", "portfolio.activity.product", ACTIVITY.PRODUCT)
                            .searched())
                    .with(Column.date("next", "portfolio.activity.next", due)
                            .worded(
                                    next(next, danish),
                                    next.field(MILESTONE.PRECISION),
                                    next.field(MILESTONE.DOUBTFUL),
                                    next.field(danish ? MILESTONE.TEXT_DA : MILESTONE.TEXT_EN))
                            .filtered()
                            .hidden())
                    .with(Column.text(
                                    "remark",
                                    "portfolio.activity.remark",
                                    danish ? ACTIVITY.REMARK_DA : ACTIVITY.REMARK_EN)
                            .searched()
                            .hidden())
                    .sortedBy("name")
                    .whenEmpty("portfolio.activities.none");
        }

        /// The overall light of the newest report with its day, as a way to the report.
        private static Column status(Table<?> status) {
            var light = java.util.Objects.requireNonNull(status.field(STATUS_REPORT.OVERALL));
            var report = java.util.Objects.requireNonNull(status.field(STATUS_REPORT.ID));
            var day = java.util.Objects.requireNonNull(status.field(STATUS_REPORT.REPORTED_ON));
            return Column.choice("status", "portfolio.status.last", light, StatusLight.class)
                    .worded(
                            (row, lang) -> row.get(light) == null
                                    ? ""
                                    : Texts.of(
                                            lang,
                                            "portfolio.status.lightOn",
                                            StatusLight.valueOf(row.get(light)),
                                            dk.digit.platform.text.Formats.date(row.get(day))),
                            day)
                    .linked(
                            row -> row.get(report) == null
                                    ? null
                                    : "/portfolio/activities/" + row.get(ACTIVITY.ID) + "/status/reports/"
                                            + row.get(report),
                            report)
                    .filtered();
        }

        private static Column role(
                String key,
                Role role,
                HolderNames.Known known,
                java.util.List<dk.digit.platform.web.list.Choice> choices) {
            var table = role.table;
            return Column.choice(key, Texts.key(role.role), role.holder, choices)
                    .worded(
                            (row, lang) -> {
                                if (row.get(table.CERTAIN) == null) {
                                    return "";
                                }
                                var holder = Roles.holder(row.get(table.MUNICIPALITY), row.get(table.BODY));
                                if (holder.isUnknown()) {
                                    return Texts.of(lang, "portfolio.role.unreadable");
                                }
                                var name = known.name(holder).in(lang);
                                return row.get(table.CERTAIN) ? name : Texts.of(lang, "platform.date.doubtful", name);
                            },
                            table.MUNICIPALITY,
                            table.BODY,
                            table.CERTAIN)
                    .filtered();
        }

        private static Column.Wording next(Table<?> next, boolean danish) {
            var due = next.field(MILESTONE.DUE_ON);
            var precision = next.field(MILESTONE.PRECISION);
            var doubtful = next.field(MILESTONE.DOUBTFUL);
            var text = next.field(danish ? MILESTONE.TEXT_DA : MILESTONE.TEXT_EN);
            return (row, lang) -> {
                var date = RoughDate.of(row.get(due), row.get(precision), Boolean.TRUE.equals(row.get(doubtful)));
                return date == null ? "" : date.brief(lang) + " " + row.get(text);
            };
        }

        private static String since(Record row, Lang lang) {
            var since = Phases.start(row);
            return since == null ? Texts.of(lang, "portfolio.phase.unknown") : since.brief(lang);
        }
    }
}
