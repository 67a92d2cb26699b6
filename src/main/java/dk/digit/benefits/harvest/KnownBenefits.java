package dk.digit.benefits.harvest;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Which activities have business cases or benefits that the reader may see, and whether these are examples.
@Component
class KnownBenefits {

    private final DSLContext sql;

    KnownBenefits(DSLContext sql) {
        this.sql = sql;
    }

    /// @param benefits how many of them are on a day, dropped ones left out
    record Known(ActivityId activity, boolean example, int benefits) {}

    record All(List<Known> all) {
        boolean any(boolean example) {
            return all.stream().anyMatch(known -> known.example() == example);
        }

        Set<ActivityId> activities(boolean example) {
            var activities = new LinkedHashSet<ActivityId>();
            all.stream().filter(known -> known.example() == example).forEach(known -> activities.add(known.activity()));
            return activities;
        }

        int benefits(boolean example) {
            return all.stream()
                    .filter(known -> known.example() == example)
                    .mapToInt(Known::benefits)
                    .sum();
        }

        boolean hasBenefits(ActivityId activity, boolean example) {
            return all.stream()
                    .anyMatch(known ->
                            known.activity().equals(activity) && known.example() == example && known.benefits() > 0);
        }
    }

    All on(LocalDate day) {
        return new All(sql.resultQuery("""
                        select activity, example, sum(benefits)::integer as benefits
                          from (select activity, example, 0 as benefits from benefits.business_case
                                union all
                                select activity, example, 1 from benefits.benefit
                                 where proposed_on <= {0} and (dropped_on is null or dropped_on > {0})) held
                         group by activity, example
                         order by activity, example
                        """, DSL.val(day))
                .fetch(row -> new Known(
                        new ActivityId(row.get("activity", String.class)),
                        row.get("example", Boolean.class),
                        row.get("benefits", Integer.class))));
    }
}
