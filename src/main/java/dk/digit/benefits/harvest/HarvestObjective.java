package dk.digit.benefits.harvest;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// An objective on a benefit map, with the benefits that it leads to.
///
/// @param benefits their ids
/// @param lines those of the business case that these are there as
record HarvestObjective(ActivityId activity, Bilingual name, Set<Long> benefits, Set<Long> lines) {

    HarvestObjective {
        benefits = Set.copyOf(benefits);
        lines = Set.copyOf(lines);
    }

    @Component
    static class Query {

        private final DSLContext sql;

        Query(DSLContext sql) {
            this.sql = sql;
        }

        /// Those of every map, each map's in its order.
        List<HarvestObjective> all() {
            return sql.resultQuery("""
                    with recursive leads (objective, node) as (
                      select id, id from benefits.map_node where kind = 'OBJECTIVE'
                      union
                      select leads.objective, link.to_node
                        from leads join benefits.map_link link on link.from_node = leads.node)
                    select o.activity, o.name_da, o.name_en,
                           array_agg(distinct b.id) filter (where b.id is not null) as benefits,
                           array_agg(distinct b.case_line) filter (where b.case_line is not null) as lines
                      from benefits.map_node o
                      join leads on leads.objective = o.id
                      left join benefits.map_node n on n.id = leads.node
                      left join benefits.benefit b on b.id = n.benefit
                     group by o.id, o.activity, o.name_da, o.name_en, o.place
                     order by o.activity, o.place, o.id
                    """).fetch(Query::read);
        }

        private static HarvestObjective read(Record row) {
            return new HarvestObjective(
                    new ActivityId(row.get("activity", String.class)),
                    Bilingual.of(row.get("name_da", String.class), row.get("name_en", String.class)),
                    ids(row, "benefits"),
                    ids(row, "lines"));
        }

        private static Set<Long> ids(Record row, String column) {
            var ids = row.get(column, Long[].class);
            return ids == null
                    ? Set.of()
                    : Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }
}
