package dk.digit.portfolio;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// Who has a role: a municipality, a body, or a body represented by one municipality.
public record RoleHolder(
        @Nullable MunicipalityCode municipality, @Nullable BodyId body) {

    /// Nobody could read who it was.
    public static final RoleHolder UNKNOWN = new RoleHolder(null, null);

    public boolean isUnknown() {
        return municipality == null && body == null;
    }
}
