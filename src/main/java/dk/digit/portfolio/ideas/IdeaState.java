package dk.digit.portfolio.ideas;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Where an idea stands.
public enum IdeaState {
    /// Its author's alone.
    DRAFT,
    SENT_IN,
    /// Scored by every criterion; it is in the ranking.
    ASSESSED,
    /// A decision made it an activity.
    CHOSEN,
    DECLINED,
    WITHDRAWN;

    /// The ways on from here.
    public Set<IdeaState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SENT_IN, WITHDRAWN);
            case SENT_IN -> Set.of(ASSESSED, DECLINED, WITHDRAWN);
            case ASSESSED -> Set.of(CHOSEN, DECLINED, WITHDRAWN);
            case DECLINED, WITHDRAWN -> Set.of(SENT_IN);
            case CHOSEN -> Set.of();
        };
    }

    /// Whether municipalities are heard about it and assessors score it.
    public boolean isOpen() {
        return this == SENT_IN || this == ASSESSED;
    }

    static List<String> open() {
        return Arrays.stream(values()).filter(IdeaState::isOpen).map(Enum::name).toList();
    }
}
