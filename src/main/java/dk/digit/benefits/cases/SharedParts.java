package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.DISCOUNT_RATE;
import static dk.digit.benefits.db.Tables.FIGURE;
import static dk.digit.benefits.db.Tables.FIGURE_VALUE;
import static dk.digit.benefits.db.Tables.SHARED_ASSUMPTION;
import static dk.digit.benefits.db.Tables.SHARED_VALUE;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.Purpose;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.benefits.shared.SharedValue;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What all business cases share, read until its own room does.
@Component
class SharedParts {

    private final DSLContext sql;

    SharedParts(DSLContext sql) {
        this.sql = sql;
    }

    List<SharedAssumption> all(LocalDate day) {
        var values = sql.selectFrom(SHARED_VALUE)
                .orderBy(SHARED_VALUE.ASSUMPTION, SHARED_VALUE.VALID)
                .fetchGroups(
                        SHARED_VALUE.ASSUMPTION,
                        row -> new SharedValue(
                                row.get(SHARED_VALUE.VALID),
                                row.get(SHARED_VALUE.PESSIMISTIC),
                                row.get(SHARED_VALUE.LIKELY),
                                row.get(SHARED_VALUE.OPTIMISTIC),
                                new Bilingual(row.get(SHARED_VALUE.SOURCE_DA), row.get(SHARED_VALUE.SOURCE_EN)),
                                row.get(SHARED_VALUE.ASSUMED)));
        return sql.selectFrom(SHARED_ASSUMPTION)
                .orderBy(SHARED_ASSUMPTION.CODE)
                .fetch(row -> new SharedAssumption(
                        row.get(SHARED_ASSUMPTION.CODE),
                        new Bilingual(row.get(SHARED_ASSUMPTION.NAME_DA), row.get(SHARED_ASSUMPTION.NAME_EN)),
                        row.get(SHARED_ASSUMPTION.UNIT),
                        row.get(SHARED_ASSUMPTION.PURPOSE) == null
                                ? null
                                : Purpose.valueOf(row.get(SHARED_ASSUMPTION.PURPOSE)),
                        values.getOrDefault(row.get(SHARED_ASSUMPTION.CODE), List.of())));
    }

    List<Figure> figures(LocalDate day) {
        var values = sql.selectFrom(FIGURE_VALUE)
                .orderBy(FIGURE_VALUE.FIGURE, FIGURE_VALUE.MUNICIPALITY, FIGURE_VALUE.VALID)
                .fetchGroups(
                        FIGURE_VALUE.FIGURE,
                        row -> new FigureValue(
                                new MunicipalityCode(row.get(FIGURE_VALUE.MUNICIPALITY)),
                                row.get(FIGURE_VALUE.VALID),
                                row.get(FIGURE_VALUE.VALUE),
                                new Bilingual(row.get(FIGURE_VALUE.SOURCE_DA), row.get(FIGURE_VALUE.SOURCE_EN))));
        return sql.selectFrom(FIGURE)
                .orderBy(FIGURE.CODE)
                .fetch(row -> new Figure(
                        row.get(FIGURE.CODE),
                        new Bilingual(row.get(FIGURE.NAME_DA), row.get(FIGURE.NAME_EN)),
                        row.get(FIGURE.UNIT),
                        values.getOrDefault(row.get(FIGURE.CODE), List.of())));
    }

    DiscountRates rates(LocalDate day) {
        var steps = new ArrayList<>(sql.selectFrom(DISCOUNT_RATE)
                .where(Periods.on(DISCOUNT_RATE.VALID, day))
                .orderBy(DISCOUNT_RATE.FROM_HORIZON)
                .fetch(row -> new DiscountRates.Step(
                        row.get(DISCOUNT_RATE.FROM_HORIZON).intValue(), row.get(DISCOUNT_RATE.RATE))));
        if (steps.isEmpty() || steps.getFirst().fromHorizon() != 0) {
            steps.addFirst(new DiscountRates.Step(0, BigDecimal.ZERO));
        }
        return new DiscountRates(steps);
    }
}
