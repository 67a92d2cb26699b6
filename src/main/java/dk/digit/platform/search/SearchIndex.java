package dk.digit.platform.search;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The index as a whole. The database keeps each row true by itself; what is here is for what came in by the
/// thousand, and for the case that something went round the database.
@Component
public class SearchIndex {

    private final DSLContext sql;

    SearchIndex(DSLContext sql) {
        this.sql = sql;
    }

    /// Every kind of record that the rooms' schemas tell.
    public List<String> kinds() {
        return sql.resultQuery("select * from platform.found_kinds()").fetchInto(String.class);
    }

    /// Lets every row of a kind be made anew, and drops those without a record. The rows that are there stay
    /// meanwhile; [#fill] makes the new ones.
    public void rebuild(String kind) {
        sql.fetch("select platform.found_rebuild({0})", val(kind));
    }

    /// Forgets words that no title has any more.
    public void tidy() {
        sql.fetch("select platform.found_tidy_words()");
    }

    /// Makes some of the rows that wait, in a transaction of its own: whatever is killed when, what is made
    /// is made, and the rest still waits. Several may do it at a time.
    ///
    /// @return false when none waits
    public boolean fillSome() {
        return Boolean.TRUE.equals(
                sql.fetchSingle("select platform.found_fill()").get(0, Boolean.class));
    }

    public void fill() {
        while (fillSome()) {
            Thread.onSpinWait();
        }
    }

    /// Where the index differs from a record.
    ///
    /// @param key `*` for all of the kind
    record Difference(String kind, String key, IndexFault difference) {}

    List<Difference> differences(int most) {
        return sql.resultQuery("select * from platform.found_differences({0})", val(most))
                .fetch(row -> new Difference(
                        row.get("kind", String.class),
                        row.get("key", String.class),
                        IndexFault.valueOf(Objects.requireNonNull(row.get("difference", String.class)))));
    }
}
