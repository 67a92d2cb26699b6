package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored profiles, without the municipalities' parts.
@Component
class StoredBenefits {

    private static final List<Field<?>> COLUMNS = List.of(
            BENEFIT.ID,
            BENEFIT.ACTIVITY,
            BENEFIT.CODE,
            BENEFIT.NAME_DA,
            BENEFIT.NAME_EN,
            BENEFIT.DESCRIPTION_DA,
            BENEFIT.DESCRIPTION_EN,
            BENEFIT.TYPE,
            BENEFIT.BETTER,
            BENEFIT.MEASURE_DA,
            BENEFIT.MEASURE_EN,
            BENEFIT.UNIT,
            BENEFIT.METHOD_DA,
            BENEFIT.METHOD_EN,
            BENEFIT.WORTH,
            BENEFIT.WORTH_SOURCE,
            BENEFIT.CASH,
            BENEFIT.CASE_LINE,
            BENEFIT.PROCESS_DA,
            BENEFIT.PROCESS_EN,
            BENEFIT.PROPOSED_ON,
            BENEFIT.DROPPED_ON,
            BENEFIT.DROPPED_REASON,
            BENEFIT.EXAMPLE,
            BENEFIT.VERSION);

    private final DSLContext sql;

    StoredBenefits(DSLContext sql) {
        this.sql = sql;
    }

    /// Those that were proposed by a day.
    ///
    /// @param activity null for all
    List<Benefit> of(@Nullable ActivityId activity, LocalDate day) {
        var proposed = BENEFIT.PROPOSED_ON.le(day);
        return select(activity == null ? proposed : proposed.and(BENEFIT.ACTIVITY.eq(activity.value())));
    }

    Optional<Benefit> find(long id) {
        return select(BENEFIT.ID.eq(id)).stream().findFirst();
    }

    Optional<Benefit> find(ActivityId activity, String code) {
        return select(BENEFIT.ACTIVITY.eq(activity.value()).and(BENEFIT.CODE.eq(code))).stream()
                .findFirst();
    }

    private List<Benefit> select(Condition which) {
        return sql.select(COLUMNS)
                .from(BENEFIT)
                .where(noCondition().and(which))
                .orderBy(BENEFIT.ACTIVITY, BENEFIT.NAME_DA, BENEFIT.ID)
                .fetch(StoredBenefits::benefit);
    }

    long add(ActivityId activity, BenefitDraft draft) {
        return sql.insertInto(BENEFIT)
                .set(BENEFIT.ACTIVITY, activity.value())
                .set(BENEFIT.CODE, draft.code())
                .set(BENEFIT.PROPOSED_ON, draft.proposedOn())
                .set(BENEFIT.EXAMPLE, draft.example())
                .set(row(draft))
                .returningResult(BENEFIT.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, BenefitDraft draft, long version) {
        return sql.update(BENEFIT)
                        .set(row(draft))
                        .set(BENEFIT.VERSION, BENEFIT.VERSION.plus(1))
                        .where(BENEFIT.ID.eq(id))
                        .and(BENEFIT.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    boolean drop(long id, LocalDate on, String reason, long version) {
        return sql.update(BENEFIT)
                        .set(BENEFIT.DROPPED_ON, on)
                        .set(BENEFIT.DROPPED_REASON, reason)
                        .set(BENEFIT.VERSION, BENEFIT.VERSION.plus(1))
                        .where(BENEFIT.ID.eq(id))
                        .and(BENEFIT.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> row(BenefitDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var worth = draft.worth();
        row.put(BENEFIT.NAME_DA, draft.name().da());
        row.put(BENEFIT.NAME_EN, draft.name().en());
        row.put(BENEFIT.DESCRIPTION_DA, da(draft.description()));
        row.put(BENEFIT.DESCRIPTION_EN, en(draft.description()));
        row.put(BENEFIT.TYPE, draft.type().name());
        row.put(BENEFIT.BETTER, draft.better().name());
        row.put(BENEFIT.MEASURE_DA, draft.measure().da());
        row.put(BENEFIT.MEASURE_EN, draft.measure().enOrNull());
        row.put(BENEFIT.UNIT, draft.unit());
        row.put(BENEFIT.METHOD_DA, da(draft.method()));
        row.put(BENEFIT.METHOD_EN, en(draft.method()));
        row.put(BENEFIT.WORTH, worth == null ? null : worth.unit().toBigDecimal());
        row.put(BENEFIT.WORTH_SOURCE, worth == null ? null : worth.source());
        row.put(BENEFIT.CASH, draft.cash());
        row.put(BENEFIT.CASE_LINE, draft.caseLine());
        row.put(BENEFIT.PROCESS_DA, da(draft.process()));
        row.put(BENEFIT.PROCESS_EN, en(draft.process()));
        return row;
    }

    private static Benefit benefit(Record row) {
        var worth = row.get(BENEFIT.WORTH);
        var dropped = row.get(BENEFIT.DROPPED_ON);
        return new Benefit(
                row.get(BENEFIT.ID),
                new ActivityId(row.get(BENEFIT.ACTIVITY)),
                row.get(BENEFIT.CODE),
                Bilingual.of(row.get(BENEFIT.NAME_DA), row.get(BENEFIT.NAME_EN)),
                Bilingual.ofNullable(row.get(BENEFIT.DESCRIPTION_DA), row.get(BENEFIT.DESCRIPTION_EN)),
                BenefitType.valueOf(row.get(BENEFIT.TYPE)),
                Better.valueOf(row.get(BENEFIT.BETTER)),
                Bilingual.of(row.get(BENEFIT.MEASURE_DA), row.get(BENEFIT.MEASURE_EN)),
                row.get(BENEFIT.UNIT),
                Bilingual.ofNullable(row.get(BENEFIT.METHOD_DA), row.get(BENEFIT.METHOD_EN)),
                worth == null
                        ? null
                        : new Benefit.Worth(Money.of(worth), Objects.requireNonNull(row.get(BENEFIT.WORTH_SOURCE))),
                row.get(BENEFIT.CASH),
                row.get(BENEFIT.CASE_LINE),
                Bilingual.ofNullable(row.get(BENEFIT.PROCESS_DA), row.get(BENEFIT.PROCESS_EN)),
                row.get(BENEFIT.PROPOSED_ON),
                dropped == null
                        ? null
                        : new Benefit.Dropped(dropped, Objects.requireNonNull(row.get(BENEFIT.DROPPED_REASON))),
                row.get(BENEFIT.EXAMPLE),
                row.get(BENEFIT.VERSION));
    }

    static @Nullable String da(@Nullable Bilingual words) {
        return words == null ? null : words.da();
    }

    static @Nullable String en(@Nullable Bilingual words) {
        return words == null ? null : words.enOrNull();
    }
}
