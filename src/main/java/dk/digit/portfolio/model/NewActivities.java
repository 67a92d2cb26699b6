package dk.digit.portfolio.model;

import dk.digit.portfolio.ActivityTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets a new activity follow the first of the models for its kind, as one for all members: whoever keeps it
/// chooses another if that fits better. One from before there were models follows none.
@Component
class NewActivities {

    private final Models models;

    NewActivities(Models models) {
        this.models = models;
    }

    @EventListener
    void on(ActivityTaken taken) {
        var from = taken.from();
        if (from != null) {
            models.usable(taken.kind(), from).stream()
                    .findFirst()
                    .ifPresent(model -> models.follow(
                            taken.activity(), model.model(), model.version(), ProjectSize.LARGE, from, null));
        }
    }
}
