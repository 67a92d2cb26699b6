package dk.digit.portfolio.waves;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report changes.
///
/// @param now what rules on the report's day so far, null when nothing was said
/// @param against the steps that keep it from being true; none when it may be
public record StepChange(StepReport report, @Nullable StepEntry now, List<WaveStep> against) {

    public StepState from() {
        return now == null ? StepState.NOT_STARTED : now.state();
    }

    public boolean changes() {
        return from() != report.state()
                || !java.util.Objects.equals(now == null ? null : now.planned(), report.planned())
                || report.remark() != null;
    }

    boolean goesLive() {
        return report.step() == WaveStep.LIVE && report.state() == StepState.DONE && from() != StepState.DONE;
    }
}
