package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.FUNCTION;
import static dk.digit.association.db.Tables.MUNICIPALITY;
import static dk.digit.association.db.Tables.SEAT;
import static dk.digit.association.db.Tables.SEAT_HOLDING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who holds which seat when.
@Component
class Holdings {

    private final DSLContext sql;

    Holdings(DSLContext sql) {
        this.sql = sql;
    }

    /// Every seat of `day`, held or not, in the order of bodies and numbers.
    List<Seating> seatings(LocalDate day) {
        return seatings(noCondition(), day);
    }

    List<Seating> seatings(BodyId body, LocalDate day) {
        return seatings(SEAT.BODY.eq(body.value()), day);
    }

    List<HeldSeat> in(BodyId body) {
        return holders(SEAT_HOLDING.BODY.eq(body.value()));
    }

    /// Holders whose planned term is over by `day` and after whom nobody is chosen yet.
    List<HeldSeat> plannedToEndBy(LocalDate day) {
        return holders(SEAT_HOLDING.ELECTED_UNTIL.le(day).and(condition("upper_inf({0})", SEAT_HOLDING.PERIOD)));
    }

    /// Whoever left a seat last before `day`.
    Map<SeatId, Holding> before(BodyId body, LocalDate day) {
        return holders(SEAT_HOLDING
                        .BODY
                        .eq(body.value())
                        .and(Periods.end(SEAT_HOLDING.PERIOD).le(day)))
                .stream()
                .collect(Collectors.toMap(held -> held.seat().id(), HeldSeat::holding, (earlier, later) -> later));
    }

    List<HeldSeat> of(MunicipalityCode municipality) {
        return holders(SEAT_HOLDING.MUNICIPALITY.eq(municipality.value()));
    }

    List<HeldSeat> ofAccount(String account, LocalDate day) {
        return held(SEAT_HOLDING.ACCOUNT.eq(account).and(Periods.overlaps(SEAT_HOLDING.PERIOD, Period.from(day))));
    }

    Optional<HeldSeat> find(HoldingId id) {
        return held(SEAT_HOLDING.ID.eq(id.value())).stream().findFirst();
    }

    /// Holdings that end within `period`, or begin in it or on the day after, as far as that is known.
    List<HeldSeat> beginningOrEnding(Period period) {
        var first = Periods.start(SEAT_HOLDING.PERIOD);
        var last = Periods.end(SEAT_HOLDING.PERIOD).minus(1);
        var end = period.end();
        var reach = new Period(period.start(), end == null ? null : end.plusDays(1));
        return holders(condition(SEAT_HOLDING.START_KNOWN)
                .and(Periods.on(val(reach, SEAT_HOLDING.PERIOD), first))
                .or(Periods.on(val(period, SEAT_HOLDING.PERIOD), last)));
    }

    private static Condition itself(HoldingDraft draft) {
        var municipality = draft.municipality();
        return municipality == null || draft.acting()
                ? falseCondition()
                : SEAT_HOLDING.MUNICIPALITY.eq(municipality.value()).andNot(SEAT_HOLDING.ACTING);
    }

    /// Holdings that stand in the way of `draft`: of the same seat in the same rank or by the same
    /// municipality, or of the same municipality in a body that excludes this one.
    List<HeldSeat> against(HoldingDraft draft, int rank, Body body) {
        var sameSeat = SEAT_HOLDING
                .SEAT
                .eq(draft.seat().value())
                .and(SEAT_HOLDING.RANK.eq(rank).or(itself(draft)));
        var municipality = draft.municipality();
        var excluded = municipality == null
                ? falseCondition()
                : SEAT_HOLDING
                        .MUNICIPALITY
                        .eq(municipality.value())
                        .and(SEAT_HOLDING.INCOMPATIBILITY_GROUP.eq(body.incompatibilityGroup()))
                        .and(SEAT_HOLDING.BODY.ne(body.id().value()));
        return held(sameSeat.or(excluded).and(Periods.overlaps(SEAT_HOLDING.PERIOD, draft.period())));
    }

    /// Alternates of a body on a day, in the order of seats and ranks.
    List<Alternate> alternates(BodyId body, LocalDate day) {
        return held(SEAT_HOLDING
                        .RANK
                        .gt(0)
                        .and(SEAT_HOLDING.BODY.eq(body.value()))
                        .and(Periods.on(SEAT_HOLDING.PERIOD, day)))
                .stream()
                .map(Holdings::alternate)
                .toList();
    }

    private static Alternate alternate(HeldSeat held) {
        var holding = held.holding();
        return new Alternate(
                Objects.requireNonNull(holding.id()),
                held.seat(),
                holding.rank(),
                holding.holder(),
                holding.period(),
                holding.remark(),
                holding.version());
    }

    /// Holdings of a seat, and alternates for it, on days outside `period`.
    List<HeldSeat> outside(SeatId seat, Period period) {
        return held(SEAT_HOLDING.SEAT.eq(seat.value())).stream()
                .filter(held -> !period.contains(held.holding().period()))
                .toList();
    }

