package dk.digit.meetings.exchange;

import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a Popolo document together, as far as whoever asks may see.
@Component
class PopoloDocument {

    private final PopoloBodies bodies;
    private final PopoloMotions motions;
    private final PopoloVotes votes;

    PopoloDocument(PopoloBodies bodies, PopoloMotions motions, PopoloVotes votes) {
        this.bodies = bodies;
        this.motions = motions;
        this.votes = votes;
    }

    @Transactional(readOnly = true)
    public Popolo on(LocalDate day, Lang lang) {
        var seated = bodies.seated(day, lang);
        return new Popolo(
                bodies.organizations(day, lang),
                seated.persons(),
                seated.posts(),
                seated.memberships(),
                motions.sessions(day, lang),
                Stream.concat(motions.decided(day, lang).stream(), motions.items(day).stream())
                        .toList(),
                votes.closed(day));
    }
}
