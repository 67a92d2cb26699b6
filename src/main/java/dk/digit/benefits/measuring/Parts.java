package dk.digit.benefits.measuring;

import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Finds municipalities' parts of benefits, as far as the reader may see them.
@Component
class Parts {

    private final DSLContext sql;
    private final Portfolio portfolio;
    private final Association association;

    Parts(DSLContext sql, Portfolio portfolio, Association association) {
        this.sql = sql;
        this.portfolio = portfolio;
        this.association = association;
    }

    List<MeasuredPart> on(LocalDate day) {
        return on(day, noCondition());
    }

    /// Three queries, however many there are.
    List<MeasuredPart> on(LocalDate day, Condition which) {
        var activities = portfolio.activities().stream()
                .collect(Collectors.toMap(activity -> activity.id().value(), Activity::name));
        var municipalities = association.municipalities().stream()
                .collect(Collectors.toMap(municipality -> municipality.code().value(), Function.identity()));
        return sql.select(PartsOn.COLUMNS)
                .from(PartsOn.day(day))
                .where(which)
                .orderBy(PartsOn.ACTIVITY, PartsOn.CODE, PartsOn.MUNICIPALITY)
                .fetch(row -> MeasuredPart.of(
                        row,
                        Objects.requireNonNull(activities.get(row.get(PartsOn.ACTIVITY))),
                        Objects.requireNonNull(municipalities.get(row.get(PartsOn.MUNICIPALITY)))));
    }

    Optional<MeasuredPart> find(long part, LocalDate day) {
        return on(day, PartsOn.ID.eq(part)).stream().findFirst();
    }
}
