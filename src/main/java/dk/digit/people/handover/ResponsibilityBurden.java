package dk.digit.people.handover;

import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Locators;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Responsibilities for records. They go over by periods: the leaver's end, the successors' begin.
@Component
class ResponsibilityBurden implements Burden {

    /// What stands instead of a record that the one who hands over may not see.
    private static final Bilingual UNSEEN =
            new Bilingual(Texts.of(Lang.DA, "people.handover.unseen"), Texts.of(Lang.EN, "people.handover.unseen"));

    private final DSLContext sql;
    private final Locators locators;

    ResponsibilityBurden(DSLContext sql, Locators locators) {
        this.sql = sql;
        this.locators = locators;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String kind() {
        return "responsibility";
    }

    @Override
    public List<Item> of(String username, LocalDate day) {
        var rows = sql.fetch("""
                select id, kind, record_key, function from people.responsibility
                 where username = {0} and period && daterange({1}, null)
                 order by kind, record_key, function, id
                """, DSL.val(username), DSL.val(day));
        var keys = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind", String.class),
                        Collectors.mapping(row -> row.get("record_key", String.class), Collectors.toList())));
        var names = new HashMap<String, Map<String, Bilingual>>();
        keys.forEach((kind, ofKind) -> names.put(kind, locators.knows(kind) ? locators.names(kind, ofKind) : Map.of()));
        return rows.map(row -> item(row, names));
    }

    private Item item(Record row, Map<String, Map<String, Bilingual>> names) {
        var kind = row.get("kind", String.class);
        var key = row.get("record_key", String.class);
        var function = RecordFunction.valueOf(row.get("function", String.class));
        boolean known = locators.knows(kind);
        var name = names.getOrDefault(kind, Map.of()).getOrDefault(key, known ? UNSEEN : new Bilingual(key, key));
        return new Item(
                kind(),
                row.get("id").toString(),
                new Bilingual(words(Lang.DA, function, name), words(Lang.EN, function, name)),
                known && name != UNSEEN ? locators.path(kind, key) : null);
    }

    private static String words(Lang lang, RecordFunction function, Bilingual name) {
        return Texts.of(lang, function) + ": " + name.in(lang);
    }

    @Override
    public void handOver(String leaver, LocalDate day, List<Item> items, Map<String, String> successors) {
        var ids = items.stream().map(item -> Long.valueOf(item.key())).toArray(Long[]::new);
        var to = items.stream().map(item -> successors.get(item.key())).toArray(String[]::new);
        // Successors first: their rows are read off the leaver's, whose periods change below. Whoever has the
        // responsibility already keeps it and needs no second row.
        sql.execute("""
                insert into people.responsibility (username, kind, record_key, function, period, audience)
                select t.successor, r.kind, r.record_key, r.function, r.period * daterange({1}, null), r.audience
                  from unnest({0}::bigint[], {2}::text[]) as t (id, successor)
                  join people.responsibility r on r.id = t.id
                 where t.successor is not null
                   and not exists (select from people.responsibility o
                                    where o.username = t.successor and o.kind = r.kind and o.record_key = r.record_key
                                      and o.function = r.function and o.period && (r.period * daterange({1}, null)))
                """, DSL.val(ids), DSL.val(day), DSL.val(to));
        sql.execute("""
                delete from people.responsibility
                 where id = any({0}::bigint[]) and username = {2} and lower(period) >= {1}
                """, DSL.val(ids), DSL.val(day), DSL.val(leaver));
        sql.execute("""
                update people.responsibility
                   set period = period * daterange(null, {1}), version = version + 1
                 where id = any({0}::bigint[]) and username = {2}
                """, DSL.val(ids), DSL.val(day), DSL.val(leaver));
    }
}
