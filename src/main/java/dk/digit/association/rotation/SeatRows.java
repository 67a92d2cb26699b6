package dk.digit.association.rotation;

import static dk.digit.association.db.Tables.SEAT;
import static dk.digit.association.db.Tables.SEAT_HOLDING;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The seats of bodies and everybody who has held them.
@Component
class SeatRows {

    private final DSLContext sql;

    SeatRows(DSLContext sql) {
        this.sql = sql;
    }

    List<SeatRow> of(Collection<BodyId> bodies) {
        return sql.select(
                        SEAT.BODY,
                        SEAT.NUMBER,
                        SEAT.PERIOD,
                        SEAT_HOLDING.MUNICIPALITY,
                        SEAT_HOLDING.PERIOD,
                        SEAT_HOLDING.START_KNOWN)
                .from(SEAT)
                .leftJoin(SEAT_HOLDING)
                .on(SEAT_HOLDING.SEAT.eq(SEAT.ID))
                .where(SEAT.BODY.in(bodies.stream().map(BodyId::value).toList()))
                .orderBy(SEAT.BODY, SEAT.NUMBER, SEAT_HOLDING.PERIOD)
                .fetch(row -> new SeatRow(
                        new BodyId(row.value1()),
                        row.value2(),
                        row.value3(),
                        code(row.value4()),
                        row.value5(),
                        Boolean.TRUE.equals(row.value6())));
    }

    private static @Nullable MunicipalityCode code(@Nullable String code) {
        return code == null ? null : new MunicipalityCode(code);
    }
}
