package dk.digit.portfolio;

import java.util.Set;

/// How far the words about an activity's year have come. The database knows the same ways on.
public enum NarrativeState {
    DRAFT,
    REVIEWED,
    /// Ready to be printed. Opened again only with a reason.
    FINAL;

    public Set<NarrativeState> next() {
        return switch (this) {
            case DRAFT -> Set.of(REVIEWED);
            case REVIEWED -> Set.of(DRAFT, FINAL);
            case FINAL -> Set.of(DRAFT);
        };
    }
}
