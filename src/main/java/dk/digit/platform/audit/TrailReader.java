package dk.digit.platform.audit;

import dk.digit.platform.audit.AuditEntry.Operation;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.History;
import dk.digit.platform.web.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Entries of the trail in words, by what the rooms say of their tables.
@Component
class TrailReader {

    /// Who acted is an account where there is one of the name.
    static final String ACCOUNT = "account";

    private final Map<String, TrailWords> rooms = new TreeMap<>();
    private final Map<String, Function<Collection<String>, Map<String, Bilingual>>> names = new HashMap<>();

    TrailReader(List<TrailWords> words) {
        for (TrailWords room : words) {
            rooms.put(room.room(), room);
            names.putAll(room.names());
        }
    }

    Collection<TrailWords> rooms() {
        return rooms.values();
    }

    /// The names of the record's own room are asked for in any case, so that the number of queries does not
    /// hang on what happened to it.
    List<History.Line> lines(RecordKey record, List<AuditEntry> entries, Lang lang) {
        var known = known(record.room(), entries);
        var births = births(record, entries);
        return entries.stream()
                .map(entry -> line(entry, !births.contains(entry.transaction()), lang, known))
                .filter(line -> line != null)
                .toList();
    }

    /// The transactions in which the record came into being, and in which the first thing was said of it, as
    /// far as these entries go back: before them its page was not there yet.
    private static Set<String> births(RecordKey record, List<AuditEntry> entries) {
        var births = new HashSet<String>();
        String first = null;
        for (AuditEntry entry : entries) {
            if (entry.operation() == Operation.INSERT) {
                if (record.equals(new RecordKey(entry.room(), entry.table(), entry.key()))) {
                    births.add(entry.transaction());
                } else {
                    first = entry.transaction();
                }
            }
        }
        if (first != null) {
            births.add(first);
        }
        return births;
    }

    /// What a row of the table is; the table's own name where no room says.
    String subject(String room, String table, Lang lang) {
        var words = rooms.get(room);
        return words != null && Texts.has(words.keys() + table)
                ? Texts.of(lang, words.keys() + table)
                : room + "." + table;
    }

    /// What an entry changed, without asking anybody for names.
    List<History.Change> changes(AuditEntry entry, Lang lang) {
        return changes(entry, lang, Map.of());
    }

    @Nullable
    String path(String room, String table, String key) {
        var words = rooms.get(room);
        return words == null ? null : words.path(table, key);
    }

    private History.@Nullable Line line(
            AuditEntry entry, boolean before, Lang lang, Map<String, Map<String, Bilingual>> known) {
        // Written so that others may read from here on, or about a secret: nothing that could be told.
        if (entry.operation() == Operation.UPDATE && entry.changes().isEmpty()) {
            return null;
        }
        UnaryOperator<@Nullable String> account =
                username -> username == null ? null : name(known, ACCOUNT, username, lang);
        return new History.Line(
                entry.id(),
                entry.at(),
                String.valueOf(account.apply(entry.actor())),
                account.apply(entry.onBehalfOf()),
                before,
                subject(entry.room(), entry.table(), lang),
                Texts.of(lang, entry.operation()),
                changes(entry, lang, known));
    }

    private List<History.Change> changes(AuditEntry entry, Lang lang, Map<String, Map<String, Bilingual>> known) {
        var words = rooms.get(entry.room());
        var changes = new ArrayList<History.Change>();
        for (AuditEntry.Change change : entry.changes()) {
            var name = name(words, entry.table(), change.column(), lang);
            if (name == null) {
                continue;
            }
            var values = new TrailValues(reading(words, entry.table(), change.column()), lang, known);
            switch (entry.operation()) {
                case UPDATE ->
                    changes.add(new History.Change(name, values.of(change.before()), values.of(change.after())));
                case INSERT ->
                    told(change.after(), () -> changes.add(new History.Change(name, null, values.of(change.after()))));
                case DELETE ->
                    told(
                            change.before(),
                            () -> changes.add(new History.Change(name, values.of(change.before()), null)));
            }
        }
        return changes;
    }

    /// A row that comes or goes is told by what it holds, not by what it leaves open.
    private static void told(@Nullable String value, Runnable tell) {
        if (value != null && !value.isEmpty()) {
            tell.run();
        }
    }

    private static @Nullable String name(@Nullable TrailWords words, String table, String column, Lang lang) {
        if (words == null) {
            return column;
        }
        for (String key : List.of(words.keys() + table + "." + column, words.keys() + "any." + column)) {
            if (Texts.has(key)) {
                return Texts.of(lang, key);
            }
        }
        return Texts.has(words.keys() + table) ? null : column;
    }

    private static @Nullable Reading reading(@Nullable TrailWords words, String table, String column) {
        if (words == null) {
            return null;
        }
        var own = words.readings().get(table + "." + column);
        return own != null ? own : words.readings().get(column);
    }

    private static String name(Map<String, Map<String, Bilingual>> known, String kind, String key, Lang lang) {
        var name = known.getOrDefault(kind, Map.of()).get(key);
        return name == null ? key : name.in(lang);
    }

    private Map<String, Map<String, Bilingual>> known(String room, List<AuditEntry> entries) {
        var wanted = new TreeMap<String, Set<String>>();
        wanted.put(ACCOUNT, new TreeSet<>());
        kinds(rooms.get(room)).forEach(kind -> wanted.put(kind, new TreeSet<>()));
        for (AuditEntry entry : entries) {
            wanted.get(ACCOUNT).add(entry.actor());
            if (entry.onBehalfOf() != null) {
                wanted.get(ACCOUNT).add(entry.onBehalfOf());
            }
            for (AuditEntry.Change change : entry.changes()) {
                if (reading(rooms.get(entry.room()), entry.table(), change.column())
                        instanceof Reading.Named(String kind)) {
                    var keys = wanted.computeIfAbsent(kind, one -> new TreeSet<>());
                    add(keys, change.before());
                    add(keys, change.after());
                }
            }
        }
        var known = new HashMap<String, Map<String, Bilingual>>();
        wanted.forEach((kind, keys) -> {
            var ask = names.get(kind);
            known.put(kind, ask == null ? Map.of() : ask.apply(keys));
        });
        return known;
    }

    private static Set<String> kinds(@Nullable TrailWords words) {
        var kinds = new HashSet<String>();
        if (words != null) {
            for (Reading reading : words.readings().values()) {
                if (reading instanceof Reading.Named(String kind)) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private static void add(Set<String> keys, @Nullable String key) {
        if (key != null) {
            keys.add(key);
        }
    }
}
