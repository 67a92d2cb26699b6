package dk.digit.meetings;

import static org.jooq.impl.DSL.when;

import dk.digit.platform.web.NotAValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;

/// What has become of a decision or a recommendation.
public enum DecisionState {
    /// Nothing has begun.
    OPEN,
    IN_PROGRESS,
    CARRIED_OUT,
    /// Another decision took its place.
    SUPERSEDED,
    /// What it was about is over, and nothing came of it.
    LAPSED,
    /// Whoever made it took it back; a recommendation was not taken on.
    WITHDRAWN;

    /// Words of rows that were written before there were six; both meant that nothing had begun.
    public static final Map<String, Enum<?>> FORMER = Map.of("IN_FORCE", OPEN, "NOT_CARRIED_OUT", OPEN);

    /// Whether something is still to be done.
    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS;
    }

    /// Whether nobody may say so without showing it. What took the place of a superseded one shows itself.
    public boolean needsEvidence() {
        return this == CARRIED_OUT || this == LAPSED || this == WITHDRAWN;
    }

    /// As programs write it: `in-progress`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The states that a program asked for; none when it asked for all.
    ///
    /// @throws NotAValue for a word that is none of them
    public static List<DecisionState> asked(List<String> slugs) {
        return slugs.stream()
                .filter(text -> !text.isBlank())
                .map(text -> ofSlug(text.strip()))
                .toList();
    }

    private static DecisionState ofSlug(String text) {
        return Arrays.stream(values())
                .filter(state -> state.slug().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotAValue(
                        "state",
                        text,
                        Arrays.stream(values()).map(DecisionState::slug).toList()));
    }

    /// The state that a row's word stands for today.
    public static DecisionState stored(String word) {
        return FORMER.containsKey(word) ? OPEN : valueOf(word);
    }

    /// The same in a query.
    static Field<String> stored(Field<String> word) {
        return when(word.in(FORMER.keySet()), OPEN.name()).otherwise(word);
    }
}
