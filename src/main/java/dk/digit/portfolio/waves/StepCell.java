package dk.digit.portfolio.waves;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step of a municipality as it stands on a day.
///
/// @param since from when it is so, null when nothing was said
/// @param planned the day for it: its own, or for going live the wave's
/// @param late whether that day has passed and it is neither done nor passed over
/// @param why what is late waits for, in words; or the remark
public record StepCell(
        WaveStep step,
        StepState state,
        @Nullable LocalDate since,
        @Nullable LocalDate planned,
        boolean late,
        @Nullable String why) {

    static StepCell of(
            WaveStep step,
            Map<WaveStep, StepEntry> entries,
            @Nullable Wave wave,
            @Nullable LocalDate readinessMissingSince,
            LocalDate day,
            Lang lang) {
        var entry = entries.get(step);
        var state = entry == null ? StepState.NOT_STARTED : entry.state();
        var planned = planned(step, entry, wave);
        boolean late = late(planned, state, day);
        var remark = entry == null ? null : entry.remark();
        return new StepCell(
                step,
                state,
                entry == null ? null : entry.since(),
                planned,
                late,
                late && remark == null ? cause(step, entries, readinessMissingSince, lang) : remark);
    }

    /// Without the words for it.
    static boolean late(WaveStep step, Map<WaveStep, StepEntry> entries, Wave wave, LocalDate day) {
        var entry = entries.get(step);
        return late(planned(step, entry, wave), entry == null ? StepState.NOT_STARTED : entry.state(), day);
    }

    private static boolean late(@Nullable LocalDate planned, StepState state, LocalDate day) {
        return planned != null && planned.isBefore(day) && !state.isSettled();
    }

    static @Nullable LocalDate planned(WaveStep step, @Nullable StepEntry entry, @Nullable Wave wave) {
        if (entry != null && entry.planned() != null) {
            return entry.planned();
        }
        return step == WaveStep.LIVE && wave != null && wave.goLive() != null
                ? wave.goLive().last()
                : null;
    }

    /// What a late step waits for: the first step before it that is not settled, or the word on readiness.
    private static String cause(
            WaveStep step, Map<WaveStep, StepEntry> entries, @Nullable LocalDate missingSince, Lang lang) {
        for (WaveStep before : step.before()) {
            var entry = entries.get(before);
            if (entry == null || !entry.state().isSettled()) {
                return Texts.of(lang, "portfolio.step.waitsFor", before);
            }
        }
        return step == WaveStep.LIVE && missingSince != null
                ? Texts.of(lang, "portfolio.readiness.missingSince", Formats.longDate(lang, missingSince))
                : Texts.of(lang, "portfolio.step.notReported");
    }

    /// The day that stands under the word: when it was done or begun, or for when it is planned.
    public String dayText(Lang lang) {
        if (since != null && state != StepState.NOT_STARTED && !late) {
            return Formats.date(since);
        }
        return planned == null ? "" : Texts.of(lang, "portfolio.step.plannedFor", Formats.date(planned));
    }

    public String word(Lang lang) {
        return late ? Texts.of(lang, "portfolio.step.late") : Texts.of(lang, state);
    }
}
