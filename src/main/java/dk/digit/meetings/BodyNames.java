package dk.digit.meetings;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The bodies that may meet, as they are called.
@Component
class BodyNames {

    private final Association association;

    BodyNames(Association association) {
        this.association = association;
    }

    Known on(LocalDate day) {
        return new Known(association.bodies(day));
    }

    record Known(List<Body> bodies) {
        Bilingual name(BodyId id) {
            return bodies.stream()
                    .filter(body -> body.id().equals(id))
                    .map(Body::name)
                    .findFirst()
                    .orElseGet(() -> new Bilingual(id.value(), id.value()));
        }

        List<Choice> choices(Lang lang) {
            return bodies.stream()
                    .map(body -> Choice.named(body.id().value(), body.name().in(lang)))
                    .toList();
        }
    }
}
