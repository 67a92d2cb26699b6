package dk.digit.association;

import static dk.digit.association.db.Tables.MEMBERSHIP;
import static dk.digit.association.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The memberships, running and ended.
@Component
class Members {

    private final DSLContext sql;

    Members(DSLContext sql) {
        this.sql = sql;
    }

    List<Member> asOf(LocalDate day) {
        return where(Periods.on(MEMBERSHIP.PERIOD, day));
    }

    /// Memberships that had ended on `day`, of municipalities that were no members on it.
    List<Member> formerOn(LocalDate day) {
        var running = MEMBERSHIP.as("running");
        return where(Periods.end(MEMBERSHIP.PERIOD)
                .le(val(day))
                .and(notExists(selectOne()
                        .from(running)
                        .where(running.MUNICIPALITY.eq(MEMBERSHIP.MUNICIPALITY))
                        .and(Periods.on(running.PERIOD, day)))));
    }

    /// Every membership that one municipality has had, the first first.
    List<Member> of(MunicipalityCode code) {
        return where(MEMBERSHIP.MUNICIPALITY.eq(code.value()));
    }

    List<Member> during(Period period) {
        return where(Periods.overlaps(MEMBERSHIP.PERIOD, period));
    }

    long add(MunicipalityCode code, Period period, Bilingual remark) {
        return sql.insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.MUNICIPALITY,
                        MEMBERSHIP.PERIOD,
                        MEMBERSHIP.REMARK_DA,
                        MEMBERSHIP.REMARK_EN)
                .values(code.value(), period, remark.da(), remark.en())
                .returningResult(MEMBERSHIP.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when `version` is not the present one
    boolean end(long membershipId, Period period, int version) {
        return sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.PERIOD, period)
                        .set(MEMBERSHIP.VERSION, version + 1)
                        .where(MEMBERSHIP.ID.eq(membershipId))
                        .and(MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private List<Member> where(Condition which) {
        return sql.select(
                        MEMBERSHIP.ID,
                        MEMBERSHIP.MUNICIPALITY,
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.OFFICIAL_NAME,
                        MUNICIPALITY.REGION,
                        MUNICIPALITY.CVR,
                        MUNICIPALITY.SLUG,
                        MEMBERSHIP.PERIOD,
                        MEMBERSHIP.REMARK_DA,
                        MEMBERSHIP.REMARK_EN,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(MEMBERSHIP.MUNICIPALITY))
                .where(which)
                .orderBy(MUNICIPALITY.NAME, MEMBERSHIP.PERIOD)
                .fetch(Members::read);
    }

    private static Member read(Record row) {
        return new Member(
                row.get(MEMBERSHIP.ID),
                new MunicipalityCode(row.get(MEMBERSHIP.MUNICIPALITY)),
                row.get(MUNICIPALITY.NAME),
                row.get(MUNICIPALITY.OFFICIAL_NAME),
                row.get(MUNICIPALITY.REGION),
                new Cvr(row.get(MUNICIPALITY.CVR)),
                row.get(MUNICIPALITY.SLUG),
                row.get(MEMBERSHIP.PERIOD),
                new Bilingual(row.get(MEMBERSHIP.REMARK_DA), row.get(MEMBERSHIP.REMARK_EN)),
                row.get(MEMBERSHIP.VERSION));
    }
}
