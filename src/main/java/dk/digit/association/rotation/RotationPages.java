package dk.digit.association.rotation;

import static dk.digit.association.AssociationRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The plan for everybody to read. Nothing of it is stored: it is made when it is asked for.
@Controller
class RotationPages {

    private final RotationPage.Query plan;

    RotationPages(RotationPage.Query plan) {
        this.plan = plan;
    }

    @GetMapping("/association/rotation")
    @Requires(READ)
    Answer plan(View view) {
        return plan.on(view);
    }
}
