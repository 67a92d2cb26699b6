package dk.digit.portfolio;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Names of those who have roles.
@Component
class HolderNames {

    private final Association association;
    private final Clock clock;

    HolderNames(Association association, Clock clock) {
        this.association = association;
        this.clock = clock;
    }

    Known read() {
        return new Known(association.municipalities(), association.bodies(Zone.today(clock)));
    }

    /// Municipalities and bodies by the Danish alphabet, as they were read.
    static final class Known {
        private final Map<MunicipalityCode, Municipality> municipalities;
        private final Map<BodyId, Body> bodies;

        Known(List<Municipality> municipalities, List<Body> bodies) {
            this.municipalities =
                    municipalities.stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
            this.bodies = bodies.stream().collect(Collectors.toMap(Body::id, Function.identity()));
        }

        /// Empty when the holder is unknown.
        Bilingual name(RoleHolder holder) {
            var municipality = holder.municipality() == null ? null : municipalities.get(holder.municipality());
            if (holder.body() == null) {
                return municipality == null ? Bilingual.EMPTY : new Bilingual(municipality.name(), municipality.name());
            }
            var body = bodies.get(holder.body());
            var name = body == null
                    ? new Bilingual(holder.body().value(), holder.body().value())
                    : body.name();
            return municipality == null
                    ? name
                    : new Bilingual(name.da() + ", " + municipality.name(), name.en() + ", " + municipality.name());
        }
    }
}
