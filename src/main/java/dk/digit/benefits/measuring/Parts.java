package dk.digit.benefits.measuring;

import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Rights;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.Comparator;
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
    private final Rights rights;

    Parts(DSLContext sql, Portfolio portfolio, Association association, Rights rights) {
        this.sql = sql;
        this.portfolio = portfolio;
        this.association = association;
        this.rights = rights;
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

    /// The part that an address names.
    ///
    /// @throws NotFoundException when there is none, or the reader may not see it
    MeasuredPart of(long benefit, String slug, View view) {
        return association
                .municipality(slug)
                .flatMap(municipality -> on(
                                view.asOf(),
                                PartsOn.BENEFIT
                                        .eq(benefit)
                                        .and(PartsOn.MUNICIPALITY.eq(
                                                municipality.code().value())))
                        .stream()
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("benefit " + benefit + " of " + slug));
    }

    /// As [#of], for a reader who has a right about it.
    ///
    /// @throws MissingRight when the reader has not
    MeasuredPart of(long benefit, String slug, View view, String right) {
        var part = of(benefit, slug, view);
        if (!rights.may(view.actor(), right, part.rightsTarget())) {
            throw new MissingRight(right, part.rightsTarget());
        }
        return part;
    }

    /// Those for which the reader has a right, the first asked first.
    List<MeasuredPart> reached(View view, String right, Condition which) {
        return on(view.today(), which).stream()
                .filter(part -> rights.may(view.actor(), right, part.rightsTarget()))
                .sorted(Comparator.comparing((MeasuredPart part) ->
                        part.asked() == null ? LocalDate.MAX : part.asked().inBy()))
                .toList();
    }
}
