package dk.digit.benefits.measuring;

import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What benefits ask of municipalities: to measure what is missing or is to be measured soon, and to accept the
/// targets that were agreed. A fixed number of queries, however many there are.
@Component
class MeasuringDuties implements Duties {

    /// How long before a measurement is asked it is brought to mind.
    static final int DAYS_AHEAD = 30;

    /// How long an owner has to accept, from the day the target was agreed or the owner was named.
    static final int DAYS_TO_ACCEPT = 30;

    private final Parts parts;
    private final DSLContext sql;
    private final Portfolio portfolio;

    MeasuringDuties(Parts parts, DSLContext sql, Portfolio portfolio) {
        this.parts = parts;
        this.sql = sql;
        this.portfolio = portfolio;
    }

    @Override
    public String room() {
        return "benefits";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var audiences = portfolio.audiences();
        Condition toMeasure = PartsOn.ASKED_ON.le(day.plusDays(DAYS_AHEAD));
        return Stream.concat(
                        parts.on(day, toMeasure).stream().map(part -> measure(part, audiences)),
                        toAccept(day, audiences))
                .toList();
    }

    private static Duty measure(MeasuredPart part, Map<ActivityId, List<String>> audiences) {
        var asked = Objects.requireNonNull(part.asked());
        return new Duty(
                "measure/" + part.id() + "/" + asked.on(),
                Texts.both(
                        asked.missing() ? "benefits.duty.missing" : "benefits.duty.measure",
                        part.name(),
                        part.municipalityName()),
                ActivityLocator.KIND,
                part.activity().value(),
                part.path() + "/measure",
                new Assignee.OfFunction(
                        asked.who().function().name(), part.municipality().value()),
                asked.inBy(),
                audiences.get(part.activity()));
    }

    /// An owner who may not answer for the municipality is asked through who may.
    private static WorkFunction accepting(WorkFunction owner) {
        return owner == WorkFunction.CHIEF_EXECUTIVE ? owner : WorkFunction.CHIEF_DIGITALISATION_OFFICER;
    }

    private Stream<Duty> toAccept(LocalDate day, Map<ActivityId, List<String>> audiences) {
        Condition waiting = PartsOn.OWNER
                .isNotNull()
                .and(PartsOn.CHANGED_ON.isNotNull())
                .and(PartsOn.TARGET.isNotNull())
                .andNot(PartsOn.ACCEPTED)
                .and(PartsOn.STATE.isDistinctFrom(HarvestState.LOST.name()));
        var owners = sql.select(PartsOn.ID, PartsOn.OWNER, PartsOn.OWNER_SINCE, PartsOn.CHANGED_ON)
                .from(PartsOn.day(day))
                .where(waiting)
                .fetchMap(PartsOn.ID);
        if (owners.isEmpty()) {
            return Stream.empty();
        }
        return parts.on(day, waiting).stream()
                .filter(part -> owners.containsKey(part.id()))
                .map(part -> {
                    var owner = Objects.requireNonNull(owners.get(part.id()));
                    var since = owner.value3().isAfter(owner.value4()) ? owner.value3() : owner.value4();
                    return new Duty(
                            "accept/" + part.id() + "/" + since,
                            Texts.both("benefits.duty.accept", part.name(), part.municipalityName()),
                            ActivityLocator.KIND,
                            part.activity().value(),
                            part.path() + "/accept",
                            new Assignee.OfFunction(
                                    accepting(WorkFunction.valueOf(owner.value2()))
                                            .name(),
                                    part.municipality().value()),
                            since.plusDays(DAYS_TO_ACCEPT),
                            audiences.get(part.activity()));
                });
    }
}
