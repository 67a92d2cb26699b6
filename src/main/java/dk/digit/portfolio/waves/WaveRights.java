package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.PortfolioRules;
import org.springframework.stereotype.Component;

/// Whether somebody may report for a municipality in an activity: it is the activity's record and the
/// municipality's own at once.
@Component
class WaveRights {

    private final Rights rights;

    WaveRights(Rights rights) {
        this.rights = rights;
    }

    boolean edits(Actor actor, ActivityHead head) {
        return rights.may(actor, PortfolioRules.EDIT, head.target());
    }

    boolean reports(Actor actor, ActivityHead head, MunicipalityCode municipality) {
        return rights.may(actor, WaveRules.REPORT, target(head, municipality));
    }

    /// @throws MissingRight when the actor may not
    void require(Actor actor, ActivityHead head, MunicipalityCode municipality) {
        var target = target(head, municipality);
        if (!rights.may(actor, WaveRules.REPORT, target)) {
            throw new MissingRight(WaveRules.REPORT, target);
        }
    }

    private static Target target(ActivityHead head, MunicipalityCode municipality) {
        var activity = head.target();
        return Target.ofMunicipality(activity.kind(), activity.key(), activity.words(), municipality.value());
    }
}
