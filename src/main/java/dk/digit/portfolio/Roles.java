package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_ROLE;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored roles: who chairs and who leads an activity when.
@Component
class Roles {

    private final DSLContext sql;
    private final HolderNames names;

    Roles(DSLContext sql, HolderNames names) {
        this.sql = sql;
        this.names = names;
    }

    /// Chairs first, each role by time.
    List<RolePeriod> of(ActivityId activity) {
        return select(ACTIVITY_ROLE.ACTIVITY.eq(activity.value()));
    }

    List<RolePeriod> on(LocalDate day) {
        return select(Periods.on(ACTIVITY_ROLE.PERIOD, day));
    }

    List<RolePeriod> of(MunicipalityCode municipality, LocalDate day) {
        return select(Periods.on(ACTIVITY_ROLE.PERIOD, day).and(ACTIVITY_ROLE.MUNICIPALITY.eq(municipality.value())));
    }

    /// A role of one holder, with the name of its activity.
    record Brief(ActivityId id, Bilingual activity, ActivityRole role, boolean certain) {}

    /// As [#of(MunicipalityCode, LocalDate)], in one query: whose roles they are is known.
    List<Brief> briefly(MunicipalityCode municipality, LocalDate day) {
        return sql.select(
                        ACTIVITY_ROLE.ACTIVITY,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        ACTIVITY_ROLE.ROLE,
                        ACTIVITY_ROLE.CERTAIN)
                .from(ACTIVITY_ROLE)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(ACTIVITY_ROLE.ACTIVITY))
                .where(Periods.on(ACTIVITY_ROLE.PERIOD, day))
                .and(ACTIVITY_ROLE.MUNICIPALITY.eq(municipality.value()))
                .orderBy(ACTIVITY_ROLE.ACTIVITY, ACTIVITY_ROLE.ROLE)
                .fetch(row -> new Brief(
                        new ActivityId(row.value1()),
                        Bilingual.of(row.value2(), row.value3()),
                        ActivityRole.valueOf(row.value4()),
                        row.value5()));
    }

    void assign(RoleChange change) {
        var municipality = change.holder().municipality();
        var body = change.holder().body();
        sql.insertInto(ACTIVITY_ROLE)
                .set(ACTIVITY_ROLE.ACTIVITY, change.activity().value())
                .set(ACTIVITY_ROLE.ROLE, change.role().name())
                .set(ACTIVITY_ROLE.PERIOD, new Period(change.from(), null))
                .set(ACTIVITY_ROLE.MUNICIPALITY, municipality == null ? null : municipality.value())
                .set(ACTIVITY_ROLE.BODY, body == null ? null : body.value())
                .set(ACTIVITY_ROLE.CERTAIN, change.certain())
                .set(ACTIVITY_ROLE.REMARK, change.remark())
                .execute();
    }

    void end(RolePeriod latest, LocalDate nextBegins) {
        sql.update(ACTIVITY_ROLE)
                .set(ACTIVITY_ROLE.PERIOD, new Period(latest.period().start(), nextBegins))
                .where(ACTIVITY_ROLE.ACTIVITY.eq(latest.activity().value()))
                .and(ACTIVITY_ROLE.ROLE.eq(latest.role().name()))
                .and(ACTIVITY_ROLE.PERIOD.eq(latest.period()))
                .execute();
    }

    private List<RolePeriod> select(Condition which) {
        var known = names.read();
        return sql.select(
                        ACTIVITY_ROLE.ACTIVITY,
                        ACTIVITY_ROLE.ROLE,
                        ACTIVITY_ROLE.PERIOD,
                        ACTIVITY_ROLE.MUNICIPALITY,
                        ACTIVITY_ROLE.BODY,
                        ACTIVITY_ROLE.CERTAIN,
                        ACTIVITY_ROLE.REMARK)
                .from(ACTIVITY_ROLE)
                .where(which)
                .orderBy(ACTIVITY_ROLE.ACTIVITY, ACTIVITY_ROLE.ROLE, ACTIVITY_ROLE.PERIOD)
                .fetch(row -> role(row, known));
    }

    private static RolePeriod role(Record row, HolderNames.Known known) {
        var holder = holder(row.get(ACTIVITY_ROLE.MUNICIPALITY), row.get(ACTIVITY_ROLE.BODY));
        return new RolePeriod(
                new ActivityId(row.get(ACTIVITY_ROLE.ACTIVITY)),
                ActivityRole.valueOf(row.get(ACTIVITY_ROLE.ROLE)),
                holder,
                known.name(holder),
                row.get(ACTIVITY_ROLE.PERIOD),
                row.get(ACTIVITY_ROLE.CERTAIN),
                row.get(ACTIVITY_ROLE.REMARK));
    }

    static RoleHolder holder(@Nullable String municipality, @Nullable String body) {
        return new RoleHolder(
                municipality == null ? null : new MunicipalityCode(municipality),
                body == null ? null : new BodyId(body));
    }
}
