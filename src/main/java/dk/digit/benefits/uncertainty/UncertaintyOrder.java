package dk.digit.benefits.uncertainty;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/// Which simulation somebody asked for.
///
/// @param day for which the case is loaded
public record UncertaintyOrder(String activity, long option, long seed, int samples, LocalDate day) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static UncertaintyOrder read(String json) {
        return JSON.readValue(json, UncertaintyOrder.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    ActivityId key() {
        return new ActivityId(activity);
    }

    /// The address that shows it; as it is computed at once.
    String query() {
        return "?option=" + option + "&samples=" + samples + "&seed=" + seed;
    }
}