    /// Holdings of a municipality that run on or begin after `last`.
    List<HeldSeat> beyond(MunicipalityCode municipality, LocalDate last) {
        return held(SEAT_HOLDING
                .MUNICIPALITY
                .eq(municipality.value())
                .and(Periods.overlaps(SEAT_HOLDING.PERIOD, Period.from(last.plusDays(1)))));
    }

    HoldingId add(HoldingDraft draft, int rank, Body body) {
        var municipality = draft.municipality();
        var mandate = draft.mandate();
        var id = sql.insertInto(
                        SEAT_HOLDING,
                        SEAT_HOLDING.SEAT,
                        SEAT_HOLDING.BODY,
                        SEAT_HOLDING.INCOMPATIBILITY_GROUP,
                        SEAT_HOLDING.MEMBERS_ONLY,
                        SEAT_HOLDING.MUNICIPALITY,
                        SEAT_HOLDING.PERIOD,
                        SEAT_HOLDING.START_KNOWN,
                        SEAT_HOLDING.END_KNOWN,
                        SEAT_HOLDING.ACTING,
                        SEAT_HOLDING.RANK,
                        SEAT_HOLDING.ACCOUNT,
                        SEAT_HOLDING.START_REASON,
                        SEAT_HOLDING.START_EARLY,
                        SEAT_HOLDING.ELECTED_UNTIL,
                        SEAT_HOLDING.END_REASON,
                        SEAT_HOLDING.END_EARLY,
                        SEAT_HOLDING.REMARK_DA,
                        SEAT_HOLDING.REMARK_EN)
                .values(
                        draft.seat().value(),
                        body.id().value(),
                        body.incompatibilityGroup(),
                        body.membersOnly(),
                        municipality == null ? null : municipality.value(),
                        draft.period(),
                        draft.startKnown(),
                        draft.endKnown(),
                        draft.acting(),
                        rank,
                        draft.account(),
                        name(mandate.came()),
                        mandate.cameEarly(),
                        mandate.electedUntil(),
                        name(mandate.left()),
                        mandate.leftEarly(),
                        draft.remark().da(),
                        draft.remark().en())
                .returningResult(SEAT_HOLDING.ID)
                .fetchSingle()
                .value1();
        return new HoldingId(id);
    }

    /// @return false when `version` is not the present one
    boolean end(HoldingId id, LocalDate first, SeatEnd end, int version) {
        return sql.update(SEAT_HOLDING)
                        .set(SEAT_HOLDING.PERIOD, Period.fromTo(first, end.last()))
                        .set(SEAT_HOLDING.END_KNOWN, end.lastKnown())
                        .set(SEAT_HOLDING.END_REASON, name(end.reason()))
                        .set(SEAT_HOLDING.END_EARLY, end.early())
                        .set(SEAT_HOLDING.REMARK_DA, end.remark().da())
                        .set(SEAT_HOLDING.REMARK_EN, end.remark().en())
                        .set(SEAT_HOLDING.VERSION, version + 1)
                        .where(SEAT_HOLDING.ID.eq(id.value()))
                        .and(SEAT_HOLDING.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void remove(HoldingId id) {
        sql.deleteFrom(SEAT_HOLDING).where(SEAT_HOLDING.ID.eq(id.value())).execute();
    }

    private static @Nullable String name(@Nullable Enum<?> reason) {
        return reason == null ? null : reason.name();
    }

    private List<Seating> seatings(Condition which, LocalDate day) {
        return sql.select(HoldingRow.columns(BodyName.on(day)))
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY))
                .join(FUNCTION)
                .on(FUNCTION.ID.eq(SEAT.FUNCTION))
                .leftJoin(SEAT_HOLDING)
                .on(SEAT_HOLDING.SEAT.eq(SEAT.ID))
                .and(HoldingRow.IS_HOLDER)
                .and(Periods.on(SEAT_HOLDING.PERIOD, day))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SEAT_HOLDING.MUNICIPALITY))
                .where(which)
                .and(Periods.on(SEAT.PERIOD, day))
                .orderBy(BODY.PLACE, SEAT.NUMBER)
                .fetch(row -> {
                    var seat = Seats.read(row);
                    return new Seating(seat, seat.body(), seat.number(), seat.function(), HoldingRow.read(row));
                });
    }

    private List<HeldSeat> holders(Condition which) {
        return held(HoldingRow.IS_HOLDER.and(which));
    }

    private List<HeldSeat> held(Condition which) {
        return sql.select(HoldingRow.columns(BodyName.TODAY))
                .from(SEAT_HOLDING)
                .join(SEAT)
                .on(SEAT.ID.eq(SEAT_HOLDING.SEAT))
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY))
                .join(FUNCTION)
                .on(FUNCTION.ID.eq(SEAT.FUNCTION))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SEAT_HOLDING.MUNICIPALITY))
                .where(which)
                .orderBy(BODY.PLACE, SEAT.NUMBER, SEAT_HOLDING.PERIOD)
                .fetch(row -> new HeldSeat(Seats.read(row), Objects.requireNonNull(HoldingRow.read(row))));
    }
}
