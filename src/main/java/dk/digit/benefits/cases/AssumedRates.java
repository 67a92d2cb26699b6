package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.DISCOUNT_RATE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whether a discount rate that holds on a day is only assumed.
@Component
class AssumedRates {

    private final DSLContext sql;

    AssumedRates(DSLContext sql) {
        this.sql = sql;
    }

    boolean on(LocalDate day) {
        return sql.fetchExists(
                DISCOUNT_RATE, DISCOUNT_RATE.ASSUMED.isTrue(), condition("{0} @> {1}", DISCOUNT_RATE.VALID, val(day)));
    }
}
