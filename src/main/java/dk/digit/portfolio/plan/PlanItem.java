package dk.digit.portfolio.plan;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.MilestoneKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a plan: a work package with its days, or a milestone with its one.
///
/// @param start first day; of a milestone the day, or the first that it may mean
/// @param finish last day; of a milestone the day, or the last that it may mean
/// @param kind of a milestone; null for a work package
/// @param due of a milestone, as well as it is known; null for a work package
/// @param guid the id that another planning program gave it
/// @param version counts its changes
public record PlanItem(
        PlanItemId id,
        ActivityId activity,
        Bilingual name,
        LocalDate start,
        LocalDate finish,
        @Nullable MilestoneKind kind,
        @Nullable RoughDate due,
        int progress,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String responsible,
        @Nullable MunicipalityCode municipality,
        @Nullable UUID guid,
        int version) {

    static final int DONE = 100;

    public boolean isMilestone() {
        return id.isMilestone();
    }

    public boolean done() {
        return progress == DONE;
    }

    /// Calendar days, both ends counted; a milestone takes none.
    public int days() {
        return isMilestone() ? 0 : (int) ChronoUnit.DAYS.between(start, finish) + 1;
    }

    /// The day on which it was or will be over.
    public LocalDate end() {
        return Objects.requireNonNullElse(finishedOn, finish);
    }

    public PlanState on(LocalDate day) {
        if (done() && !start.isAfter(day)) {
            return PlanState.DONE;
        }
        if (finish.isBefore(day)) {
            return PlanState.LATE;
        }
        if (isMilestone()) {
            return PlanState.AHEAD;
        }
        if (progress > 0 || startedOn != null) {
            return PlanState.RUNNING;
        }
        return start.isBefore(day) ? PlanState.NOT_BEGUN : PlanState.AHEAD;
    }

    /// The id by which other planning programs know it: theirs, or one made from ours and the same for ever.
    public UUID known() {
        return guid != null
                ? guid
                : UUID.nameUUIDFromBytes(("digit:" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public String path() {
        return "/portfolio/activities/" + activity
                + (isMilestone() ? "/milestones/" + id.number() : "/plan/packages/" + id.number());
    }
}
