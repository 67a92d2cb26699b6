package dk.digit.platform.search;

import static dk.digit.platform.db.Tables.FOUND;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The index as the current actor may see it: the database asks for the marks that the connection was told,
/// here in its functions and again in the policy of the table.
@Component
class FoundIndex {

    /// What a hit shows beyond itself.
    record Body(String path, Bilingual text) {}

    private final DSLContext sql;

    FoundIndex(DSLContext sql) {
        this.sql = sql;
    }

    List<Term> terms(String typed) {
        return sql.resultQuery("select word, stems, inside from platform.found_terms({0})", val(typed))
                .fetch(row -> new Term(
                        row.get("word", String.class), strings(row, "stems"), strings(row, "inside"), List.of()));
    }

    /// The same terms with the words of visible titles that each may have been meant for.
    List<Term> near(List<Term> terms) {
        var near = sql.resultQuery(
                        "select word, near from platform.found_near({0})",
                        val(terms.stream().map(Term::word).toArray(String[]::new)))
                .fetchGroups(row -> row.get("word", String.class), row -> row.get("near", String.class));
        return terms.stream()
                .map(term -> term.near(near.getOrDefault(term.word(), List.of()).stream()
                        .filter(word -> Slips.between(term.word(), word))
                        .toList()))
                .toList();
    }

    /// Ids of the newest rows that answer, newest first within those that are for all and those for some.
    List<Long> ids(String entryQuery, Collection<String> kinds, @Nullable Integer year, int most) {
        return sql.resultQuery(
                        "select distinct id, on_day from platform.found_hits({0}, {1}, {2}::integer, {3})"
                                + " order by on_day desc nulls first, id desc limit {3}",
                        val(entryQuery), val(kinds.toArray(String[]::new)), val(year), val(most))
                .fetch(row -> row.get("id", Long.class));
    }

    /// The rows of these ids, by id; without those that the actor may not see.
    Map<Long, Hit> hits(Collection<Long> ids) {
        return sql
                .select(FOUND.ID, FOUND.KIND, FOUND.TITLE_DA, FOUND.TITLE_EN, FOUND.MUNICIPALITIES, FOUND.ON_DAY)
                .from(FOUND)
                .where(FOUND.ID.eq(any(ids.toArray(Long[]::new))))
                .fetch(row -> new Hit(
                        row.get(FOUND.ID),
                        row.get(FOUND.KIND),
                        new Bilingual(row.get(FOUND.TITLE_DA), row.get(FOUND.TITLE_EN)),
                        Arrays.asList(row.get(FOUND.MUNICIPALITIES)),
                        row.get(FOUND.ON_DAY)))
                .stream()
                .collect(Collectors.toMap(Hit::id, hit -> hit));
    }

    Map<Long, Body> bodies(Collection<Long> ids) {
        return sql.select(FOUND.ID, FOUND.PATH, FOUND.TEXT_DA, FOUND.TEXT_EN)
                .from(FOUND)
                .where(FOUND.ID.eq(any(ids.toArray(Long[]::new))))
                .fetchMap(
                        row -> row.get(FOUND.ID),
                        row -> new Body(
                                row.get(FOUND.PATH), new Bilingual(row.get(FOUND.TEXT_DA), row.get(FOUND.TEXT_EN))));
    }

    private static List<String> strings(Record row, String column) {
        return Arrays.asList(row.get(column, String[].class));
    }
}
