package dk.digit.portfolio.status;

import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an activity stands on a day. From its publication on it stays as it is.
///
/// @param lights one for each field, in their order
/// @param corrects the report that it takes the place of
/// @param correction what it corrects
/// @param sha256 of everything that was frozen at its publication
/// @param corrected whether another report took its place
public record StatusReport(
        long id,
        long series,
        ActivityId activity,
        LocalDate reportedOn,
        StatusTexts texts,
        List<Light> lights,
        Overall overall,
        @Nullable Long corrects,
        @Nullable String correction,
        boolean corrected,
        String writtenBy,
        @Nullable Published published,
        int version) {

    public StatusReport {
        lights = List.copyOf(lights);
    }

    /// @param computed the worst of the lights
    public record Overall(
            StatusLight computed,
            @Nullable StatusLight chosen,
            @Nullable String reason) {

        public StatusLight light() {
            return chosen == null ? computed : chosen;
        }
    }

    public record Published(Instant at, String by, String sha256) {}

    public boolean isPublished() {
        return published != null;
    }

    public StatusLight light() {
        return overall.light();
    }

    public StatusLight light(StatusField field) {
        return lights.stream()
                .filter(light -> light.field() == field)
                .findFirst()
                .map(Light::light)
                .orElse(StatusLight.UNKNOWN);
    }

    public String path() {
        return "/portfolio/activities/" + activity + "/" + StatusTab.PATH + "/reports/" + id;
    }

    /// Where it is changed, published and corrected.
    public String keeping() {
        return "/portfolio/activities/" + activity + "/" + StatusTab.PATH + "/series/" + series + "/reports/" + id;
    }
}
