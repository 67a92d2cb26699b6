package dk.digit.portfolio;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.list.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Names of those who have roles.
@Component
public class HolderNames {

    private final Association association;
    private final Clock clock;

    HolderNames(Association association, Clock clock) {
        this.association = association;
        this.clock = clock;
    }

    /// Everybody who may have a role, with the bodies of today.
    public Known read() {
        return new Known(association.municipalities(), association.bodies(Zone.today(clock)));
    }

    /// Members of a day by the Danish alphabet: those who may take a role on.
    public List<Choice> members(LocalDate day) {
        return association.members(day).stream()
                .map(member -> Choice.named(member.code().value(), member.name()))
                .toList();
    }

    public List<Choice> bodies(LocalDate day, Lang lang) {
        return association.bodies(day).stream()
                .map(body -> Choice.named(body.id().value(), body.name().in(lang)))
                .toList();
    }

    /// Members, then bodies.
    List<Choice> holders(LocalDate day, Lang lang) {
        return Stream.concat(members(day).stream(), bodies(day, lang).stream()).toList();
    }

    /// Municipalities and bodies by the Danish alphabet, as they were read.
    public static final class Known {
        private final Map<MunicipalityCode, Municipality> municipalities = new LinkedHashMap<>();
        private final Map<BodyId, Body> bodies = new LinkedHashMap<>();

        Known(List<Municipality> municipalities, List<Body> bodies) {
            municipalities.forEach(one -> this.municipalities.put(one.code(), one));
            bodies.forEach(one -> this.bodies.put(one.id(), one));
        }

        /// Empty when the holder is unknown.
        public Bilingual name(RoleHolder holder) {
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
