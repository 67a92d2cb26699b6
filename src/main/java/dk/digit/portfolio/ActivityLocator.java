package dk.digit.portfolio;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Slug;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An activity, and what belongs to it: whoever is responsible for it may change it.
@Component
class ActivityLocator implements Locator {

    static final String KIND = "activity";

    private final Activities activities;

    ActivityLocator(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return Slug.isOne(id) && id.length() <= ActivityId.LONGEST
                ? activities.find(new ActivityId(id)).map(ActivityLocator::target)
                : Optional.empty();
    }

    static Target target(Activity activity) {
        return Target.record(KIND, activity.id().value(), activity.name());
    }
}
