package dk.digit.portfolio.waves;

import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a reader looks for on the board; what cannot be understood is left aside.
///
/// @param wave its number
/// @param state with `LATE` for what is behind its plan
public record BoardFilter(
        @Nullable Integer wave,
        @Nullable WaveStep step,
        @Nullable String state) {

    static final String LATE = "LATE";

    static BoardFilter of(View view) {
        var wave = view.param("wave");
        var state = upper(view.param("state"));
        return new BoardFilter(
                wave != null && wave.matches("\\d{1,2}") ? Integer.valueOf(wave) : null,
                step(view.param("step")).orElse(null),
                states().stream().anyMatch(choice -> choice.value().equals(state)) ? state : null);
    }

    static Optional<WaveStep> step(@Nullable String text) {
        var name = upper(text).replace('-', '_');
        return Arrays.stream(WaveStep.values())
                .filter(step -> step.name().equals(name))
                .findFirst();
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }

    static List<Choice> states() {
        var choices = new ArrayList<>(Choice.of(StepState.class));
        choices.add(new Choice(LATE, "portfolio.step.late", true));
        return choices;
    }

    public boolean isEmpty() {
        return wave == null && step == null && state == null;
    }

    /// The columns that are left.
    public List<WaveStep> steps() {
        return step == null ? List.of(WaveStep.values()) : List.of(step);
    }

    boolean shows(Wave one) {
        return wave == null || wave == one.number();
    }

    boolean shows(WaveRow row) {
        return state == null
                || steps().stream()
                        .map(row::cell)
                        .anyMatch(cell -> state.equals(LATE)
                                ? cell.late()
                                : cell.state().name().equals(state));
    }
}
