package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.WAVE_PLACE;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who goes in which wave, over time.
@Component
class Places {

    private final DSLContext sql;

    Places(DSLContext sql) {
        this.sql = sql;
    }

    /// Every place that municipalities have, had or will have in an activity.
    List<Place> of(ActivityId activity) {
        return select(WAVE_PLACE.ACTIVITY.eq(activity.value()));
    }

    List<Place> of(ActivityId activity, LocalDate day) {
        return select(WAVE_PLACE.ACTIVITY.eq(activity.value()).and(Periods.on(WAVE_PLACE.PERIOD, day)));
    }

    List<Place> of(MunicipalityCode municipality, LocalDate day) {
        return select(WAVE_PLACE.MUNICIPALITY.eq(municipality.value()).and(Periods.on(WAVE_PLACE.PERIOD, day)));
    }

    Map<MunicipalityCode, List<Place>> of(ActivityId activity, Collection<MunicipalityCode> municipalities) {
        return select(WAVE_PLACE
                        .ACTIVITY
                        .eq(activity.value())
                        .and(WAVE_PLACE.MUNICIPALITY.in(municipalities.stream()
                                .map(MunicipalityCode::value)
                                .toList())))
                .stream()
                .collect(Collectors.groupingBy(Place::municipality));
    }

    List<Place> inActivities(Collection<ActivityId> activities, LocalDate day) {
        return select(WAVE_PLACE
                .ACTIVITY
                .in(activities.stream().map(ActivityId::value).toList())
                .and(Periods.on(WAVE_PLACE.PERIOD, day)));
    }

    Optional<Place> of(ActivityId activity, MunicipalityCode municipality, LocalDate day) {
        return select(WAVE_PLACE
                        .ACTIVITY
                        .eq(activity.value())
                        .and(WAVE_PLACE.MUNICIPALITY.eq(municipality.value()))
                        .and(Periods.on(WAVE_PLACE.PERIOD, day)))
                .stream()
                .findFirst();
    }

    /// All of a day.
    List<Place> on(LocalDate day) {
        return select(Periods.on(WAVE_PLACE.PERIOD, day));
    }

    List<Place> touching(Period period, @Nullable ActivityId activity) {
        var which = Periods.overlaps(WAVE_PLACE.PERIOD, period);
        return select(activity == null ? which : which.and(WAVE_PLACE.ACTIVITY.eq(activity.value())));
    }

    boolean any(long wave) {
        return sql.fetchExists(WAVE_PLACE, WAVE_PLACE.WAVE.eq(wave));
    }

    void add(Place place) {
        sql.insertInto(WAVE_PLACE)
                .set(WAVE_PLACE.ACTIVITY, place.activity().value())
                .set(WAVE_PLACE.MUNICIPALITY, place.municipality().value())
                .set(WAVE_PLACE.WAVE, place.wave())
                .set(WAVE_PLACE.PERIOD, place.period())
                .set(WAVE_PLACE.REASON, place.reason())
                .execute();
    }

    /// Ends a place before a day; a place that began no earlier was never there.
    void end(Place place, LocalDate day) {
        var start = place.period().start();
        if (start != null && !start.isBefore(day)) {
            sql.deleteFrom(WAVE_PLACE).where(is(place)).execute();
        } else {
            sql.update(WAVE_PLACE)
                    .set(WAVE_PLACE.PERIOD, new Period(start, day))
                    .where(is(place))
                    .execute();
        }
    }

    private static Condition is(Place place) {
        return WAVE_PLACE
                .ACTIVITY
                .eq(place.activity().value())
                .and(WAVE_PLACE.MUNICIPALITY.eq(place.municipality().value()))
                .and(WAVE_PLACE.PERIOD.eq(place.period()));
    }

    private List<Place> select(Condition which) {
        return sql.select(
                        WAVE_PLACE.ACTIVITY,
                        WAVE_PLACE.MUNICIPALITY,
                        WAVE_PLACE.WAVE,
                        WAVE_PLACE.PERIOD,
                        WAVE_PLACE.REASON)
                .from(WAVE_PLACE)
                .where(which)
                .orderBy(WAVE_PLACE.ACTIVITY, WAVE_PLACE.MUNICIPALITY, WAVE_PLACE.PERIOD)
                .fetch(row -> new Place(
                        new ActivityId(row.value1()),
                        new MunicipalityCode(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }
}
