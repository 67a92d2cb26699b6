package dk.digit.benefits.harvest;

import org.jooq.DSLContext;

/// Benefits, targets and measurements of activities, written straight into the database as nobody in particular.
public final class HarvestFixture {

    private final DSLContext sql;

    private HarvestFixture(DSLContext sql) {
        this.sql = sql;
    }

    public static HarvestFixture on(DSLContext sql) {
        return new HarvestFixture(sql);
    }

    /// Hours that are freed: each is worth 100 kr. a year.
    public long benefit(String activity, String code, boolean example) {
        return id("""
                insert into benefits.benefit (activity, code, name_da, name_en, type, better, measure_da, unit, worth,
                  worth_source, process_da, proposed_on, example)
                values (?, ?, ?, ?, 'FREED_TIME', 'LESS', 'Timer', 'timer', 100, 'Skøn', 'journalisering',
                  date '2023-02-01', ?) returning id""", activity, code, "Gevinst " + code, "Benefit " + code, example);
    }

    /// From 100 hours, to be 50 by the middle of 2023, accepted.
    public long part(long benefit, String municipality) {
        long part = id("""
                insert into benefits.benefit_part (benefit, municipality, baseline, baseline_on, starts, start_on)
                values (?, ?, 100, date '2023-02-01', 'FIXED', date '2023-02-01') returning id""", benefit, municipality);
        change("""
                insert into benefits.benefit_target (part, step, agreed_on, due_on, value, recorded_by)
                values (?, 1, date '2023-02-01', date '2023-06-30', 50, 'test')""", part);
        change("""
                insert into benefits.benefit_acceptance (part, accepted_on, accepted_as, recorded_by)
                values (?, date '2023-02-02', 'Fagchef', 'test')""", part);
        return part;
    }

    public void measured(long part, String day, int hours) {
        change("""
                insert into benefits.measurement (part, measured_on, value, came_by, recorded_by)
                values (?, ?::date, ?, 'PAGE', 'test')""", part, day, hours);
    }

    public void said(long part, String day, String state, String reason) {
        change("""
                insert into benefits.benefit_state (part, since, state, reason_da, recorded_by)
                values (?, ?::date, ?, ?, 'test')""", part, day, state, reason);
    }

    public void done(long benefit, String municipality, String text, String outcome) {
        change("""
                insert into benefits.benefit_action (benefit, municipality, text_da, done_on, outcome)
                values (?, ?, ?, date '2023-05-01', ?)""", benefit, municipality, text, outcome);
    }

    public void departs(String activity, String municipality, boolean example) {
        change("""
                insert into benefits.departure (activity, municipality, period, process_da, reason_da, example)
                values (?, ?, daterange('2023-03-01', null), 'journalisering', 'Egne skabeloner', ?)""", activity, municipality, example);
    }

    private void change(String statement, Object... values) {
        asSystem(all -> all.execute(statement, values));
    }

    private long id(String insert, Object... values) {
        var id = new long[1];
        asSystem(all -> id[0] = all.fetchSingle(insert, values).get(0, Long.class));
        return id[0];
    }

    private void asSystem(java.util.function.Consumer<DSLContext> work) {
        sql.transaction(all -> {
            all.dsl().execute("""
                    select set_config('digit.actor', 'test', true), set_config('digit.audience', 'system', true)
                    """);
            work.accept(all.dsl());
        });
    }
}
