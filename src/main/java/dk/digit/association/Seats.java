package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.FUNCTION;
import static dk.digit.association.db.Tables.PUB_VACANCY;
import static dk.digit.association.db.Tables.SEAT;
import static dk.digit.association.db.Tables.SEAT_HOLDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The seats and their functions, and the days on which a seat is vacant.
@Component
class Seats {

    private static final List<Field<?>> COLUMNS = List.of(
            SEAT.ID,
            SEAT.BODY,
            SEAT.NUMBER,
            SEAT.FUNCTION,
            FUNCTION.NAME_DA,
            FUNCTION.NAME_EN,
            SEAT.SUBJECT,
            SEAT.PERIOD,
            SEAT.START_KNOWN,
            SEAT.REMARK_DA,
            SEAT.REMARK_EN,
            SEAT.VERSION);

    private final DSLContext sql;

    Seats(DSLContext sql) {
        this.sql = sql;
    }

    /// What a query must select and join to [#read] a seat: body and function beside the seat itself.
    static List<Field<?>> columnsAnd(BodyName name, Field<?>... more) {
        var all = new ArrayList<>(COLUMNS);
        all.add(name.da());
        all.add(name.en());
        all.addAll(List.of(more));
        return all;
    }

    static Seat read(Record row) {
        var function = new SeatFunction(
                row.get(SEAT.FUNCTION), new Bilingual(row.get(FUNCTION.NAME_DA), row.get(FUNCTION.NAME_EN)));
        return new Seat(
                new SeatId(row.get(SEAT.ID)),
                new BodyId(row.get(SEAT.BODY)),
                BodyName.read(row),
                row.get(SEAT.NUMBER),
                function.id(),
                function.about(row.get(SEAT.SUBJECT)),
                row.get(SEAT.SUBJECT),
                row.get(SEAT.PERIOD),
                row.get(SEAT.START_KNOWN),
                new Bilingual(row.get(SEAT.REMARK_DA), row.get(SEAT.REMARK_EN)),
                row.get(SEAT.VERSION));
    }

    List<Seat> in(BodyId body) {
        return where(SEAT.BODY.eq(body.value()));
    }

    Optional<Seat> find(SeatId id) {
        return where(SEAT.ID.eq(id.value())).stream().findFirst();
    }

    List<SeatFunction> functions() {
        return sql.select(FUNCTION.ID, FUNCTION.NAME_DA, FUNCTION.NAME_EN)
                .from(FUNCTION)
                .orderBy(FUNCTION.PLACE, FUNCTION.NAME_DA)
                .fetch(row -> new SeatFunction(
                        row.get(FUNCTION.ID), new Bilingual(row.get(FUNCTION.NAME_DA), row.get(FUNCTION.NAME_EN))));
    }

    SeatId add(SeatDraft draft) {
        var id = sql.insertInto(
                        SEAT,
                        SEAT.BODY,
                        SEAT.NUMBER,
                        SEAT.FUNCTION,
                        SEAT.SUBJECT,
                        SEAT.PERIOD,
                        SEAT.START_KNOWN,
                        SEAT.REMARK_DA,
                        SEAT.REMARK_EN)
                .select(select(
                                val(draft.body().value()),
                                coalesce(max(SEAT.NUMBER), inline(0)).plus(inline(1)),
                                val(draft.function()),
                                val(draft.subject()),
                                val(draft.period(), SEAT.PERIOD),
                                val(draft.startKnown()),
                                val(draft.remark().da()),
                                val(draft.remark().en()))
                        .from(SEAT)
                        .where(SEAT.BODY.eq(draft.body().value())))
                .returningResult(SEAT.ID)
                .fetchSingle()
                .value1();
        return new SeatId(id);
    }

    /// @return false when `version` is not the present one
    boolean change(SeatId id, SeatDraft draft, int version) {
        return sql.update(SEAT)
                        .set(SEAT.FUNCTION, draft.function())
                        .set(SEAT.SUBJECT, draft.subject())
                        .set(SEAT.PERIOD, draft.period())
                        .set(SEAT.START_KNOWN, draft.startKnown())
                        .set(SEAT.REMARK_DA, draft.remark().da())
                        .set(SEAT.REMARK_EN, draft.remark().en())
                        .set(SEAT.VERSION, version + 1)
                        .where(SEAT.ID.eq(id.value()))
                        .and(SEAT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    List<Vacancy> vacantOn(LocalDate day) {
        return vacancies(Periods.on(PUB_VACANCY.PERIOD, day));
    }

    List<Vacancy> vacantDuring(Period period) {
        return vacancies(Periods.overlaps(PUB_VACANCY.PERIOD, period));
    }

    List<Vacancy> vacanciesIn(BodyId body) {
        return vacancies(PUB_VACANCY.BODY.eq(body.value()));
    }

    private List<Vacancy> vacancies(Condition which) {
        var startKnown = coalesce(SEAT_HOLDING.END_KNOWN, SEAT.START_KNOWN);
        return sql.select(columnsAnd(BodyName.TODAY, PUB_VACANCY.PERIOD, startKnown))
                .from(PUB_VACANCY)
                .join(SEAT)
                .on(SEAT.ID.eq(PUB_VACANCY.SEAT))
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY))
                .join(FUNCTION)
                .on(FUNCTION.ID.eq(SEAT.FUNCTION))
                .leftJoin(SEAT_HOLDING)
                .on(SEAT_HOLDING.SEAT.eq(SEAT.ID))
                .and(HoldingRow.IS_HOLDER)
                .and(Periods.end(SEAT_HOLDING.PERIOD).eq(Periods.start(PUB_VACANCY.PERIOD)))
                .where(which)
                .orderBy(Periods.start(PUB_VACANCY.PERIOD), BODY.PLACE, SEAT.NUMBER)
                .fetch(row -> new Vacancy(read(row), row.get(PUB_VACANCY.PERIOD), row.get(startKnown)));
    }

    private List<Seat> where(Condition which) {
        return sql.select(columnsAnd(BodyName.TODAY))
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY))
                .join(FUNCTION)
                .on(FUNCTION.ID.eq(SEAT.FUNCTION))
                .where(which)
                .orderBy(BODY.PLACE, SEAT.NUMBER)
                .fetch(Seats::read);
    }
}
