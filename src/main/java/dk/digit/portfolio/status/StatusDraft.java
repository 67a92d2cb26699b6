package dk.digit.portfolio.status;

import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the writer of a report decides; the rest is computed.
///
/// @param chosen lights that the writer sets instead of the computed ones
public record StatusDraft(
        LocalDate reportedOn,
        StatusTexts texts,
        Map<StatusField, Chosen> chosen,
        @Nullable Chosen overall) {

    public StatusDraft {
        chosen = Map.copyOf(chosen);
    }

    public record Chosen(StatusLight light, @Nullable String reason) {}
}
