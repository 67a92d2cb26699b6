package dk.digit.people.tasks;

import static org.jooq.impl.DSL.val;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brings the tasks of a room in line with what its facts ask for, however many there are, in two statements.
@Component
class StatedDuties {

    /// Days before a duty is due on which its bearer is reminded.
    private static final String REMIND = "{7,1}";

    private final DSLContext sql;
    private final JsonMapper json = JsonMapper.shared();

    StatedDuties(DSLContext sql) {
        this.sql = sql;
    }

    /// A duty and the working day that it is due on.
    record Dated(Duty duty, Due due) {}

    /// Two nodes that sweep at once take turns.
    void lock(String room) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("people.duties " + room));
    }

    /// Raises what is missing, opens again what is asked for once more, and follows what changed in words,
    /// days and bearers. What a person dropped stays dropped; whom a person gave it to keeps it.
    ///
    /// @return the tasks that are new or changed
    List<UUID> raise(String room, List<Dated> duties) {
        return sql.fetch("""
                        with stated as (
                          select * from jsonb_to_recordset({0}) as d (source text, title_da text, title_en text,
                            record_kind text, record_key text, path text, assignee text, username text, function text,
                            municipality char(4), seat bigint, nominal_on date, due_on date, audience text[]))
                        insert into people.task as t (origin, room, source, title_da, title_en, record_kind, record_key,
                          path, assignee, username, function, municipality, seat, nominal_on, due_on, remind_days,
                          visibility, audience, created_by)
                        select 'DUTY', {1}, source, title_da, title_en, record_kind, record_key, path, assignee, username,
                               function, municipality, seat, nominal_on, due_on, {2}::smallint[],
                               case when audience is null then 'OPEN' else 'PARTIES' end, audience, 'system'
                          from stated
                        on conflict (source) do update set
                          title_da = excluded.title_da, title_en = excluded.title_en, path = excluded.path,
                          nominal_on = excluded.nominal_on, due_on = excluded.due_on,
                          visibility = excluded.visibility, audience = excluded.audience,
                          assignee = case when t.by_hand then t.assignee else excluded.assignee end,
                          username = case when t.by_hand then t.username else excluded.username end,
                          function = case when t.by_hand then t.function else excluded.function end,
                          municipality = case when t.by_hand then t.municipality else excluded.municipality end,
                          seat = case when t.by_hand then t.seat else excluded.seat end,
                          state = case t.state when 'DONE' then 'OPEN' else t.state end,
                          closed_at = case t.state when 'DONE' then null else t.closed_at end,
                          closed_by = case t.state when 'DONE' then null else t.closed_by end,
                          version = t.version + 1
                        where t.state = 'DONE'
                           or (t.title_da, t.title_en, t.path, t.nominal_on, t.due_on, t.audience)
                              is distinct from (excluded.title_da, excluded.title_en, excluded.path,
                                excluded.nominal_on, excluded.due_on, excluded.audience)
                           or (not t.by_hand and (t.assignee, t.username, t.function, t.municipality, t.seat)
                              is distinct from (excluded.assignee, excluded.username, excluded.function,
                                excluded.municipality, excluded.seat))
                        returning t.id
                        """, val(rows(room, duties)), val(room), val(REMIND)).into(UUID.class);
    }

    /// Closes what is no longer asked for: the fact is done.
    List<UUID> close(String room, List<Dated> duties, Instant now) {
        var sources = duties.stream().map(dated -> source(room, dated.duty())).toArray(String[]::new);
        return sql.fetch("""
                        update people.task
                           set state = 'DONE', closed_at = {2}, closed_by = 'system', version = version + 1
                         where room = {0} and origin = 'DUTY' and closed_at is null and not (source = any ({1}))
                        returning id
                        """, val(room), val(sources), val(now)).into(UUID.class);
    }

    private JSONB rows(String room, List<Dated> duties) {
        var rows = json.createArrayNode();
        duties.forEach(dated -> row(rows.addObject(), room, dated));
        return JSONB.valueOf(rows.toString());
    }

    private static void row(ObjectNode row, String room, Dated dated) {
        var duty = dated.duty();
        row.put("source", source(room, duty));
        row.put("title_da", duty.words().da());
        row.put("title_en", duty.words().enOrNull());
        row.put("record_kind", duty.kind());
        row.put("record_key", duty.record());
        row.put("path", duty.path());
        row.put("nominal_on", dated.due().nominal().toString());
        row.put("due_on", dated.due().day().toString());
        switch (duty.assignee()) {
            case Assignee.Person(String username) ->
                row.put("assignee", "PERSON").put("username", username);
            case Assignee.OfFunction(String function, String municipality) ->
                row.put("assignee", "FUNCTION").put("function", function).put("municipality", municipality);
            case Assignee.OfSeat(long seat) -> row.put("assignee", "SEAT").put("seat", seat);
            case Assignee.OfRecord(String function) ->
                row.put("assignee", "RECORD").put("function", function);
        }
        var audience = duty.audience();
        if (audience != null) {
            var marks = row.putArray("audience");
            audience.forEach(marks::add);
        }
    }

    private static String source(String room, Duty duty) {
        return room + ":" + duty.key();
    }
}
