package dk.digit.benefits.measuring;

import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about what was measured, and every entry. Whoever may not see an activity is told nothing of what
/// was measured there. Changes are refused with a [RefusedException].
@Component
public class Measurements {

    private final Standings standings;
    private final Parts parts;
    private final Intake intake;
    private final StoredMeasurements stored;
    private final Plans plans;
    private final Clock clock;

    Measurements(Standings standings, Parts parts, Intake intake, StoredMeasurements stored, Plans plans, Clock clock) {
        this.standings = standings;
        this.parts = parts;
        this.intake = intake;
        this.stored = stored;
        this.plans = plans;
        this.clock = clock;
    }

    // ---- questions

    /// How every benefit that is not dropped stands in every municipality on a day, in a fixed number of queries.
    ///
    /// What nobody has spoken of has not started before its start, and is under way from it. A measurement is
    /// missing from the day after the last one on which it was to be in: that of the first day asked for which
    /// none was made until the next day asked. Nothing is missing of a benefit that is lost.
    ///
    /// @param activity null for all that the reader may see
    @Transactional(readOnly = true)
    public List<BenefitStanding> standings(@Nullable ActivityId activity, LocalDate day) {
        return standings.of(activity, day);
    }

    /// A part with what is asked of it on a day.
    @Transactional(readOnly = true)
    public Optional<MeasuredPart> part(long part, LocalDate day) {
        return parts.find(part, day);
    }

    // ---- changes

    /// Enters what was measured. What looks wrong beside earlier values is refused with these values, unless the
    /// entry says why it holds; what is stored already is taken as done.
    ///
    /// @param part id of the municipality's part
    @Transactional
    public void enter(long part, Entry entry, CameBy cameBy) {
        var known = known(part);
        var looked = intake.look(List.of(new Intake.Row(0, known, entry)));
        if (!looked.refused().isEmpty()) {
            throw new RefusedException(
                    looked.refused().stream().map(Intake.Refused::reason).toList());
        }
        for (Intake.Row row : looked.news()) {
            Constraints.explained(() -> stored.add(part, row.entry(), null, cameBy));
        }
    }

    /// Puts a measurement right: its day, its value or its remark. What was entered before stays and counts no more.
    @Transactional
    public void correct(long measurement, Entry entry, CameBy cameBy) {
        var wrong = stored.find(measurement).orElseThrow(Measurements::gone);
        var part = known(wrong.part());
        var histories = stored.histories(List.of(part.benefit()));
        histories.without(part.id(), wrong.on());
        var against = intake.against(part, entry, histories);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
        Constraints.explained(() -> stored.add(part.id(), intake.meant(part, entry, histories), measurement, cameBy));
    }

    /// Takes many at once, all or none.
    ///
    /// @return what is refused, by number; empty when they were taken
    @Transactional
    Intake.Looked enterAll(List<Intake.Row> rows, CameBy cameBy) {
        var looked = intake.look(rows);
        if (looked.refused().isEmpty()) {
            Constraints.explained(() -> {
                stored.addAll(looked.news(), cameBy);
                return true;
            });
        }
        return looked;
    }

    /// Says what has become of a part. Nobody has harvested what nobody has measured.
    @Transactional
    public void say(long part, HarvestState state, LocalDate since, @Nullable Bilingual reason) {
        known(part);
        if (since.isAfter(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("benefits.refused.stateAhead").at("since"));
        }
        if (reason == null && (state == HarvestState.HARVESTED || state == HarvestState.LOST)) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.stateWithoutReason").at("reasonDa"));
        }
        Constraints.explained(() -> {
            stored.say(part, state, since, reason);
            return true;
        });
    }

    /// Plans who measures a part when, from the plan's first day on. The first plan may begin at any time; one that
    /// follows another begins today or later, and ends the one before it.
    ///
    /// @param version of the newest plan, or -1 when there is none
    /// @return false when somebody changed the plans since
    @Transactional
    public boolean plan(long part, MeasuringPlan plan, long version) {
        known(part);
        return plans.put(part, plan, version);
    }

    private MeasuredPart known(long part) {
        return parts.find(part, Zone.today(clock)).orElseThrow(Measurements::gone);
    }

    private static RefusedException gone() {
        return new RefusedException(Refusal.of("benefits.refused.noMeasuredPart"));
    }
}
