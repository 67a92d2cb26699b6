package dk.digit.association;

import static dk.digit.association.db.Tables.ASSOCIATION_;
import static dk.digit.association.db.Tables.MUNICIPALITY;
import static dk.digit.association.db.Tables.SEAT_HOLDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// A row of the table of holdings with its seat.
final class HoldingRow {

    private static final Field<String> OWN_NAME =
            field(select(ASSOCIATION_.SHORT_NAME).from(ASSOCIATION_)).as("own_name");

    /// Alternates left out.
    static final Condition IS_HOLDER = SEAT_HOLDING.RANK.eq(inline(0));

    private HoldingRow() {}

    static List<Field<?>> columns(BodyName name) {
        return Seats.columnsAnd(
                name,
                SEAT_HOLDING.ID,
                SEAT_HOLDING.MUNICIPALITY,
                MUNICIPALITY.NAME,
                MUNICIPALITY.SLUG,
                OWN_NAME,
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
                SEAT_HOLDING.REMARK_EN,
                SEAT_HOLDING.VERSION);
    }

    static @Nullable Holding read(Record row) {
        var id = row.get(SEAT_HOLDING.ID);
        return id == null
                ? null
                : new Holding(
                        new HoldingId(id),
                        holder(row),
                        row.get(SEAT_HOLDING.PERIOD),
                        row.get(SEAT_HOLDING.START_KNOWN),
                        row.get(SEAT_HOLDING.END_KNOWN),
                        row.get(SEAT_HOLDING.ACTING),
                        row.get(SEAT_HOLDING.RANK),
                        row.get(SEAT_HOLDING.ACCOUNT),
                        mandate(row),
                        new Bilingual(row.get(SEAT_HOLDING.REMARK_DA), row.get(SEAT_HOLDING.REMARK_EN)),
                        row.get(SEAT_HOLDING.VERSION));
    }

    private static Holder holder(Record row) {
        var municipality = row.get(SEAT_HOLDING.MUNICIPALITY);
        return municipality == null
                ? new Holder.Own(row.get(OWN_NAME))
                : new Holder.Municipal(
                        new MunicipalityCode(municipality), row.get(MUNICIPALITY.NAME), row.get(MUNICIPALITY.SLUG));
    }

    private static Mandate mandate(Record row) {
        var came = row.get(SEAT_HOLDING.START_REASON);
        var left = row.get(SEAT_HOLDING.END_REASON);
        return new Mandate(
                came == null ? null : StartReason.valueOf(came),
                row.get(SEAT_HOLDING.START_EARLY),
                row.get(SEAT_HOLDING.ELECTED_UNTIL),
                left == null ? null : EndReason.valueOf(left),
                row.get(SEAT_HOLDING.END_EARLY));
    }
}
