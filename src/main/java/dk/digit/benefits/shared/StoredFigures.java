package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.FIGURE;
import static dk.digit.benefits.db.Tables.FIGURE_VALUE;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The figures about municipalities and their dated values.
@Component
class StoredFigures {

    /// What became of a value that was set.
    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final DSLContext sql;

    StoredFigures(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Figure> all() {
        return find(DSL.noCondition());
    }

    @Transactional(readOnly = true)
    public Optional<Figure> find(String code) {
        return find(FIGURE.CODE.eq(code)).stream().findFirst();
    }

    private List<Figure> find(Condition which) {
        var values = sql.select(
                        FIGURE_VALUE.FIGURE,
                        FIGURE_VALUE.MUNICIPALITY,
                        FIGURE_VALUE.VALID,
                        FIGURE_VALUE.VALUE,
                        FIGURE_VALUE.SOURCE_DA,
                        FIGURE_VALUE.SOURCE_EN)
                .from(FIGURE_VALUE)
                .join(FIGURE)
                .on(FIGURE.CODE.eq(FIGURE_VALUE.FIGURE))
                .where(which)
                .orderBy(FIGURE_VALUE.FIGURE, FIGURE_VALUE.MUNICIPALITY, FIGURE_VALUE.VALID)
                .fetchGroups(FIGURE_VALUE.FIGURE, StoredFigures::value);
        return sql.select(FIGURE.CODE, FIGURE.NAME_DA, FIGURE.NAME_EN, FIGURE.UNIT)
                .from(FIGURE)
                .where(which)
                .orderBy(FIGURE.NAME_DA, FIGURE.CODE)
                .fetch(row -> new Figure(
                        row.value1(),
                        new Bilingual(row.value2(), row.value3()),
                        row.value4(),
                        values.getOrDefault(row.value1(), List.of())));
    }

    private static FigureValue value(Record row) {
        return new FigureValue(
                new MunicipalityCode(row.get(FIGURE_VALUE.MUNICIPALITY)),
                row.get(FIGURE_VALUE.VALID),
                row.get(FIGURE_VALUE.VALUE),
                new Bilingual(row.get(FIGURE_VALUE.SOURCE_DA), row.get(FIGURE_VALUE.SOURCE_EN)));
    }

    @Transactional
    public void create(String code, Bilingual name, String unit) {
        Names.check(code, unit);
        sql.insertInto(FIGURE)
                .set(FIGURE.CODE, code)
                .set(FIGURE.NAME_DA, name.da())
                .set(FIGURE.NAME_EN, name.in(Lang.EN))
                .set(FIGURE.UNIT, unit)
                .execute();
    }

    /// From a day on a municipality's figure is this, until its next period begins.
    @Transactional
    public Change set(
            String figure, MunicipalityCode municipality, LocalDate from, BigDecimal value, Bilingual source) {
        var known = sql.select(FIGURE_VALUE.VALID, FIGURE_VALUE.VALUE)
                .from(FIGURE_VALUE)
                .where(FIGURE_VALUE.FIGURE.eq(figure))
                .and(FIGURE_VALUE.MUNICIPALITY.eq(municipality.value()))
                .forUpdate()
                .fetch();
        var placing = Placing.of(from, known.getValues(FIGURE_VALUE.VALID));
        if (placing.replaces()) {
            boolean same = known.stream()
                    .anyMatch(row ->
                            row.value1().equals(placing.valid()) && row.value2().compareTo(value) == 0);
            if (same) {
                return Change.UNCHANGED;
            }
            update(figure, municipality, placing.valid(), row(value, source));
            return Change.CHANGED;
        }
        if (placing.cut() != null) {
            update(figure, municipality, placing.cut(), Map.of(FIGURE_VALUE.VALID, placing.rest()));
        }
        sql.insertInto(FIGURE_VALUE)
                .set(FIGURE_VALUE.FIGURE, figure)
                .set(FIGURE_VALUE.MUNICIPALITY, municipality.value())
                .set(FIGURE_VALUE.VALID, placing.valid())
                .set(row(value, source))
                .execute();
        return Change.CREATED;
    }

    /// Puts right what counts for a municipality from a day on.
    ///
    /// @return false when somebody else was faster
    @Transactional
    public boolean correct(
            String figure,
            MunicipalityCode municipality,
            LocalDate from,
            BigDecimal value,
            Bilingual source,
            long version) {
        return sql.update(FIGURE_VALUE)
                        .set(row(value, source))
                        .set(FIGURE_VALUE.VERSION, FIGURE_VALUE.VERSION.plus(1))
                        .where(of(figure, municipality, from))
                        .and(FIGURE_VALUE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// 0 when no period begins on that day.
    @Transactional(readOnly = true)
    public int version(String figure, MunicipalityCode municipality, LocalDate from) {
        return sql.select(FIGURE_VALUE.VERSION)
                .from(FIGURE_VALUE)
                .where(of(figure, municipality, from))
                .fetchOptional(FIGURE_VALUE.VERSION)
                .orElse(0);
    }

    private static Condition of(String figure, MunicipalityCode municipality, LocalDate from) {
        return FIGURE_VALUE
                .FIGURE
                .eq(figure)
                .and(FIGURE_VALUE.MUNICIPALITY.eq(municipality.value()))
                .and(Periods.start(FIGURE_VALUE.VALID).eq(DSL.val(from)));
    }

    private void update(String figure, MunicipalityCode municipality, Period valid, Map<Field<?>, ?> row) {
        sql.update(FIGURE_VALUE)
                .set(row)
                .set(FIGURE_VALUE.VERSION, FIGURE_VALUE.VERSION.plus(1))
                .where(FIGURE_VALUE.FIGURE.eq(figure))
                .and(FIGURE_VALUE.MUNICIPALITY.eq(municipality.value()))
                .and(FIGURE_VALUE.VALID.eq(valid))
                .execute();
    }

    private static Map<Field<?>, Object> row(BigDecimal value, Bilingual source) {
        var row = new HashMap<Field<?>, Object>();
        row.put(FIGURE_VALUE.VALUE, value);
        row.put(FIGURE_VALUE.SOURCE_DA, source.da());
        row.put(FIGURE_VALUE.SOURCE_EN, source.in(Lang.EN));
        return row;
    }
}
