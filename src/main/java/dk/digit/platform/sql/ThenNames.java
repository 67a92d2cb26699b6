package dk.digit.platform.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Sends a query to the past: each table, view or told function of a room that it names, quoted or not, is exchanged
/// for the view
/// of the same name in the room's schema of then.
///
/// The text of the finished statement is changed, not the query: so one place serves the queries that jOOQ
/// writes and those that are written by hand.
final class ThenNames {

    private final DataSource database;
    private volatile @Nullable Known known;

    /// @param relations `room.name` of all tables, views and functions of the rooms, and whether each has a then
    /// @param mention how one is named in a statement
    private record Known(Map<String, Boolean> relations, Pattern mention) {}

    ThenNames(DataSource database) {
        this.database = database;
    }

    /// @throws NotKnownThen when the statement needs what has no past
    String sentBack(String statement) {
        var known = known();
        return known.mention().matcher(statement).replaceAll(match -> then(match, known.relations()));
    }

    private static String then(MatchResult match, Map<String, Boolean> relations) {
        var relation = match.group("room") + "." + match.group("name");
        var hasThen = relations.get(relation);
        if (hasThen == null) {
            return java.util.regex.Matcher.quoteReplacement(match.group());
        }
        if (!hasThen) {
            throw new NotKnownThen(relation);
        }
        return "\"" + match.group("room") + "_then\".\"" + match.group("name") + "\"";
    }

    /// Read once: tables change with the program only.
    private Known known() {
        var read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private Known read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select r.nspname, c.relname,
                               to_regclass(format('%I.%I', r.nspname || '_then', c.relname)) is not null
                          from pg_namespace r
                          join pg_class c on c.relnamespace = r.oid and c.relkind in ('r', 'p', 'v')
                         where r.nspname not like 'pg\\_%' and r.nspname not like '%\\_then'
                           and r.nspname not in ('information_schema', 'public')
                        union
                        select r.nspname, p.proname, true
                          from pg_namespace r
                          join pg_proc p on p.pronamespace = r.oid
                          join pg_namespace t on t.nspname = r.nspname || '_then'
                          join pg_proc twin on twin.pronamespace = t.oid and twin.proname = p.proname
                        """)) {
            var relations = new HashMap<String, Boolean>();
            var rooms = new TreeSet<String>();
            while (rows.next()) {
                rooms.add(rows.getString(1));
                relations.put(rows.getString(1) + "." + rows.getString(2), rows.getBoolean(3));
            }
            return new Known(relations, mention(rooms));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Not within quotes, and not the end of a longer name.
    private static Pattern mention(TreeSet<String> rooms) {
        return Pattern.compile("(?<![\\w.\"'])(\"?)(?<room>" + String.join("|", rooms)
                + ")\\1\\s*\\.\\s*(\"?)(?<name>[a-z_][a-z0-9_]*)\\3(?![\\w\"])");
    }
}
