package dk.digit.benefits.measuring;

import static dk.digit.portfolio.PortfolioFixture.ERP;

import dk.digit.association.AssociationFixture;
import dk.digit.portfolio.PortfolioFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Benefits of an activity on a database of a test's own, and what was measured of them.
final class MeasuringFixture {

    static final String ROSKILDE = "0265";
    static final String LEJRE = "0350";
    static final String HOLBAEK = "0316";

    /// Now is a day in September 2023.
    static final LocalDate TODAY = LocalDate.of(2023, 9, 1);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-09-01T12:00:00Z"), ZoneOffset.UTC);

    final DSLContext sql;
    final Map<Long, LocalDate> starts = new HashMap<>();
    final StoredMeasurements stored;
    final Parts parts;
    final Intake intake;
    final StoredPlans plans;
    final Departures departures;
    final MeasuringDuties duties;
    final Measurements measurements;

    private MeasuringFixture(DSLContext sql) {
        this.sql = sql;
        var portfolio = PortfolioFixture.on(sql);
        portfolio.erp();
        stored = new StoredMeasurements(sql);
        parts = new Parts(sql, portfolio.portfolio(), AssociationFixture.on(sql).association());
        intake = new Intake(stored, CLOCK);
        plans = new StoredPlans(sql);
        measurements = new Measurements(
                new Standings(sql, (activity, day) -> starts), parts, intake, stored, new Plans(plans, CLOCK), CLOCK);
        departures = new Departures(sql);
        duties = new MeasuringDuties(parts, sql, portfolio.portfolio());
    }

    static MeasuringFixture on(DSLContext sql) {
        return new MeasuringFixture(sql);
    }

    /// Minutes that an invoice takes: less is better, each is worth 1.000,50 kr. a year.
    long minutes() {
        return benefit("minutter", "LESS", "minutter", new BigDecimal("1000.50"));
    }

    long benefit(String code, String better, String unit, BigDecimal worth) {
        return id(sql.resultQuery(
                """
                insert into benefits.benefit (activity, code, name_da, name_en, type, better, measure_da, unit, worth,
                  worth_source, proposed_on)
                values ({0}, {1}, 'Gevinst ' || {1}, 'Benefit ' || {1}, 'FREED_TIME', {2}, 'Måling', {3}, {4},
                  case when {4} is not null then 'Skøn' end, date '2022-01-01') returning id""", text(ERP.value()), text(code), text(better), text(unit), DSL.val(worth, SQLDataType.NUMERIC)));
    }

    /// Measured to be 100 before the year 2023.
    long part(long benefit, String municipality) {
        return id(sql.resultQuery("""
                insert into benefits.benefit_part (benefit, municipality, baseline, baseline_on, starts, start_on)
                values ({0}, {1}, 100, date '2022-12-31', 'FIXED', date '2023-01-01') returning id""", DSL.val(benefit), text(municipality)));
    }

    long bare(long benefit, String municipality) {
        return id(sql.resultQuery(
                "insert into benefits.benefit_part (benefit, municipality, starts) values ({0}, {1}, 'WAVE') returning id",
                DSL.val(benefit), text(municipality)));
    }

    void target(long part, int step, String agreed, String due, String value) {
        sql.execute("""
                insert into benefits.benefit_target (part, step, agreed_on, due_on, value, reason, recorded_by)
                values (?, ?, ?::date, ?::date, ?::numeric, 'Aftalt', 'test')""", part, step, agreed, due, value);
    }

    void accept(long part, String day) {
        sql.execute("""
                insert into benefits.benefit_acceptance (part, accepted_on, accepted_as, recorded_by)
                values (?, ?::date, 'Økonomichef', 'test')""", part, day);
    }

    void own(long part, String since, String function) {
        sql.execute("""
                insert into benefits.benefit_role (part, role, since, function, recorded_by)
                values (?, 'OWNER', ?::date, ?, 'test')""", part, since, function);
    }

    long measured(long part, String day, String value) {
        return measured(part, day, value, null);
    }

    long measured(long part, String day, String value, Long corrects) {
        return id(sql.resultQuery("""
                insert into benefits.measurement (part, measured_on, value, corrects, came_by, recorded_by)
                values ({0}, {1}::date, {2}::numeric, {3}, 'PAGE', 'test') returning id""", DSL.val(part), text(day), text(value), DSL.val(corrects, SQLDataType.BIGINT)));
    }

    void planned(long part, String period, int everyMonths, int withinDays) {
        sql.execute("""
                insert into benefits.measuring_plan (part, period, function, every_months, within_days)
                values (?, ?::daterange, 'CONTROLLER', ?, ?)""", part, period, everyMonths, withinDays);
    }

    void said(long part, String since, String state, String reason) {
        sql.execute("""
                insert into benefits.benefit_state (part, since, state, reason_da, recorded_by)
                values (?, ?::date, ?, ?, 'test')""", part, since, state, reason);
    }

    BenefitStanding on(long part, String day) {
        return measurements.standings(ERP, LocalDate.parse(day)).stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static Field<String> text(String text) {
        return DSL.val(text, String.class);
    }

    private static long id(ResultQuery<?> insert) {
        return insert.fetchSingle().get(0, Long.class);
    }

    static Entry entry(String day, String value) {
        return new Entry(LocalDate.parse(day), new BigDecimal(value), null, null);
    }

    static Entry confirmed(String day, String value, String why) {
        return new Entry(LocalDate.parse(day), new BigDecimal(value), null, why);
    }
}
