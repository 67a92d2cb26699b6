package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be mended in a decision afterwards: its words and how it is followed. What was decided where and
/// when stays.
///
/// @param items its points, "that …", in their order
public record Wording(
        Bilingual text,
        List<Bilingual> items,
        @Nullable Proposer proposedBy,
        @Nullable RoughDate due,
        FollowUp followUp) {

    public Wording {
        items = List.copyOf(items);
    }
}
