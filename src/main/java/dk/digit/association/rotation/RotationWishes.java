package dk.digit.association.rotation;

import static dk.digit.association.db.Tables.ROTATION_WISH;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The wishes and exclusions that plans keep in mind.
@Component
class RotationWishes {

    private final DSLContext sql;

    RotationWishes(DSLContext sql) {
        this.sql = sql;
    }

    List<RotationWish> all() {
        return where(DSL.noCondition());
    }

    Optional<RotationWish> find(long id) {
        return where(ROTATION_WISH.ID.eq(id)).stream().findFirst();
    }

    @Transactional
    public void add(RotationWish wish) {
        sql.insertInto(
                        ROTATION_WISH,
                        ROTATION_WISH.KIND,
                        ROTATION_WISH.MUNICIPALITY,
                        ROTATION_WISH.BODY,
                        ROTATION_WISH.PERIOD,
                        ROTATION_WISH.REASON_DA,
                        ROTATION_WISH.REASON_EN)
                .values(
                        wish.kind().name(),
                        wish.municipality().value(),
                        wish.body() == null ? null : wish.body().value(),
                        period(wish),
                        wish.reason().da(),
                        wish.reason().en())
                .execute();
    }

    /// @return false when `version` is not the present one
    @Transactional
    public boolean change(RotationWish wish, int version) {
        return sql.update(ROTATION_WISH)
                        .set(ROTATION_WISH.KIND, wish.kind().name())
                        .set(ROTATION_WISH.MUNICIPALITY, wish.municipality().value())
                        .set(
                                ROTATION_WISH.BODY,
                                wish.body() == null ? null : wish.body().value())
                        .set(ROTATION_WISH.PERIOD, period(wish))
                        .set(ROTATION_WISH.REASON_DA, wish.reason().da())
                        .set(ROTATION_WISH.REASON_EN, wish.reason().en())
                        .set(ROTATION_WISH.VERSION, version + 1)
                        .where(ROTATION_WISH.ID.eq(wish.id()))
                        .and(ROTATION_WISH.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Transactional
    public void remove(long id) {
        sql.deleteFrom(ROTATION_WISH).where(ROTATION_WISH.ID.eq(id)).execute();
    }

    private static Period period(RotationWish wish) {
        return new Period(LocalDate.of(wish.first(), 1, 1), LocalDate.of(wish.last() + 1, 1, 1));
    }

    private List<RotationWish> where(Condition which) {
        return sql.select(
                        ROTATION_WISH.ID,
                        ROTATION_WISH.KIND,
                        ROTATION_WISH.MUNICIPALITY,
                        ROTATION_WISH.BODY,
                        ROTATION_WISH.PERIOD,
                        ROTATION_WISH.REASON_DA,
                        ROTATION_WISH.REASON_EN,
                        ROTATION_WISH.VERSION)
                .from(ROTATION_WISH)
                .where(which)
                .orderBy(ROTATION_WISH.PERIOD, ROTATION_WISH.ID)
                .fetch(RotationWishes::read);
    }

    private static RotationWish read(Record row) {
        var body = row.get(ROTATION_WISH.BODY);
        var period = row.get(ROTATION_WISH.PERIOD);
        return new RotationWish(
                row.get(ROTATION_WISH.ID),
                WishKind.valueOf(row.get(ROTATION_WISH.KIND)),
                new MunicipalityCode(row.get(ROTATION_WISH.MUNICIPALITY)),
                body == null ? null : new BodyId(body),
                Objects.requireNonNull(period.start()).getYear(),
                Objects.requireNonNull(period.last()).getYear(),
                new Bilingual(row.get(ROTATION_WISH.REASON_DA), row.get(ROTATION_WISH.REASON_EN)),
                row.get(ROTATION_WISH.VERSION));
    }
}
